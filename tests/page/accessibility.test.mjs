// Nobody is kept out: axe-core finds nothing in any state, in both themes, at 320 and 1280 pixels; readable at 400 %, in
// forced colours, with reduced motion; the shell shows before the program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { assertClean, house, paste, require } from './harness.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, in short. */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
  });
}

const states = {
  'the example': async () => {},
  'why and filters open': async (page) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  },
  'a chosen card': async (page) => page.locator('article[data-statement]').first().focus(),
  'the input open': async (page) => page.click('#edit-text'),
  'no text': async (page) => page.click('#new-text'),
  'a text without statements': async (page) => paste(page, 'Am Morgen schien die Sonne. Am Abend regnete es.'),
  'help': async (page) => page.click('#help'),
  'changing a statement': async (page) => page.locator('article [data-do=change]').first().click(),
  'adding a statement': async (page) => page.click('#add-statement'),
  'an error': async (page) => page.setInputFiles('input[type=file]', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([1, 2, 3]) }),
  'two statements': async (page) => {
    await page.selectOption('#examples', { index: await page.locator('#examples option').count() - 1 });
    await page.waitForFunction(() => document.querySelectorAll('.text-of').length === 2);
  },
  'changing a topic': async (page) => page.locator('[data-do=row]').first().click(),
  'filters that nothing fits': async (page) => {
    await page.locator('.narrow summary').click();
    await page.selectOption('#filter-act', { label: 'Frage' });
    await page.locator('.empty:not([hidden])').waitFor();
  },
  'only others speak': async (page) => {
    await paste(page, 'Die Gewerkschaft forderte mehr Lohn. „Das Angebot reicht nicht“, sagte ihr Vorsitzender Frank Werner.');
    await page.locator('.neither:not([hidden])').waitFor();
  },
  'a statement hidden': async (page) => {
    await page.keyboard.press('j');
    await page.keyboard.press('h');
    await page.locator('.by-hand:not([hidden])').waitFor();
  },
  'right to left, and what stayed open': async (page) => {
    await paste(page, 'قال المتحدث باسم الكرملين إن روسيا لا تهدد أحدا. وقال البيت الأبيض إن الولايات المتحدة سترد على ذلك.');
    await page.locator('.notes:not([hidden])').waitFor();
  },
  'a side of one’s own': async (page) => page.selectOption('#side-second', 'own'),
};

describe('the page', () => {
  const here = house();

  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      test(`has nothing that axe objects to, ${colorScheme}, ${width} px`, async () => {
        for (const [name, reach] of Object.entries(states)) {
          const page = await here.open({ context: { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' } });
          await reach(page);
          assert.deepEqual(await violations(page), [], name);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: something sticks out`);
          await page.context().close();
        }
      });
    }
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
    assertClean(page);
  });
});
