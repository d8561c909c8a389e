// Two official statements against each other, and an article as third voice: everything that a single article can,
// they can too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { assertClean, assertSilent, house, laidOut } from './harness.mjs';

const kremlin = 'Vladimir Putin had a telephone conversation with Joseph Biden. Russia will open the bridge on May 5. Russia has moved 40 ships to the harbour.';
const house_ = 'Präsident Biden sprach mit Präsident Putin. Die Vereinigten Staaten werden die Brücke am 9. Juni öffnen. Der Präsident hat die Ukraine nicht erwähnt.';
const article = 'Zwei Fassungen\n\nDer Kreml teilte mit, Russland werde die Brücke im Mai öffnen. Sonst ist wenig zu erfahren.';
const cards = (page) => page.locator('article[data-statement]');
/** Each card's number, account and words, once the rows are laid out: until then those of before stand below the new. */
async function settled(page) {
  await laidOut(page);
  return page.evaluate(() => [...document.querySelectorAll('article[data-statement]')]
    .map((card) => [card.dataset.statement, card.dataset.account, card.querySelector('.words').textContent]).sort());
}
const texts = (page, number) => page.waitForFunction((number) => document.querySelectorAll('.text-of').length === number, number);

describe('two statements', () => {
  const here = house();

  /** A page with both laid side by side, as a reader does it. */
  async function both(context) {
    const page = await here.open({ context });
    await page.click('#new-text');
    await page.keyboard.insertText(kremlin);
    await page.getByRole('button', { name: 'Zweiten Text danebenlegen' }).click();
    await page.waitForFunction(() => document.activeElement.id === 'article-2');
    await page.keyboard.insertText(house_);
    await texts(page, 2);
    // Whose they are only the reader can say.
    assert.equal(await cards(page).and(page.locator('[data-account="kremlin"], [data-account="white_house"]')).count(), 0);
    await page.check('#voice-1-first');
    await page.check('#voice-2-second');
    await page.waitForSelector('article[data-account="kremlin"]');
    await page.waitForSelector('article[data-account="white_house"]');
    return page;
  }

  test('are each side’s own voice, in two languages', async () => {
    const page = await both();
    for (const [, account, words] of await settled(page)) {
      const own = kremlin.includes(words) ? 'kremlin' : 'white_house';
      assert.equal(account, own, words);
    }
    assert.deepEqual(await page.locator('.pane p[lang]').evaluateAll((all) => [...new Set(all.map((one) => one.lang))]), ['en', 'de']);
    assert.ok(await page.locator('.example').isHidden());
    assertSilent(page);
    assertClean(page);
  });

  test('stay whose they are when the sides are swapped', async () => {
    const page = await both();
    const before = await settled(page);
    await page.getByRole('button', { name: 'Seiten tauschen' }).click();
    await page.waitForFunction(() => /Weißes Haus.*Kreml/s.test(document.querySelector('.columns').textContent));
    assert.deepEqual(await settled(page), before);
    await page.selectOption('#side-second', 'white_house');
    await page.waitForFunction(() => /Kreml.*Weißes Haus/s.test(document.querySelector('.columns').textContent));
    assert.deepEqual(await settled(page), before);
    await page.click('#undo');
    await page.click('#undo');
    await page.waitForFunction(() => /Kreml.*Weißes Haus/s.test(document.querySelector('.columns').textContent));
    assert.deepEqual(await settled(page), before);
    assertClean(page);
  });

  test('are corrected, travel in the link, and come back whole', async () => {
    const page = await both();
    const card = cards(page).first();
    await card.locator('[data-do=change]').click();
    await page.fill('#change-speaker', 'Dmitri Peskow');
    await page.locator('dialog [type=submit]').click();
    await page.waitForSelector('article .hand');
    await laidOut(page);
    const before = await settled(page);
    const spoken = await page.locator('article .speaker').allInnerTexts();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.click('#copy-link');
    await page.locator('#done').filter({ hasText: 'Kopiert' }).waitFor();
    const link = await page.inputValue('#share-link');
    const other = await here.open({ hash: link.slice(link.indexOf('#')) });
    await texts(other, 2);
    await other.waitForSelector('article .hand');
    await laidOut(other);
    assert.deepEqual(await settled(other), before);
    assert.deepEqual(await other.locator('article .speaker').allInnerTexts(), spoken);
    assert.equal(await other.inputValue('#article'), kremlin);
    assert.equal(await other.inputValue('#article-2'), house_);
    assert.deepEqual(await other.locator('.voice :checked').evaluateAll((fields) => fields.map((field) => field.value)), ['first', 'second']);
    assertClean(other);
  });

  test('are taken away in every format', async () => {
    const page = await both();
    for (const name of ['lesarten.html', 'lesarten.md', 'lesarten.csv', 'lesarten.json', 'lesarten.jsonld']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-format="${name}"]`)]);
      const written = readFileSync(await download.path(), 'utf8');
      // The JSON names places alone.
      if (name !== 'lesarten.json') for (const words of ['40 ships', 'nicht erwähnt']) assert.ok(written.includes(words), `${name}: ${words}`);
      else assert.deepEqual(JSON.parse(written).texts.map(({ language, voice }) => [language, voice]), [['en', 'kremlin'], ['de', 'white_house']]);
    }
    assertClean(page);
  });

  test('are read with keys alone, from card to words in either text and back', async () => {
    const page = await both();
    if (await page.locator('#fold-text').isVisible()) await page.click('#fold-text');
    await page.keyboard.press('k');
    // The card takes the focus once it is laid out.
    await page.waitForFunction(() => document.activeElement.matches('article[data-statement]'));
    const last = await page.evaluate(() => document.activeElement.dataset.statement);
    await page.keyboard.press('t');
    await page.waitForFunction(() => document.activeElement.localName === 'mark');
    assert.deepEqual(await page.evaluate(() => [document.activeElement.localName, document.activeElement.dataset.statement]), ['mark', last]);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), `s${last}`);
  });

  test('show what an article beside them has of both, and what it leaves out', async () => {
    const page = await both();
    const chip = page.locator('.chip').filter({ hasText: 'Nicht im Artikel' });
    assert.ok(await chip.isHidden());
    await page.click('#add-text');
    await page.waitForFunction(() => document.activeElement.id === 'article-3');
    await page.keyboard.insertText(article);
    await texts(page, 3);
    const printed = page.locator('article .tags').filter({ hasText: 'im Artikel' });
    await printed.first().waitFor();
    assert.equal(await printed.count(), 1);
    await chip.click();
    await page.waitForFunction(() => [...document.querySelectorAll('[data-topic]')].every((row) => /Nicht im Artikel/.test(row.textContent)));
    await laidOut(page);
    const left = await page.locator('.words').allInnerTexts();
    assert.ok(left.some((words) => words.includes('40 ships')), left.join('\n'));
    assert.ok(!left.some((words) => article.includes(words)));
    assertClean(page);
  });

  test('of the examples say that they are made up, on the page, in files and in a citation', async () => {
    const page = await here.open({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await page.selectOption('#examples', { index: await page.locator('#examples option').count() - 1 });
    await texts(page, 2);
    assert.match(await page.locator('.example').innerText(), /erfunden/);
    for (const name of ['lesarten.html', 'lesarten.md']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-format="${name}"]`)]);
      assert.match(readFileSync(await download.path(), 'utf8'), /Zitate sind erfunden/, name);
    }
    await cards(page).first().locator('[data-do=cite]').click();
    await page.locator('#done').filter({ hasText: 'Kopiert' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\[Beispieltext: .*erfunden.*\]$/);
    assertClean(page);
  });
});
