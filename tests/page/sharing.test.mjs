// Sharing and taking away, as a user does it: the link, what a link may do, the files, and all of it without a network.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { assertClean, assertSilent, house, paste, path } from './harness.mjs';

const article = 'Streit um die Brücke\n\nNach Angaben des Kremls werde die Brücke im Mai geöffnet. '
  + 'Das Weiße Haus teilte mit, man werde im Juni darüber verhandeln.';
const golden = (name) => JSON.parse(readFileSync(path(`tests/golden_links/${name}.json`), 'utf8'));
const formats = ['lesarten.html', 'lesarten.md', 'lesarten.csv', 'lesarten.json', 'lesarten.jsonld'];

/** Waits until the link carries what the page shows, and gives its fragment. It is written after a pause in the typing:
 * a short one is still that of the emptied field. */
async function link(page, text) {
  await page.waitForFunction((text) => {
    const field = document.querySelector('#share-link');
    return document.querySelector('textarea#article').value === text && field.value.split('#v1.').at(-1).length > text.length / 2 && field.value !== window.before;
  }, text);
  const address = await page.inputValue('#share-link');
  await page.evaluate((address) => { window.before = address; }, address);
  return address.slice(address.indexOf('#'));
}
/** Waits until the text's statements are on cards. */
const compared = (page) => page.waitForSelector('[data-side="kremlin"] [data-statement]', { state: 'attached' });
const text = (page) => page.locator('textarea#article').inputValue();
const alert = (page) => page.locator('[role="alert"]').filter({ hasText: /\S/ }).first().innerText();

/** Pastes the article into a page that shows its first example. */
async function shared(page) {
  await page.waitForFunction(() => document.querySelector('#share-link').value.includes('#v1.'));
  await page.evaluate(() => { window.before = document.querySelector('#share-link').value; });
  await paste(page, article);
  const fragment = await link(page, article);
  await compared(page);
  return fragment;
}

/** Saves each file; gives their contents by name. */
async function saved(page) {
  const contents = {};
  for (const name of formats) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-format="${name}"]`)]);
    assert.equal(download.suggestedFilename(), name);
    contents[name] = readFileSync(await download.path(), 'utf8');
  }
  return contents;
}

describe('the link', () => {
  const here = house({ prefix: '/some/where/' });

  test('restores text and comparison in another browser', async () => {
    const sender = await here.open();
    const fragment = await shared(sender);
    const receiver = await here.open({ hash: fragment });
    await compared(receiver);
    assert.equal(await text(receiver), article);
    assert.equal(await receiver.locator('[data-statement]').count(), await sender.locator('[data-statement]').count());
    assertClean(receiver);
  });

  test('is current, and typing does not fill the history', async () => {
    const page = await here.open();
    const first = await shared(page);
    const { length } = await page.evaluate(() => history);
    await page.locator('textarea#article').evaluate((area) => area.focus());
    if (await page.locator('#edit-text').isVisible()) await page.click('#edit-text');
    await page.locator('textarea#article').press('ControlOrMeta+End');
    await page.keyboard.type(' Ende.');
    const second = await link(page, `${article} Ende.`);
    assert.notEqual(first, second);
    assert.equal((await page.evaluate(() => history)).length, length);
    assertSilent(page);
  });

  test('of the sender stays as it is when the receiver edits', async () => {
    const fragment = await shared(await here.open());
    const receiver = await here.open({ hash: fragment });
    await compared(receiver);
    await receiver.evaluate(() => { window.before = document.querySelector('#share-link').value; });
    await paste(receiver, `${article} Und mehr.`);
    await link(receiver, `${article} Und mehr.`);
    const again = await here.open({ hash: fragment });
    await compared(again);
    assert.equal(await text(again), article);
  });

  for (const [what, hash, said] of [
    ['cut', (fragment) => fragment.slice(0, -9), /abgeschnitten/],
    ['damaged', (fragment) => `${fragment.slice(0, 40)}${fragment[40] === 'A' ? 'B' : 'A'}${fragment.slice(41)}`, /beschädigt/],
    ['of a later version', () => '#v7.AAAA', /neuere/],
    ['not ours', () => '#whatever', /nicht von dieser Seite/],
  ]) {
    test(`that is ${what} gives an alert and an empty page`, async () => {
      const page = await here.open({ hash: hash(golden('german_article').link) });
      assert.match(await alert(page), said);
      assert.equal(await text(page), '');
      assert.equal(await page.locator('[data-statement]').count(), 0);
      assertClean(page);
    });
  }

  test('speaks English to an English reader', async () => {
    const page = await here.open({ hash: golden('german_article').link.slice(0, -9), context: { locale: 'en-GB' } });
    assert.match(await alert(page), /cut off/);
  });

  test('that is hostile shows its words and runs nothing', async () => {
    const { link, restores } = golden('hostile');
    const page = await here.open({ hash: link, script: () => { window.alert = () => console.error('ran'); } });
    assert.equal(await text(page), restores.texts[0].text);
    assert.equal(await page.locator('[data-statement] img, [data-statement] script, mark img, mark script').count(), 0);
    assertClean(page);
    assertSilent(page);
  });

  test('of four texts gives each a field and a name of its own', async () => {
    const { link, restores } = golden('four_texts');
    const page = await here.open({ hash: link });
    const fields = await page.locator('textarea[data-text]').evaluateAll((all) => all.map(({ id, value }) => [id, value]));
    assert.deepEqual(fields.map(([, value]) => value), restores.texts.map(({ text }) => text));
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    assertClean(page);
  });

  test('from the bookmarklet brings a text', async () => {
    const page = await here.open({ hash: `#text=${encodeURIComponent(article)}` });
    await compared(page);
    assert.equal(await text(page), article);
  });

  test('from a phone’s share sheet brings a text and leaves the address', async () => {
    const page = await here.open({ hash: `?title=Titel&text=${encodeURIComponent(article)}` });
    await compared(page);
    assert.equal(await text(page), `Titel\n\n${article}`);
    assert.equal(new URL(page.url()).search, '');
  });

  test('is selected to copy by hand where the clipboard is refused', async () => {
    const page = await here.open({ script: () => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); } });
    await shared(page);
    await page.click('#copy-link');
    assert.match(await alert(page), /Strg\+C/);
    await page.waitForFunction(() => document.activeElement.id === 'share-link');
    assert.equal(await text(page), article);
    assertClean(page);
  });

  for (const [what, script] of [
    ['blocked', () => {
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
    }],
    ['full', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
  ]) {
    test(`says what to do where the storage is ${what}, and nothing is lost`, async () => {
      const page = await here.open({ script });
      await shared(page);
      assert.match(await page.locator('section.share').innerText(), /Kopieren Sie den Link/);
      assert.equal(await text(page), article);
      assertClean(page);
    });
  }
});

describe('the files', () => {
  const here = house();

  test('are saved without a request and hold the comparison', async () => {
    const page = await here.open();
    await shared(page);
    const contents = await saved(page);
    const words = 'werde die Brücke im Mai geöffnet';
    const { format, statements } = JSON.parse(contents['lesarten.json']);
    assert.equal(format, 1);
    assert.equal([...article].slice(...statements[0].content[0]).join(''), words);
    for (const name of formats.filter((name) => name !== 'lesarten.json')) assert.ok(contents[name].includes(words), name);
    assertSilent(page);
    assertClean(page);
  });

  test('and the link are there without a network, and a reload keeps the work', async () => {
    const page = await here.open();
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector('[data-started] textarea#article', { state: 'attached' });
    const fragment = await shared(page);
    await saved(page);
    await page.reload();
    await compared(page);
    assert.equal(await text(page), article);
    const tab = await page.context().newPage();
    await tab.goto(here.address + fragment);
    await compared(tab);
    assert.equal(await text(tab), article);
    assertClean(page);
  });
});
