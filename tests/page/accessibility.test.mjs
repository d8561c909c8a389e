// Nobody is kept out: axe-core finds nothing in any state, in both themes, at 320 and 1280 pixels; readable at 400 %, in
// forced colours, with reduced motion; the shell shows before the program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { assertClean, house, paste, require } from './harness.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const both = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };

/** What axe finds, in short. `rules` are all, or those of which the answer is another in other colours. */
const violations = (page, rules) => page.evaluate(async (rules) => {
  const { violations } = await window.axe.run(document, { resultTypes: ['violations'], ...rules });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}, rules);
const all = {};
const ofColours = { runOnly: ['cat.color'] };

/** In both widths and both themes; the page is loaded once for many states, since loading takes longer than looking. */
async function assertOpenToAll(page, name) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [colorScheme, rules] of [['light', all], ['dark', ofColours]]) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await violations(page, rules), [], `${name}, ${width} px, ${colorScheme}`);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}, ${width} px: something sticks out`);
  }
  await page.setViewportSize(both.viewport);
}

const closed = async (page) => {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'hidden' });
};

/** What is come to one after the other on one page. */
const walks = {
  'reading': {
    'the example': async () => {},
    'a chosen card': async (page) => page.locator('article[data-statement]').first().focus(),
    'why and filters open': async (page) => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    },
    'filters that nothing fits': async (page) => {
      await page.selectOption('#filter-act', { label: 'Frage' });
      await page.locator('.empty:not([hidden])').waitFor();
    },
    'help': async (page) => {
      await page.getByRole('button', { name: 'Alle Filter aufheben' }).click();
      await page.click('#help');
    },
  },
  'correcting': {
    'changing a statement': async (page) => page.locator('article [data-do=change]').first().click(),
    'changing a topic': async (page) => {
      await closed(page);
      await page.locator('[data-do=row]').first().click();
    },
    'a split of nothing': async (page) => {
      await page.fill('#change-row-split', 'Neues');
      await page.locator('dialog [type=submit]').click();
      await page.locator('#split-missing:not(:empty)').waitFor();
    },
    'adding a statement': async (page) => {
      await closed(page);
      await page.click('#add-statement');
    },
    'words that are not in the text': async (page) => {
      await page.fill('#add-words', 'Das steht hier nicht');
      await page.selectOption('#change-account', { index: 1 });
      await page.locator('dialog [type=submit]').click();
      await page.locator('#add-missing:not(:empty)').waitFor();
    },
    'a statement hidden, and that said': async (page) => {
      await closed(page);
      await page.keyboard.press('j');
      await page.keyboard.press('h');
      await page.locator('.by-hand:not([hidden])').waitFor();
    },
    'undone': async (page) => {
      await page.keyboard.press('u');
      await page.locator('#done').filter({ hasText: 'Rückgängig gemacht.' }).waitFor();
    },
  },
  'texts': {
    'the input open': async (page) => page.click('#edit-text'),
    'two texts of which nobody has said whose they are': async (page) => {
      await page.click('#add-text');
      await page.waitForFunction(() => document.activeElement.id === 'article-2');
    },
    'no text': async (page) => {
      await page.keyboard.press('Escape');
      await page.click('#new-text');
      await page.locator('.empty:not([hidden])').waitFor();
    },
    'a text without statements': async (page) => {
      await paste(page, 'Am Morgen schien die Sonne. Am Abend regnete es.');
      await page.locator('.empty').filter({ hasText: 'nichts gefunden' }).waitFor();
    },
    'an error': async (page) => {
      await page.setInputFiles('input[type=file]', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([1, 2, 3]) });
      await page.locator('#alert .error').waitFor();
    },
    'only others speak': async (page) => {
      await paste(page, 'Die Gewerkschaft forderte mehr Lohn. „Das Angebot reicht nicht“, sagte ihr Vorsitzender Frank Werner.');
      await page.locator('.neither:not([hidden])').waitFor();
    },
    'only one side speaks': async (page) => {
      await paste(page, 'Der Kreml teilte mit, ein Treffen sei nicht geplant. Die Brücke werde im Mai geöffnet, hieß es.');
      await page.locator('.silent').first().waitFor();
    },
    'right to left, and what stayed open': async (page) => {
      await paste(page, 'قال المتحدث باسم الكرملين إن روسيا لا تهدد أحدا. وقال البيت الأبيض إن الولايات المتحدة سترد على ذلك.');
      await page.locator('.notes:not([hidden])').waitFor();
    },
  },
  'sides': {
    'two statements': async (page) => {
      await page.selectOption('#examples', { index: await page.locator('#examples option').count() - 1 });
      await page.waitForFunction(() => document.querySelectorAll('.text-of').length === 2);
    },
    'a side of one’s own': async (page) => {
      await page.selectOption('#side-second', 'own');
      await page.locator('.own:not([hidden])').waitFor();
    },
  },
};

describe('the page', () => {
  const here = house();

  for (const [name, states] of Object.entries(walks)) {
    test(`has nothing that axe objects to, in both themes, at 320 and 1280 px: ${name}`, async () => {
      const page = await here.open({ context: both });
      await page.evaluate(axe);
      for (const [state, reach] of Object.entries(states)) {
        await reach(page);
        await assertOpenToAll(page, state);
      }
    });
  }

  test('is read at four times the size without scrolling sideways', async () => {
    // 1280 pixels at 400 % are 320 of the page's.
    const page = await here.open({ context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const card = page.locator('article[data-statement]').first();
    await card.scrollIntoViewIfNeeded();
    assert.ok((await card.boundingBox()).width <= 320);
  });

  test('fits between phone and desk too', async () => {
    for (const width of [480, 768, 1024, 1920]) {
      const page = await here.open({ context: { viewport: { width, height: 800 } } });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px: something sticks out`);
      await page.context().close();
    }
  });

  test('tells accounts apart in forced colours', async () => {
    const page = await here.open({ context: { forcedColors: 'active' } });
    const styles = await page.evaluate(() => ['kremlin', 'white_house'].map((side) => {
      const mark = document.querySelector(`mark[data-account="${side}"]`);
      const card = document.querySelector(`article[data-account="${side}"]`);
      return `${getComputedStyle(mark).textDecorationStyle} ${getComputedStyle(card).borderInlineStartStyle}`;
    }));
    assert.notEqual(styles[0], styles[1]);
  });

  test('does not move where motion is not wanted', async () => {
    const page = await here.open({ context: { reducedMotion: 'reduce' } });
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || !/^(0s(, )?)+$/.test(transitionDuration);
    }).length);
    assert.equal(moving, 0);
  });

  test('shows a shell before the program is there', async () => {
    const context = await here.browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await page.route('**/*.wasm', () => {});
    await page.goto(here.address, { waitUntil: 'commit' });
    await page.waitForSelector('h1');
    assert.match(await page.locator('body').innerText(), /Lesarten[\s\S]*Wer sagt was/);
    await context.close();
  });

  test('prints the text with numbers and nothing to press', async () => {
    const page = await here.open();
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await page.locator('button:visible:not(.number, .event, [data-do=goto])').allInnerTexts(), []);
    const number = await page.evaluate(() => getComputedStyle(document.querySelector('mark[data-number]'), '::before').content);
    assert.match(number, /1/);
    // A denial is white on black: without its ground nothing of it would be left. Paper is light in dark colours too.
    assert.equal(await page.locator('[data-act=deny] .act').first().evaluate((act) => getComputedStyle(act).printColorAdjust), 'exact');
    await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light');
    assertClean(page);
  });
});
