// Reading with the page: rows and columns, cards and marks that point to each other, filters, order, why, keys, both
// languages, both themes; on a desk and on a phone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertClean, assertSilent, compared, house, laidOut, paste, seed, withSeed } from './harness.mjs';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 900 } };
const lit = (page, id) => page.locator(`mark[data-statement="${id}"].lit`).count();
const first = (page) => page.locator('[data-side="kremlin"] article[data-statement]').first();
const id = (locator) => locator.getAttribute('data-statement');

/** Whether something of the element is on the screen. */
const inSight = (page, selector) => page.waitForFunction((selector) => {
  const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}, selector);

describe('the comparison', () => {
  const here = house();

  test('has a cell for each side in each row, words where one is silent', async () => {
    const page = await here.open();
    for (const row of await page.locator('[data-topic]').all()) {
      const standing = await row.getAttribute('data-standing');
      assert.match(standing, /^(both|only:(kremlin|white_house)|neither)$/);
      // What both say together, or only others, stands alone.
      if (await row.locator('[data-side]').count() === 0) {
        assert.ok(await row.locator('.beside [data-statement]').count() > 0);
        continue;
      }
      for (const side of ['kremlin', 'white_house']) {
        const cell = row.locator(`[data-side="${side}"]`);
        assert.equal(await cell.count(), 1);
        if (await cell.locator('[data-statement]').count() === 0) assert.match(await cell.innerText(), /keine Aussage/);
        for (const card of await cell.locator('[data-statement]').all()) {
          assert.equal(await card.getAttribute('data-account'), side);
        }
      }
    }
    assertClean(page);
  });

  test('marks in the text the very words of each card', async () => {
    const page = await here.open();
    const words = await page.evaluate(() => {
      const clean = (text) => text.replace(/\s+/g, ' ').trim();
      return [...document.querySelectorAll('article[data-statement]')].map((card) => {
        const marks = document.querySelectorAll(`mark[data-statement="${card.dataset.statement}"]`);
        const quoted = card.querySelector('.words').cloneNode(true);
        quoted.querySelectorAll('.gap').forEach((gap) => gap.remove());
        return [clean([...marks].map((mark) => mark.textContent).join('')), clean(quoted.textContent)];
      });
    });
    assert.ok(words.length > 5);
    for (const [marked, quoted] of words) assert.equal(marked, quoted);
  });

  test('lights the words of a card under the pointer, and the card of words', async () => {
    const page = await here.open({ context: desk });
    const card = first(page);
    const number = await id(card);
    await card.hover();
    assert.ok(await lit(page, number) > 0);
    await inSight(page, `mark[data-statement="${number}"]`);
    await page.locator('h1').hover();
    assert.equal(await lit(page, number), 0);
    const mark = page.locator('mark[data-account="white_house"]').first();
    await mark.hover();
    assert.ok(await page.locator(`article[data-statement="${await id(mark)}"].lit`).count() === 1);
  });

  test('leads by a press from words to card and back', async () => {
    const page = await here.open({ context: desk });
    const mark = page.locator('mark[data-number]').last();
    const number = await id(mark);
    await mark.click();
    await page.waitForFunction((number) => document.activeElement.id === `s${number}`, number);
    await inSight(page, `#s${number}`);
    await page.locator(`#s${number} .number`).click();
    await page.waitForFunction((number) => document.activeElement.matches(`mark[data-statement="${number}"]`), number);
  });

  test('does so by touch on a phone, where the name of the side stays in sight', async () => {
    const page = await here.open({ context: phone });
    const card = first(page);
    const number = await id(card);
    await card.locator('.number').tap();
    await inSight(page, `mark[data-statement="${number}"]`);
    assert.ok(await lit(page, number) > 0);
    await page.locator(`mark[data-statement="${number}"]`).first().tap();
    await inSight(page, `#s${number}`);
    const name = card.locator('xpath=..').locator('.cell-name');
    assert.ok(await name.isVisible());
    assert.equal(await name.evaluate((name) => getComputedStyle(name).position), 'sticky');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
  });

  test('tells why a statement stands where it stands', async () => {
    const page = await here.open();
    const why = first(page).locator('details.why');
    await why.locator('summary').click();
    for (const said of ['Woran erkannt', 'Regel', 'Quelle', 'Im Zusammenhang']) assert.match(await why.innerText(), new RegExp(said));
  });

  test('says what it could not settle, and leads to the words', async () => {
    const page = await here.open();
    assert.ok(!await page.locator('.notes').isVisible());
    await paste(page, 'Der Kreml erklärte: „Die Brücke ist gesperrt. Das war alles.\n\nDas Weiße Haus sagte, es prüfe den Bericht.');
    const note = page.locator('.notes li');
    await note.filter({ hasText: 'Ein Anführungszeichen wird nicht geschlossen: „Die Brücke' }).waitFor();
    await note.locator('button').click();
    await inSight(page, '.pane');
    assertClean(page);
  });

  test('narrows by account, act and kind, says so, and clears', async () => {
    const page = await here.open();
    const all = await page.locator('article[data-statement]').count();
    await page.locator('details.narrow summary').click();
    await page.selectOption('#filter-account', { label: 'Kreml' });
    await page.waitForFunction(() => [...document.querySelectorAll('article[data-statement]')].every((card) => card.dataset.account === 'kremlin'));
    assert.ok(await page.locator('article[data-statement]').count() < all);
    await page.selectOption('#filter-kind', { label: 'wörtlich' });
    await page.waitForFunction(() => [...document.querySelectorAll('article[data-statement]')].every((card) => card.dataset.kind === 'direct'));
    await page.locator('.narrowed button').click();
    await page.waitForFunction((all) => document.querySelectorAll('article[data-statement]').length === all, all);
    assert.equal(await page.inputValue('#filter-account'), '');
  });

  test('shows with one press the topics to which only one side speaks', async () => {
    const page = await here.open();
    const chip = page.locator('.chip').filter({ hasText: 'Nur Kreml' });
    if (await chip.isEnabled()) {
      await chip.click();
      await page.waitForFunction(() => [...document.querySelectorAll('[data-topic]')].every((row) => row.dataset.standing === 'only:kremlin'));
      assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    }
  });

  test('shows with one press what one side says of the other', async () => {
    const page = await here.open();
    const chip = page.locator('.chip').filter({ hasText: 'Kreml über Weißes Haus' });
    await chip.click();
    assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    const cards = page.locator('article[data-statement]');
    assert.ok(await cards.count() > 0);
    await laidOut(page);
    for (const card of await cards.all()) assert.match(await card.locator('.speaker').innerText(), / → .*über die andere Seite/s);
    // Which of Biden's promises stand only in the Kremlin's account?
    const promises = page.locator('[data-standing="only:kremlin"] [data-side="kremlin"] article[data-act="promise"]').filter({ hasText: 'Joe Biden' });
    assert.ok(await promises.count() > 0);
    await page.locator('.narrowed button').click();
    assert.equal(await chip.getAttribute('aria-pressed'), 'false');
    assertClean(page);
  });

  test('names to a program what it shows to the eye: the side, the statement, what a button is for', async () => {
    const page = await here.open({ context: desk });
    const tree = await page.locator('[data-side="kremlin"]', { has: page.locator('article') }).first().ariaSnapshot();
    assert.match(tree, /heading "Kreml" \[level=4\]/);
    assert.match(tree, /article "Nr\. \d+: Kreml → Joe Biden, Zusage"/);
    for (const name of ['Ändern', 'Zitieren', 'Im Text']) assert.match(tree, new RegExp(`button "${name}: Nr\\. \\d+"`));
    const names = await page.locator('main :is(button, select, input, textarea, summary)').evaluateAll((controls) => controls
      .filter((control) => control.checkVisibility() && control.localName === 'button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent.trim()));
    assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), [], 'two buttons of one name');
  });

  test('orders by contrast', async () => {
    const page = await here.open();
    const order = () => page.locator('[data-topic]').evaluateAll((rows) => rows.map((row) => row.dataset.topic));
    const before = await order();
    const contrast = page.getByRole('button', { name: 'Nach Gegensatz ordnen' });
    await contrast.click();
    const after = await order();
    assert.deepEqual([...after].sort(), [...before].sort());
    await contrast.click();
    assert.deepEqual(await order(), before);
  });

  test('is worked with keys alone', async () => {
    const page = await here.open({ context: desk });
    await page.keyboard.press('j');
    const one = await page.evaluate(() => document.activeElement.dataset.statement);
    await page.keyboard.press('j');
    const two = await page.evaluate(() => document.activeElement.dataset.statement);
    assert.ok(one && two && one !== two);
    await page.keyboard.press('k');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.statement), one);
    await page.keyboard.press('w');
    assert.ok(await page.locator(`#s${one} details.why[open]`).count() === 1);
    await page.keyboard.press('t');
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'mark');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), `s${one}`);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open] .keys');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog:not([open])', { state: 'attached' });
    await page.keyboard.press('o');
    assert.equal(await page.getByRole('button', { name: 'Nach Gegensatz ordnen' }).getAttribute('aria-pressed'), 'true');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.activeElement.id === 'article');
    await page.keyboard.type('ju?');
    assert.equal(await page.locator('textarea#article').inputValue(), 'ju?');
    assertClean(page);
  });

  test('lets single keys be switched off', async () => {
    const page = await here.open();
    await page.click('#help');
    await page.locator('#keys-on').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    assert.ok(await page.locator('#new-text').isVisible());
  });

  test('compares other sides, one’s own, and the two that say most', async () => {
    const page = await here.open();
    await page.selectOption('#side-second', 'kyiv');
    await page.waitForSelector('[data-side="kyiv"]', { state: 'attached' });
    await page.click('#undo');
    await page.waitForSelector('[data-side="white_house"]', { state: 'attached' });
    await paste(page, 'Die Gewerkschaft Verdi teilte mit, der Streik beginne am kommenden Montag. Der Kreml teilte mit, das sei ganz falsch.');
    await page.selectOption('#side-second', 'own');
    const name = page.locator('.side-choice').nth(1).locator('input').first();
    await name.fill('Gewerkschaft');
    await page.locator('.side-choice').nth(1).locator('input').nth(1).fill('Gewerkschaft Verdi, Verdi');
    await page.keyboard.press('Tab');
    await page.waitForSelector('[data-side="own_2"]', { state: 'attached' });
    await page.waitForFunction(() => /Gewerkschaft/.test(document.querySelector('.columns').textContent));
    assert.match(await page.locator('.columns').innerText(), /Gewerkschaft/);
    await page.locator('#sides-auto').check();
    await page.waitForFunction(() => !document.querySelector('[data-side="own_2"]'));
    assertClean(page);
  });

  test('speaks German or English as the browser does, and switches', async () => {
    const german = await here.open();
    assert.equal(await german.locator('html').getAttribute('lang'), 'de');
    const english = await here.open({ context: { locale: 'en-GB' } });
    assert.equal(await english.locator('html').getAttribute('lang'), 'en');
    assert.match(await english.locator('#status').innerText(), /Statements/);
    const count = await english.locator('article[data-statement]').count();
    await english.click('#language');
    await english.waitForFunction(() => /Aussagen/.test(document.querySelector('#status').textContent));
    assert.equal(await english.locator('article[data-statement]').count(), count);
    assert.equal(await english.evaluate(() => document.activeElement.id), 'language');
    await english.reload();
    await english.waitForFunction(() => document.documentElement.lang === 'de');
    assertClean(english);
  });

  test('keeps the chosen colours', async () => {
    const page = await here.open();
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.selectOption('#theme', 'dark');
    assert.notEqual(await paper(), light);
    // Dark colours would print as pale words on white paper.
    await page.emulateMedia({ media: 'print' });
    const brightness = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    const ink = await page.locator('.words').first().evaluate((words) => getComputedStyle(words).color);
    assert.ok(brightness(ink) < 200, ink);
    assert.equal(await paper(), 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await page.waitForSelector('#theme');
    assert.notEqual(await paper(), light);
  });

  test('puts Biden’s assurance on weapons into the Kremlin’s account of the article', withSeed, async () => {
    const page = await here.open({ context: desk });
    await paste(page, seed);
    await compared(page, seed);
    const card = page.locator('[data-side="kremlin"] article[data-statement]').filter({ hasText: /waffen/i }).first();
    await card.waitFor();
    assert.match((await card.locator('.speaker').innerText()).replace(/\s+/g, ' '), /Kreml.* → .*Biden/);
    const row = page.locator('[data-topic]', { has: card });
    assert.equal(await row.locator('[data-side="white_house"] [data-statement]').filter({ hasText: /waffen/i }).count(), 0);
    await card.hover();
    assert.ok(await lit(page, await id(card)) > 0);
    assertSilent(page);
    assertClean(page);
  });
});
