// Texts in: typed, pasted anywhere, formatted, dropped, opened, replaced, taken back; too large or no text at all.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertClean, assertSilent, house, paste } from './harness.mjs';

const article = 'Streit um die Brücke\n\nNach Angaben des Kremls werde die Brücke im Mai geöffnet. '
  + 'Das Weiße Haus teilte mit, man werde im Juni darüber verhandeln.';
const cards = (page) => page.locator('article[data-statement]');
const value = (page) => page.locator('textarea#article').inputValue();
const compared = (page) => page.waitForFunction(
  () => /Brücke/.test(document.querySelector('.pane').textContent) && document.querySelectorAll('[data-side] [data-statement]').length > 0);
const alert = (page) => page.locator('#alert').filter({ hasText: /\S/ }).innerText();

/** Fires a paste or drop with these kinds of data on the element in focus, or on `selector`. */
const transfer = (page, type, data, selector) => page.evaluate(({ type, data, selector }) => {
  const transfer = new DataTransfer();
  for (const [kind, text] of Object.entries(data)) {
    if (kind === 'file') transfer.items.add(new File([Uint8Array.from(text.bytes)], text.name, { type: text.type }));
    else transfer.setData(kind, text);
  }
  const target = selector ? document.querySelector(selector) : document.activeElement;
  target.dispatchEvent(type === 'paste'
    ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
    : new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
}, { type, data, selector });

describe('the input', () => {
  const here = house();

  test('shows an example at the first visit, folded to a line', async () => {
    const page = await here.open();
    assert.ok(await cards(page).count() > 5);
    assert.ok(await page.locator('#new-text').isVisible());
    assert.ok(!await page.locator('textarea#article').isVisible());
    assert.match(await page.locator('#status').innerText(), /Aussagen/);
    assertClean(page);
  });

  test('says of an example that its quotations are made up, and not of another text', async () => {
    const page = await here.open();
    const remark = page.locator('.example');
    assert.match(await remark.innerText(), /Beispieltext.*erfunden/);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await remark.isVisible());
    await page.emulateMedia({ media: 'screen' });
    await paste(page, article);
    await compared(page);
    assert.ok(await remark.isHidden());
    assertClean(page);
  });

  test('leads to the beginning of the comparison, wherever the page was scrolled to', async () => {
    const page = await here.open();
    const long = `${article}\n\n`.repeat(12);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await paste(page, `${width}. ${long}`);
      await compared(page);
      await page.waitForFunction(() => {
        const top = document.querySelector('#comparison-title').getBoundingClientRect().top;
        return document.activeElement.id === 'comparison' && top >= 0 && top < innerHeight / 4;
      });
    }
    assertClean(page);
  });

  test('compares a pasted text at once and folds away', async () => {
    const page = await here.open();
    await paste(page, article);
    await compared(page);
    assert.ok(await page.locator('#new-text').isVisible());
    assert.equal(await value(page), article);
    assertSilent(page);
    assertClean(page);
  });

  test('stands still from the first picture of a pasted text on, and one undo brings back the former', async () => {
    const page = await here.open({ context: { viewport: { width: 1280, height: 720 } } });
    const before = await value(page);
    await page.evaluate(() => {
      window.places = [];
      const look = () => requestAnimationFrame(() => setTimeout(() => {
        const [card] = document.querySelectorAll('article[data-statement]');
        if (card) window.places.push(card.getBoundingClientRect().top);
        if (window.places.length < 40) look();
      }));
      addEventListener('paste', look, { once: true, capture: true });
    });
    await paste(page, `${article}\n\n`.repeat(12));
    // What is folded away in a card is there for who presses at once.
    const why = page.locator('article details.why').first();
    await why.locator('summary').click();
    assert.match(await why.innerText(), /Regel/);
    await page.waitForFunction(() => window.places.length === 40);
    assert.equal(new Set(await page.evaluate(() => window.places)).size, 1);
    await page.click('#undo');
    assert.equal(await value(page), before);
    assertClean(page);
  });

  test('compares while one types, and stays open', async () => {
    const page = await here.open();
    await page.click('#new-text');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'article');
    assert.equal(await value(page), '');
    await page.keyboard.type('Der Kreml teilte mit, die Brücke werde im Mai geöffnet.');
    await compared(page);
    assert.ok(await page.locator('textarea#article').isVisible());
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement.id === 'edit-text');
  });

  test('takes a new text back with undo', async () => {
    const page = await here.open();
    const before = await value(page);
    await page.click('#new-text');
    assert.equal(await cards(page).count(), 0);
    await page.click('#undo');
    assert.equal(await value(page), before);
    await page.waitForFunction(() => document.querySelectorAll('article[data-statement]').length > 5);
    await page.click('#redo');
    assert.equal(await value(page), '');
  });

  test('takes a paste anywhere as a new text', async () => {
    const page = await here.open();
    await page.locator('#comparison').focus();
    await transfer(page, 'paste', { 'text/plain': article });
    await compared(page);
    assert.equal(await value(page), article);
  });

  test('keeps the paragraphs of formatted text and none of its markup', async () => {
    const page = await here.open();
    await page.locator('#comparison').focus();
    await transfer(page, 'paste', {
      'text/html': '<style>p{color:red}</style><h1>Streit um die Brücke</h1><p>Nach Angaben des <b>Kremls</b> werde die Brücke geöffnet.</p><script>window.ran = true</script><p onclick="x()">Ende&nbsp;&amp; aus.</p>',
      'text/plain': 'Streit um die Brücke Nach Angaben des Kremls werde die Brücke geöffnet. Ende & aus.',
    });
    await compared(page);
    assert.equal(await value(page), 'Streit um die Brücke\n\nNach Angaben des Kremls werde die Brücke geöffnet.\n\nEnde & aus.');
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assertClean(page);
  });

  for (const [name, type, content, expected] of [
    ['a.txt', 'text/plain', article.replaceAll('\n', '\r\n'), article],
    ['a.html', 'text/html', `<p>${article.replace('\n\n', '</p><p>')}</p>`, article],
  ]) {
    test(`takes a dropped ${name}`, async () => {
      const page = await here.open();
      await transfer(page, 'drop', { file: { bytes: [...Buffer.from(content)], name, type } }, '.input');
      await compared(page);
      assert.equal(await value(page), expected);
    });
  }

  test('opens a file in an old encoding', async () => {
    const page = await here.open();
    await page.setInputFiles('input[type=file]', { name: 'alt.txt', mimeType: 'text/plain', buffer: Buffer.from(article, 'latin1') });
    await compared(page);
    assert.equal(await value(page), article);
  });

  test('refuses a picture with words and keeps the text', async () => {
    const page = await here.open();
    const before = await value(page);
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0]);
    await page.setInputFiles('input[type=file]', { name: 'bild.txt', mimeType: 'text/plain', buffer: bytes });
    assert.match(await alert(page), /kein lesbarer Text/);
    await page.setInputFiles('input[type=file]', { name: 'bild.png', mimeType: 'image/png', buffer: bytes });
    await page.waitForFunction(() => /Nur Text- und HTML/.test(document.querySelector('#alert').textContent));
    assert.equal(await value(page), before);
    assertClean(page);
  });

  test('refuses twenty megabytes with words and keeps the text', async () => {
    const page = await here.open();
    await paste(page, article);
    await compared(page);
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', 'Ein Satz. '.repeat(2_000_000));
      document.querySelector('#comparison').dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    });
    assert.match(await alert(page), /zu groß/);
    assert.equal(await value(page), article);
    assert.ok(await cards(page).count() > 0);
  });

  test('has examples, one of them two statements', async () => {
    const page = await here.open();
    const names = await page.locator('#examples option').allTextContents();
    assert.ok(names.length >= 5, names.join());
    await page.selectOption('#examples', { label: names.at(-1) });
    await page.waitForFunction(() => document.querySelectorAll('.text-of').length === 2);
    assert.equal(await page.locator('textarea[data-text]').count(), 2);
    await page.click('#undo');
    await page.waitForFunction(() => document.querySelectorAll('textarea[data-text]').length === 1);
    assertClean(page);
  });

  test('lays a second text beside an article, which stays one until the reader says whose the texts are', async () => {
    const page = await here.open();
    const settled = () => page.locator('article[data-statement]').evaluateAll((cards) => cards
      .map((card) => [card.dataset.account, card.querySelector('.words').textContent]));
    const before = await settled();
    const asked = page.getByText('Bisher gelten alle Texte als Berichte von Medien.');
    assert.ok(await asked.isHidden());
    await page.click('#add-text');
    await page.waitForFunction(() => document.activeElement.id === 'article-2');
    await page.waitForFunction(() => document.querySelectorAll('.text-of').length === 2);
    // Nothing of the article has become anybody's statement.
    assert.deepEqual(await settled(), before);
    assert.ok(await asked.isVisible());
    for (const number of [1, 2]) {
      const question = page.getByRole('group', { name: `Von wem ist Text ${number}?` });
      assert.ok(await question.getByRole('radio', { name: 'Medium' }).isChecked());
    }
    // A whole text folds the areas away; what is still to be said stays and has the focus.
    await page.keyboard.insertText('The Presidents spoke today. The United States will open the bridge in June, and the ferry across the river will sail again from the first of May.');
    await page.waitForFunction(() => document.activeElement.id === 'voice-1-outlet');
    assert.ok(await page.locator('#article').isHidden());
    assert.ok((await settled()).every(([, words]) => !words.includes('bridge')));
    await page.getByRole('group', { name: 'Von wem ist Text 2?' }).getByRole('radio', { name: 'Weißes Haus' }).check();
    await page.locator('article[data-account="white_house"]').filter({ hasText: 'The United States will open the bridge' }).waitFor();
    assert.ok(await asked.isHidden());
    const left = (await settled()).filter(([, words]) => !/Presidents|bridge|ferry/.test(words));
    assert.deepEqual(left.sort(), before.sort());
    await page.click('#undo');
    await asked.waitFor();
    await page.waitForFunction(() => document.querySelector('#voice-2-outlet').checked);
    assertClean(page);
  });

  test('a text of which one has said whose it is keeps that where the other is removed', async () => {
    const page = await here.open();
    await paste(page, 'The Presidents spoke today. Russia will open the bridge in May.');
    await page.click('#add-text');
    await page.check('#voice-1-first');
    await page.getByRole('button', { name: 'Diesen Text entfernen' }).last().click();
    await page.waitForFunction(() => document.querySelectorAll('textarea[data-text]').length === 1);
    assert.ok(await page.locator('#voice-1-first').isChecked());
    await page.locator('article[data-account="kremlin"]').filter({ hasText: 'Russia will open the bridge' }).waitFor();
    assertClean(page);
  });

  test('takes a file into the empty text beside another', async () => {
    const page = await here.open();
    const before = await page.inputValue('#article');
    await page.click('#add-text');
    await page.setInputFiles('input[type=file]', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Die Vereinigten Staaten öffnen die Brücke.') });
    await page.waitForFunction(() => document.querySelector('#article-2').value !== '');
    assert.equal(await page.inputValue('#article'), before);
    assertClean(page);
  });

  test('a paste without words is answered, and the text stands as before', async () => {
    const page = await here.open();
    const before = await page.locator('textarea#article').inputValue();
    await page.evaluate(() => document.querySelector('#comparison').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })));
    await page.getByText('Darin steht kein lesbarer Text.').waitFor();
    assert.equal(await page.locator('textarea#article').inputValue(), before);
    assertClean(page);
  });
});
