// Without a network: the page works from the second visit on, updates itself, and never mixes two versions.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { precache } from '../../.ci/offline.mjs';
import { serve } from '../../.ci/server.mjs';
import { assertClean, house, launch, paste, path } from './harness.mjs';

const ready = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

describe('with the network cut after the first visit', () => {
  const here = house({ prefix: '/some/where/' });

  test('a reload gives the page, with its text field', async () => {
    const page = await here.open();
    await ready(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector('[data-started] textarea#article', { state: 'attached' });
    await paste(page, 'Der Sprecher sagte: „Wir warten ab.“');
    await page.waitForFunction(() => document.querySelector('textarea#article').value.includes('warten'));
    assertClean(page);
  });

  test('a new tab gives it too, whatever stands in its fragment', async () => {
    const page = await here.open();
    await ready(page);
    await page.context().setOffline(true);
    const tab = await page.context().newPage();
    await tab.goto(`${here.address}index.html#v1.AAAA`);
    await tab.waitForSelector('[data-started] textarea#article', { state: 'attached' });
  });

  test('what is shared to the installed page never reaches the server and leaves the address', async () => {
    const page = await here.open();
    await ready(page);
    await page.context().setOffline(true);
    const tab = await page.context().newPage();
    // The page may read and clear the fragment at once; what the script made of the query is seen before that.
    await tab.addInitScript(() => {
      const replace = history.replaceState.bind(history);
      window.addresses = [];
      history.replaceState = (state, title, url) => { window.addresses.push(String(url)); replace(state, title, url); };
    });
    await tab.goto(`${here.address}?title=Titel&text=${encodeURIComponent('Grüße & mehr\nSatz.')}&url=`);
    await tab.waitForSelector('[data-started] textarea#article', { state: 'attached' });
    assert.equal(new URL(tab.url()).search, '');
    const [address] = await tab.evaluate(() => window.addresses);
    assert.equal(address, `/some/where/#text=${encodeURIComponent('Titel\n\nGrüße & mehr\nSatz.')}`);
  });

  test('the page can be installed, and everything it names is there', async () => {
    const page = await here.open();
    await ready(page);
    const browser = await page.context().newCDPSession(page);
    const { errors, data, url } = await browser.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
    // Every test has a context of its own, as a private window has.
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
    const { icons, share_target: target } = JSON.parse(data);
    assert.deepEqual(target, {
      action: './', method: 'GET', enctype: 'application/x-www-form-urlencoded', params: { title: 'title', text: 'text', url: 'url' },
    });
    const named = await page.$$eval('head [href], head [property="og:image"]', (elements) => elements.map((element) => element.href ?? element.content));
    for (const name of [...icons.map(({ src }) => src), ...named]) {
      const response = await page.context().request.get(new URL(name, url).href);
      assert.equal(response.status(), 200, name);
    }
  });

  test('what is not the page is not answered by it', async () => {
    const page = await here.open();
    await ready(page);
    await page.reload();
    assert.equal(await page.evaluate(() => fetch('nothing.txt').then((response) => response.status)), 404);
  });
});

describe('when a new version is published', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lesarten-'));
  let browser, server;
  before(async () => {
    browser = await launch();
    server = await serve(folder);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  /** Publishes the built page with `version` written into its page and its style sheet. */
  async function publish(version) {
    rmSync(folder, { recursive: true });
    cpSync(path('dist'), folder, { recursive: true, filter: (source) => !/\.(br|gz)$/.test(source) });
    cpSync(path('src/app/static/service_worker.js'), join(folder, 'service_worker.js'));
    const sheet = readdirSync(folder).find((name) => name.endsWith('.css'));
    writeFileSync(join(folder, sheet), `:root { --version: ${version} }`);
    renameSync(join(folder, sheet), join(folder, `page-${version}.css`));
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
      .replace(new RegExp(`<link rel="stylesheet" href="./${sheet}"[^>]*>`), `<link rel="stylesheet" href="./page-${version}.css">`)
      .replace('<html', `<html data-version="${version}"`);
    writeFileSync(join(folder, 'index.html'), html);
    await precache(folder, readdirSync(folder).map((name) => join(folder, name)));
  }

  /** The versions of the page and of its style sheet. */
  const versions = (page) => page.evaluate(() => [
    document.documentElement.dataset.version,
    getComputedStyle(document.documentElement).getPropertyValue('--version').trim(),
  ]);
  /** Looks for a new version and waits for what becomes of it. */
  const update = (page) => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker.state === 'installing') {
      await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    }
    return worker.state;
  });

  /**
   * Leaves the last page, and comes back once the waiting worker has taken the place of the one before: the browser
   * changes them at its own time after no page is open, and says so to a debugger alone.
   */
  async function leaveUntilReplaced(page) {
    const workers = await page.context().newCDPSession(page);
    let waiting;
    const replaced = new Promise((done) => workers.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      waiting ??= versions.find(({ status }) => status === 'installed')?.versionId;
      if (versions.some(({ versionId, status }) => versionId === waiting && status === 'activated')) done();
    }));
    await workers.send('ServiceWorker.enable');
    await page.goto('about:blank');
    await replaced;
    await workers.detach();
  }

  test('half of it is never used, the whole of it from the next visit on', async () => {
    await publish('one');
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.address);
    await ready(page);
    const other = await context.newPage();
    await other.goto(server.address);
    assert.deepEqual(await versions(other), ['one', 'one']);

    // A host that has only some of the new files yet.
    await publish('two');
    renameSync(join(folder, 'page-two.css'), join(folder, 'later'));
    assert.equal(await update(page), 'redundant');
    await page.reload();
    assert.deepEqual(await versions(page), ['one', 'one']);

    renameSync(join(folder, 'later'), join(folder, 'page-two.css'));
    assert.equal(await update(page), 'installed');
    await page.reload();
    assert.deepEqual(await versions(page), ['two', 'two']);

    // The tab that is still open on the version before has its files.
    assert.equal(await other.evaluate(() => fetch('page-one.css').then((response) => response.text())), ':root { --version: one }');

    await context.setOffline(true);
    await page.reload();
    assert.deepEqual(await versions(page), ['two', 'two']);

    // Once all are closed, the files of the version before go.
    await context.setOffline(false);
    await other.close();
    await leaveUntilReplaced(page);
    await page.goto(server.address);
    assert.deepEqual(await versions(page), ['two', 'two']);
    assert.equal((await page.evaluate(() => caches.keys())).length, 1);
    await context.close();
  });
});
