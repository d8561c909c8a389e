// The page in the states one comes to by and by: the focus after something has gone, texts that are odd, texts in which
// the two sides do not speak, no script at all.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertClean, house, paste } from './harness.mjs';

const union = `Die Gewerkschaft forderte mehr Lohn. Der Vorsitzende Frank Werner sagte, die Beschäftigten hätten lange genug gewartet. „Das Angebot reicht nicht“, sagte Werner.`;
const url = `https://www.example.org/${'sehr-langer-pfad-ohne-ende'.repeat(9)}`;
const endless = `Der Kreml teilte mit, ${url} sei nicht erreichbar. Das Weiße Haus erklärte, ${'Donaudampfschifffahrtsgesellschaft'.repeat(5)} sei zurückgezogen.`;

/** What has the focus: an id, a class, or the words on it. */
const focused = (page) => page.evaluate(() => {
  const { activeElement: active } = document;
  return active === document.body ? 'nothing' : active.id || active.className || active.textContent;
});

/** Waits until the focus is on what `wanted` matches. */
const focus = async (page, wanted) => {
  const settled = page.waitForFunction((wanted) => {
    const { activeElement: active } = document;
    return active !== document.body && new RegExp(wanted).test(active.id || active.className || active.textContent);
  }, wanted, { timeout: 5000 });
  await settled.catch(async () => assert.match(await focused(page), new RegExp(wanted)));
};

/** Presses what has the name, by key. */
const press = async (page, name) => {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
};

describe('the focus, with keys alone', () => {
  const here = house();

  test('goes to the next card where one is hidden, and stays with the cards through undo', async () => {
    const page = await here.open();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await focus(page, '^s2$');
    await page.keyboard.press('h');
    await page.waitForFunction(() => document.querySelector('.by-hand:not([hidden])'));
    await focus(page, '^s\\d+$');
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelector('.by-hand[hidden]'));
    await focus(page, '^s\\d+$');
    await press(page, /^Ändern: Nr\. 3/);
    await page.waitForSelector('dialog[open] .hide');
    await page.locator('.hide').focus();
    await page.keyboard.press('Enter');
    await focus(page, '^s\\d+$');
    await press(page, /^Thema .* ändern/);
    await page.waitForSelector('#change-row-name');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('Anderes');
    await page.keyboard.press('Enter');
    await page.locator('h3', { hasText: 'Anderes' }).waitFor();
    await focus(page, '^s\\d+$');
    assertClean(page);
  });

  test('stays near where a button has nothing more to do, a text or an alert goes', async () => {
    const page = await here.open();
    await page.keyboard.press('j');
    await page.keyboard.press('h');
    await page.waitForFunction(() => !document.querySelector('#undo').disabled);
    await press(page, 'Rückgängig');
    await focus(page, '^redo$');
    await page.keyboard.press('Enter');
    await focus(page, '^undo$');
    await press(page, 'Alle Änderungen verwerfen');
    await focus(page, '^comparison$');
    await press(page, /^Nur Kreml/);
    await press(page, 'Alle Filter aufheben');
    await focus(page, '^comparison$');
    await press(page, /Zweiten Text danebenlegen/);
    await focus(page, '^article-2$');
    await page.getByRole('button', { name: 'Diesen Text entfernen' }).last().focus();
    await page.keyboard.press('Enter');
    await focus(page, '^article$');
    await page.setInputFiles('input[type=file]', { name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]) });
    await page.locator('#alert button').focus();
    await page.keyboard.press('Enter');
    await focus(page, '^comparison$');
    assertClean(page);
  });

  test('finds one card at a time in the order of Tab, with what can be pressed on it, and the others by arrow', async () => {
    const page = await here.open();
    const ids = await page.locator('article[data-statement]').evaluateAll((cards) => cards.map((card) => card.id));
    const stops = () => page.evaluate(() => [...document.querySelectorAll('button, summary, a[href], input, select, textarea, [tabindex]')]
      .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility()).length);
    const all = await stops();
    assert.ok(all < 60, `${all} stops for ${ids.length} cards`);
    await page.locator('details.narrow summary').focus();
    await page.keyboard.press('Tab');
    // The row's own button stands before its cards.
    await page.keyboard.press('Tab');
    await focus(page, `^${ids[0]}$`);
    const visited = [ids[0]];
    for (let count = 1; count < ids.length; count += 1) {
      await page.keyboard.press('ArrowDown');
      await focus(page, `^${ids[count]}$`);
      visited.push(await page.evaluate(() => document.activeElement.id));
    }
    assert.deepEqual(visited, ids);
    await page.keyboard.press('ArrowUp');
    await focus(page, `^${ids.at(-2)}$`);
    // What can be pressed on the card follows it, and on no other.
    for (const wanted of ['number', 'Warum hier', 'Ändern', 'Zitieren']) {
      await page.keyboard.press('Tab');
      const [card, name] = await page.evaluate(() => [document.activeElement.closest('article')?.id, `${document.activeElement.className} ${document.activeElement.textContent}`]);
      assert.equal(card, ids.at(-2));
      assert.match(name, new RegExp(wanted));
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] #change-account');
    await page.keyboard.press('Escape');
    // Where the card in the order is filtered away, another takes its place.
    await page.getByRole('button', { name: /^Nur Kreml/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('article[tabindex="0"]').length === 1);
    assert.equal(await page.locator('.card [tabindex="0"]').count(), 4);
    assertClean(page);
  });

  test('walks the marks of the text with the arrow keys, and past them with one press', async () => {
    const page = await here.open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await focus(page, '^pane$');
    const at = () => page.evaluate(() => document.activeElement.dataset.number);
    await page.keyboard.press('ArrowRight');
    assert.equal(await at(), '1');
    await page.keyboard.press('ArrowRight');
    assert.equal(await at(), '2');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await at(), '1');
    await page.keyboard.press('Enter');
    await focus(page, '^s1$');
    await page.locator('#pane').focus();
    await page.keyboard.press('Tab');
    await focus(page, '^add-statement$');
    assertClean(page);
  });
});

describe('a text', () => {
  const here = house();

  for (const width of [320, 1280]) {
    test(`with endless words stays within ${width} px`, async () => {
      const page = await here.open({ context: { viewport: { width, height: 800 } } });
      await paste(page, endless);
      await page.waitForFunction(() => document.querySelectorAll('[data-side] [data-statement]').length === 2);
      const wide = await page.evaluate(() => [...document.querySelectorAll('main, .desk, .card, .pane, .cell')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth || element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.className));
      assert.deepEqual(wide, []);
      const cards = await page.locator('.card').evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().right));
      const column = await page.locator('.comparison').evaluate((comparison) => comparison.getBoundingClientRect().right);
      assert.ok(cards.every((right) => right <= column + 1), `${cards} beyond ${column}`);
    });
  }

  test('in which neither side speaks offers the two that do', async () => {
    const page = await here.open();
    assert.ok(await page.locator('.neither').isHidden());
    await paste(page, union);
    await page.locator('.neither').filter({ hasText: 'Kreml und Weißes Haus kommen in diesem Text nicht zu Wort.' }).waitFor();
    await page.getByRole('button', { name: 'Die zwei vergleichen, die am meisten sagen' }).click();
    await page.waitForFunction(() => document.querySelector('#sides-auto').checked);
    assertClean(page);
  });

  test('without a statement shows no empty charts', async () => {
    const page = await here.open();
    await paste(page, 'Am Montag hat es geregnet. Die Straßen waren nass, und die Züge fuhren verspätet.');
    await page.locator('.empty').filter({ hasText: 'nichts gefunden' }).waitFor();
    assert.ok(await page.locator('.telling').isHidden());
    assert.ok(await page.locator('.pane').isVisible());
  });

  test('in another language is not called German', async () => {
    const page = await here.open();
    await paste(page, 'قال المتحدث باسم الكرملين إن روسيا لا تهدد أحدا. وقال البيت الأبيض إن الولايات المتحدة سترد على ذلك.');
    await page.locator('.folded, .notes').filter({ hasText: 'weder deutsch noch englisch' }).waitFor();
    assert.match(await page.locator('.folded .line').textContent(), /andere Sprache/);
  });

  test('in German under an English page has the columns’ names in English', async () => {
    const page = await here.open({ context: { locale: 'en-GB' } });
    const speakers = await page.locator('.card .speaker').allInnerTexts();
    assert.ok(speakers.some((speaker) => speaker.includes('White House')), speakers.join('\n'));
    assert.ok(!speakers.some((speaker) => speaker.includes('Weißes Haus') || /^Kreml\b/.test(speaker)), speakers.join('\n'));
  });
});

test('which of Biden’s promises stand only in the Kremlin’s account: one press in the first picture, and the answer is in sight', async (context) => {
  const here = house();
  await context.test('at 1280 × 900', async () => {
    const page = await here.open({ context: { viewport: { width: 1280, height: 900 } } });
    const chip = page.getByRole('button', { name: /^Nur Kreml/ });
    const { y, height } = await chip.boundingBox();
    assert.ok(y + height < 900);
    await chip.click();
    const promise = page.locator('[data-standing="only:kremlin"] .card[data-act="promise"]').first();
    await promise.filter({ hasText: 'Joe Biden' }).waitFor();
    const card = await promise.boundingBox();
    assert.ok(card.y + card.height < 900);
  });
});

describe('where no script runs', () => {
  const here = house();

  test('the page says so, and nothing that would not work is there', async () => {
    const context = await here.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(here.address);
    assert.ok(await page.locator('.error').isVisible());
    assert.ok(await page.locator('textarea').isHidden());
    await context.close();
  });
});
