// Correcting by hand: move, change, hide, add, rename, merge, split, undo and redo; it stays through edits and reloads.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertClean, compared, house, laidOut, paste } from './harness.mjs';

const article = 'Streit um die Brücke\n\nDer Kreml teilte mit, die Brücke werde im Mai geöffnet. '
  + 'Das Weiße Haus teilte mit, man werde im Juni darüber verhandeln.\n\n'
  + 'Der Kreml warnte, ohne Vertrag bleibe der Hafen von Odessa geschlossen. Das Wetter bleibt schön.';
const card = (page, words) => page.locator('article[data-statement]').filter({ hasText: words }).first();
const apply = (page) => page.locator('dialog button[type=submit]').click();

/** Opens the page with the article. */
async function opened(here) {
  const page = await here.open();
  await paste(page, article);
  await compared(page, article);
  return page;
}

/** Waits until the statement with these words stands in the column of `side`. */
const inColumn = (page, side, words) =>
  page.locator(`[data-side="${side}"] article[data-statement]`).filter({ hasText: words }).first().waitFor();

describe('correcting', () => {
  const here = house();

  test('moves a statement to the other account, marks it so, and takes it back', async () => {
    const page = await opened(here);
    await inColumn(page, 'kremlin', 'im Mai');
    await card(page, 'im Mai').locator('[data-do=change]').click();
    await page.selectOption('#change-account', { label: 'Weißes Haus' });
    await apply(page);
    await inColumn(page, 'white_house', 'im Mai');
    await laidOut(page);
    assert.match(await card(page, 'im Mai').innerText(), /von Hand/);
    await page.click('#undo');
    await inColumn(page, 'kremlin', 'im Mai');
    await page.click('#redo');
    await inColumn(page, 'white_house', 'im Mai');
    assertClean(page);
  });

  test('changes speaker, act and kind', async () => {
    const page = await opened(here);
    await card(page, 'im Mai').locator('[data-do=change]').click();
    await page.fill('#change-speaker', 'Marija Sacharowa');
    await page.selectOption('#change-act', { label: 'Zusage' });
    await page.selectOption('#change-kind', { label: 'zusammengefasst' });
    await apply(page);
    const changed = card(page, 'Sacharowa');
    await changed.waitFor();
    assert.equal(await changed.getAttribute('data-kind'), 'reported');
    assert.equal(await changed.getAttribute('data-act'), 'promise');
  });

  test('hides a statement and counts what was done', async () => {
    const page = await opened(here);
    const before = await page.locator('article[data-statement]').count();
    await card(page, 'Odessa').focus();
    await page.keyboard.press('h');
    await page.waitForFunction((before) => document.querySelectorAll('article[data-statement]').length === before - 1, before);
    assert.match(await page.locator('.by-hand').innerText(), /Von Hand geändert: 1/);
    await page.locator('.by-hand button').click();
    await page.waitForFunction((before) => document.querySelectorAll('article[data-statement]').length === before, before);
  });

  test('adds words selected in the text', async () => {
    const page = await opened(here);
    await page.evaluate(() => {
      const last = document.querySelector('.pane').lastElementChild.lastChild;
      const at = last.data.indexOf('Das Wetter');
      getSelection().setBaseAndExtent(last, at, last, at + 'Das Wetter bleibt schön'.length);
    });
    await page.keyboard.press('a');
    assert.equal(await page.inputValue('#add-words'), 'Das Wetter bleibt schön');
    // On nobody's account until the reader says whose.
    await page.locator('dialog [type=submit]').click();
    assert.ok(await page.locator('#change-account:invalid').isVisible());
    await page.selectOption('#change-account', { label: 'Weißes Haus' });
    await apply(page);
    await card(page, 'Das Wetter bleibt schön').waitFor();
    // The text follows the cards.
    await page.locator('mark').filter({ hasText: 'Das Wetter bleibt schön' }).waitFor();
  });

  test('says so where added words are not in the text', async () => {
    const page = await opened(here);
    await page.click('#add-statement');
    await page.fill('#add-words', 'Das steht hier nicht');
    await page.selectOption('#change-account', { label: 'Kreml' });
    await apply(page);
    assert.match(await page.locator('#add-missing').innerText(), /stehen so nicht/);
    assert.ok(await page.locator('dialog[open]').count() === 1);
  });

  test('gives a statement a topic of its own, renames it and merges it away', async () => {
    const page = await opened(here);
    await card(page, 'Odessa').locator('[data-do=change]').click();
    await page.selectOption('#change-topic', 'new');
    await page.fill('#change-topic-name', 'Hafen');
    await apply(page);
    const row = () => page.locator('[data-topic]', { has: page.locator('article').filter({ hasText: 'Odessa' }) });
    await page.waitForFunction(() => [...document.querySelectorAll('[data-topic] h3')].some((head) => head.textContent === 'Hafen'));
    await row().locator('[data-do=row]').click();
    await page.fill('#change-row-name', 'Der Hafen');
    await apply(page);
    await page.waitForFunction(() => [...document.querySelectorAll('[data-topic] h3')].some((head) => head.textContent === 'Der Hafen'));
    await card(page, 'im Mai').locator('[data-do=change]').click();
    await page.selectOption('#change-topic', 'new');
    await page.fill('#change-topic-name', 'Brücke');
    await apply(page);
    const rows = await page.locator('[data-topic]').count();
    await row().locator('[data-do=row]').click();
    await page.selectOption('#change-row-into', { label: 'Brücke' });
    await apply(page);
    await page.waitForFunction((rows) => document.querySelectorAll('[data-topic]').length === rows - 1, rows);
    assertClean(page);
  });

  test('splits a row', async () => {
    const page = await opened(here);
    for (const words of ['im Mai', 'Odessa']) {
      await card(page, words).locator('[data-do=change]').click();
      const known = await page.locator('#change-topic option').filter({ hasText: /^Alles$/ }).count();
      if (known) await page.selectOption('#change-topic', { label: 'Alles' });
      else {
        await page.selectOption('#change-topic', 'new');
        await page.fill('#change-topic-name', 'Alles');
      }
      await apply(page);
    }
    const row = page.locator('[data-topic]').filter({ has: page.locator('h3', { hasText: /^Alles$/ }) });
    await row.locator('[data-do=row]').click();
    // A name for nothing is answered, and nothing happens.
    await page.fill('#change-row-split', 'Hafen');
    await page.locator('dialog [type=submit]').click();
    await page.getByText('Kreuzen Sie an, was herausgelöst werden soll.').waitFor();
    await page.fill('#change-row-split', '');
    await page.locator('dialog .member').filter({ hasText: 'Odessa' }).locator('input').check();
    // Without a name for what is ticked the dialog stays and asks for one.
    await page.locator('dialog [type=submit]').click();
    assert.ok(await page.locator('#change-row-split:invalid').isVisible());
    await page.fill('#change-row-split', 'Hafen');
    await apply(page);
    await page.waitForFunction(() => [...document.querySelectorAll('[data-topic] h3')].some((head) => head.textContent === 'Hafen'));
    assert.equal(await row.locator('article[data-statement]').filter({ hasText: 'Odessa' }).count(), 0);
  });

  test('stays when the text is edited elsewhere, and through a reload', async () => {
    const page = await opened(here);
    await card(page, 'im Mai').locator('[data-do=change]').click();
    await page.selectOption('#change-account', { label: 'Weißes Haus' });
    await apply(page);
    await inColumn(page, 'white_house', 'im Mai');
    await page.click('#edit-text');
    await page.locator('textarea#article').press('ControlOrMeta+Home');
    const before = await page.inputValue('#share-link');
    await page.keyboard.type('Neu: ');
    await page.waitForFunction(() => document.querySelector('.pane').textContent.startsWith('Neu: '));
    await inColumn(page, 'white_house', 'im Mai');
    // The link and what is kept for a reload follow a moment later.
    await page.waitForFunction((before) => {
      const { value } = document.querySelector('#share-link');
      return value !== before && value.endsWith(sessionStorage.getItem('lesarten.work') ?? value);
    }, before);
    await page.reload();
    await inColumn(page, 'white_house', 'im Mai');
    assert.match(await page.locator('textarea#article').inputValue(), /^Neu: /);
    assertClean(page);
  });
});
