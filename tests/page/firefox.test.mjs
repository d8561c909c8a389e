// The way of a text through the page in a second engine: read, compared, linked to its words, shared, taken back out of
// the link. Only what engines differ in stands here; everything else is tested in Chromium. Firefox is driven by
// Puppeteer through WebDriver BiDi, since Playwright drives none but its own build of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../.ci/server.mjs';
import { path, require } from './harness.mjs';

const puppeteer = require('puppeteer-core');
const firefox = process.env.LESARTEN_FIREFOX;
const text = `Streit über die Brücke

Der Kreml teilte mit, die Brücke werde am 3. Mai gesperrt. Das Weiße Haus widersprach: „Die Brücke bleibt offen. 🌉“`;

describe('in Firefox', firefox ? {} : { skip: 'there is no Firefox' }, () => {
  let server, browser;
  before(async () => {
    server = await serve(path('dist'), { prefix: '/' });
    // The window has the size itself: overriding that of a page takes commands that not every Firefox knows.
    const size = ['--width=1280', '--height=900'];
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true, args: size, defaultViewport: null });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A page that has started; `errors` collects what its console complains of. */
  async function open(address = server.address) {
    const page = await browser.newPage();
    page.errors = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) page.errors.push(message.text());
    });
    page.on('pageerror', (error) => page.errors.push(`uncaught: ${error.message}`));
    await page.goto(address);
    await page.waitForSelector('article[data-statement]');
    return page;
  }

  /** Puts `text` into the field as one input of a person, and waits until it is compared. */
  async function write(page) {
    await page.click('button#new-text');
    await page.waitForSelector('[data-started] textarea#article', { visible: true });
    await page.evaluate((text) => {
      const article = document.querySelector('textarea#article');
      article.focus();
      article.setRangeText(text);
      article.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    }, text);
    // Puppeteer's own way of waiting compiles the condition from text, which the page's policy forbids in some releases.
    await page.evaluate(() => new Promise((done) => {
      const look = () => {
        const compared = document.querySelector('[data-side="white_house"] article[data-statement]') !== null
          && /🌉/.test(document.querySelector('.pane').textContent);
        if (compared) done(); else requestAnimationFrame(look);
      };
      look();
    }));
  }

  test('the page starts with its example and without a complaint', async () => {
    const page = await open();
    assert.ok((await page.$$('article[data-statement]')).length > 5);
    assert.deepEqual(page.errors, []);
  });

  test('a text is compared, and its marks are on their words', async () => {
    const page = await open();
    await write(page);
    const sides = await page.$$eval('article[data-statement]', (cards) => cards.map((card) => card.dataset.account));
    assert.deepEqual(sides.toSorted(), ['kremlin', 'white_house']);
    const marked = await page.$$eval('mark[data-account="white_house"]', (marks) => marks.map((mark) => mark.textContent).join(''));
    assert.equal(marked, '„Die Brücke bleibt offen. 🌉“');
    await page.hover('[data-side="white_house"] article[data-statement]');
    await page.waitForSelector('mark[data-account="white_house"].lit');
    assert.deepEqual(page.errors, []);
  });

  test('the link brings the text back', async () => {
    const page = await open();
    await write(page);
    // The field still holds the link of the example until the new one is written.
    await page.click('#copy-link');
    const link = await page.$eval('#share-link', (field) => field.value);
    assert.match(link, /#v1\./);
    const restored = await open(link);
    assert.match(await restored.$eval('.pane', (pane) => pane.textContent), /Streit über die Brücke/);
    assert.equal((await restored.$$('article[data-statement]')).length, 2);
    assert.deepEqual(restored.errors, []);
  });
});
