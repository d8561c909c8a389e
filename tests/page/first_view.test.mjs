// What stands before the program: at once, in the reader's language and colours, exactly where the program's own will
// stand; and what the reader does meanwhile is not lost.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertClean, house } from './harness.mjs';

const article = 'Streit um die Brücke\n\nNach Angaben des Kremls werde die Brücke im Mai geöffnet. '
  + 'Das Weiße Haus teilte mit, man werde im Juni darüber verhandeln.';
const compared = (page) => page.waitForFunction(
  () => /Brücke/.test(document.querySelector('.pane').textContent) && document.querySelectorAll('[data-side] [data-statement]').length === 2);

/** Where the parts stand, to the tenth of a pixel. */
const places = (page) => page.evaluate(() => {
  const parts = ['header', 'h1', '.claim', '.tools', '#theme', '#language', '.input', '.folded b', '#edit-text', '#new-text', '#examples',
    '#add-text', '.example', '.sides', '#side-first', '#side-second', '.auto', '#status', '#comparison', '.filters', '.columns', '#text', '.pane'];
  return parts.map((part) => {
    const { x, y, width, height } = document.querySelector(part).getBoundingClientRect();
    // The height of what is out of sight is a guess until it has been laid out.
    const sure = /text$|pane|comparison/.test(part) ? [x, width] : [x, y, width, height];
    return [part, ...sure.map((value) => Math.round(value * 10) / 10)].join(' ');
  });
});

describe('before the program', () => {
  const here = house();

  /** The page without its program; `page.release()` lets the program come and waits until it has started. */
  async function early({ hash = '', script, ...options } = {}) {
    const context = await here.browser.newContext({ locale: 'de-DE', ...options });
    const page = await context.newPage();
    page.errors = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.errors.push(message.text()));
    page.on('pageerror', (error) => page.errors.push(error.message));
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
    });
    if (script) await page.addInitScript(script);
    let release;
    const released = new Promise((done) => { release = done; });
    await page.route('**/*.wasm', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(here.address + hash, { waitUntil: 'domcontentloaded' });
    page.release = async () => {
      release();
      await page.waitForSelector('[data-started] textarea#article', { state: 'attached' });
    };
    return page;
  }

  for (const [width, locale, colorScheme] of [[320, 'de-DE', 'dark'], [412, 'en-GB', 'light'], [1280, 'de-DE', 'light'], [1280, 'en-GB', 'dark']]) {
    test(`nothing moves when the program takes over, ${width} px, ${locale}`, async () => {
      const page = await early({ viewport: { width, height: 800 }, locale, colorScheme });
      assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2));
      assert.match(await page.locator('.claim').innerText(), locale === 'de-DE' ? /Wer sagt was/ : /Who says what/);
      const before = await places(page);
      await page.release();
      assert.deepEqual(await places(page), before);
      assert.ok(await page.evaluate(() => window.shifts.reduce((sum, shift) => sum + shift, 0)) < 0.01);
      assertClean(page);
    });
  }

  test('the colours and the language once chosen hold from the first paint on', async () => {
    const page = await early({ script: () => { localStorage.setItem('lesarten.theme', 'dark'); localStorage.setItem('lesarten.language', 'en'); } });
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    assert.match(await page.locator('.claim').innerText(), /Who says what/);
    await page.release();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    assertClean(page);
  });

  test('what is typed is taken over, with the caret', async () => {
    const page = await early();
    await page.click('#new-text');
    await page.keyboard.type(article);
    await page.keyboard.press('ArrowLeft');
    await page.release();
    await compared(page);
    const area = page.locator('textarea#article');
    assert.equal(await area.inputValue(), article);
    assert.deepEqual(await area.evaluate((area) => [document.activeElement === area, area.selectionStart]), [true, article.length - 1]);
    assertClean(page);
  });

  test('what is pasted beside the fields or dropped is shown at once and taken over with its paragraphs', async () => {
    for (const type of ['paste', 'drop']) {
      const page = await early();
      await page.evaluate(({ type, article }) => {
        const data = new DataTransfer();
        data.setData('text/plain', article.replace(/\n\n/, ' '));
        data.setData('text/html', article.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`).join(''));
        document.querySelector('.claim').dispatchEvent(type === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, { type, article });
      assert.match(await page.locator('#early').inputValue(), /Streit um die Brücke/);
      await page.release();
      await compared(page);
      assert.equal(await page.locator('textarea#article').inputValue(), article);
      assertClean(page);
    }
  });

  test('what is pressed or chosen is done by the program', async () => {
    const page = await early();
    await page.selectOption('#theme', 'dark');
    await page.click('#language');
    await page.release();
    await page.waitForFunction(() => document.documentElement.lang === 'en' && document.documentElement.dataset.theme === 'dark');
    assertClean(page);
  });

  test('of a link that is opened, the example shows at no time', async () => {
    const page = await early({ hash: `#text=${encodeURIComponent(article)}` });
    assert.match(await page.locator('main').innerText(), /wird gelesen/);
    assert.ok(!/Silvester/.test(await page.locator('#page').textContent()));
    await page.release();
    await compared(page);
    assertClean(page);
  });
});
