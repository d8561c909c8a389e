// What every browser test stands on: the built page on a server of its own, Chromium, a page that records its requests
// and its errors. Tests of the page live in `*.test.mjs` beside this file and are run by `make test`, or one alone by
// `.ci/page.sh tests/page/loading.test.mjs`.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../.ci/server.mjs';

const top = new URL('../../', import.meta.url);

/** The path of something in the project: `path('tests/page')`. */
export const path = (relative) => fileURLToPath(new URL(relative, top));

/** npm packages live in the tool folder, not in the project. */
export const require = createRequire(`${process.env.LESARTEN_PACKAGES}/package.json`);
export const { chromium } = require('playwright-core');

/** The text of the article of `../shared`, where that is there; the tests that need it say so and are skipped. */
export const seed = (() => {
  const file = path('../shared/gold/seed.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
})();

/** Options of a test that needs the article of `../shared`. */
export const withSeed = seed === null ? { skip: '../shared/gold/seed.txt is not there' } : {};

const arguments_ = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Starts Chromium, with more arguments where a test needs them. */
export const launch = (options = {}) => chromium.launch({
  executablePath: process.env.LESARTEN_CHROMIUM,
  ...options,
  args: [...arguments_, ...(options.args ?? [])],
});

/**
 * A browser and a server for the tests of one file, started before the first and ended after the last.
 * `house.open()` gives a page that has started; `house.address` is where it is served.
 */
export function house({ prefix = '/' } = {}) {
  const here = { address: '', browser: null, open };
  const contexts = [];
  let server;
  before(async () => {
    assert.ok(existsSync(path('dist/index.html')), 'dist/ is not built: run `make dist`');
    server = await serve(path('dist'), { prefix });
    here.address = server.address;
    here.browser = await launch();
  });
  after(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await here.browser?.close();
    await server?.close();
  });

  /**
   * Opens the page in a fresh context and waits until it has started.
   * `hash` is put behind the address; `context` takes Playwright's options (viewport, colorScheme, locale …);
   * `script` runs in the page before any of its own.
   * The page has `requests` (every request: url, method, type), `errors` (console errors and warnings, uncaught errors,
   * policy violations) and `started` (how many requests the start took).
   */
  async function open({ hash = '', context: options = {}, script } = {}) {
    const context = await here.browser.newContext({ locale: 'de-DE', ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.requests = [];
    page.errors = [];
    // Of the context, so that what a service worker asks for counts too.
    context.on('request', (request) => page.requests.push({ url: request.url(), method: request.method(), type: request.resourceType() }));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) page.errors.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => page.errors.push(`uncaught: ${error.message}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`));
    });
    if (script) await page.addInitScript(script);
    await page.goto(here.address + hash);
    await page.waitForSelector('[data-started] textarea#article', { state: 'attached' });
    await page.waitForLoadState('networkidle');
    // The service worker fetches its files after the page: they belong to the start.
    await page.evaluate(async () => {
      if (await navigator.serviceWorker?.getRegistration()) await navigator.serviceWorker.ready;
    });
    await laidOut(page);
    page.started = page.requests.length;
    return page;
  }
  return here;
}

/** Pastes `text` into the text area as a person would: an emptied, focused field and one paste event. */
export async function paste(page, text) {
  const fresh = page.locator('button#new-text');
  if (await fresh.isVisible()) await fresh.click();
  const article = page.locator('textarea#article');
  await article.focus();
  await article.press('ControlOrMeta+a');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    // The browser inserts the text itself only after a trusted event; an untrusted one leaves that to us.
    if (document.activeElement.dispatchEvent(event)) document.execCommand('insertText', false, text);
  }, text);
}

/**
 * Waits until the rows and the text beside them are laid out. What is new and out of sight is laid out a moment after it
 * came, and until then the browser says that it shows no words; what was there before stays below the new until all of
 * that is built, so that a statement has two cards for a moment.
 */
export const laidOut = (page) => page.waitForFunction(() => {
  const cards = [...document.querySelectorAll('article[data-statement]')].map((card) => card.id);
  return new Set(cards).size === cards.length
    && !document.querySelector('.rows > [data-unseen], .pane > [data-unseen]:nth-child(-n+100)');
});

/** Waits until what the page shows is the comparison of `text`, and is laid out: what stood before may be much like it. */
export async function compared(page, text) {
  await page.waitForFunction((text) => {
    const shown = [...document.querySelectorAll('.pane > p')].map((paragraph) => paragraph.textContent).join('');
    return shown === text && document.querySelector('#comparison').ariaBusy === 'false';
  }, text);
  await laidOut(page);
}

/** Fails where the page asked for anything after its start. */
export function assertSilent(page) {
  // A busy browser asks for the tab's icon late; it belongs to the start, and no script has a hand in it.
  const apart = /^(blob|data):|\/icon\.svg$/;
  assert.deepEqual(page.requests.slice(page.started).filter(({ url }) => !apart.test(url)), []);
}

/** Fails where the console has an error or a warning. */
export function assertClean(page) {
  assert.deepEqual(page.errors, []);
}

/** Writes a picture of the page to target/pictures/, where git does not look; gives its path. */
export async function picture(page, name, options = {}) {
  const folder = path('target/pictures');
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.png`;
  await page.screenshot({ path: file, fullPage: true, ...options });
  return file;
}
