// Times, sizes and scores of the built page in Chromium, as a table. Run by `make measure`; dist/ must be built.
// Times come from the browser: user timing, long tasks and event timing of the page itself, under the processor
// slow-down that its developer tools offer.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from './server.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(`${process.env.LESARTEN_PACKAGES}/package.json`);
const { chromium } = require('playwright-core');
const switches = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const articles = readdirSync(`${top}/tests/gold/de`).filter((name) => name.endsWith('.txt')).sort()
  .map((name) => readFileSync(`${top}/tests/gold/de/${name}`, 'utf8'));
const all = articles.join('\n\n');
/** News text of at most `length` characters, cut at a paragraph. */
const news = (length) => {
  const text = all.repeat(Math.ceil(length / all.length));
  return text.slice(0, text.lastIndexOf('\n\n', length));
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const rows = [];
const row = (what, value, bound, keeps) => {
  rows.push({ what, keeps });
  console.log(`${what.padEnd(58)} ${value.padStart(12)}   ${bound.padEnd(16)}${keeps === false ? ' BROKEN' : ''}`);
};
const time = (what, milliseconds, most) =>
  row(what, `${milliseconds.toFixed(1)} ms`, most ? `at most ${most} ms` : '', most ? milliseconds <= most : undefined);

const served = await serve(`${top}/dist`);
const browser = await chromium.launch({ executablePath: process.env.LESARTEN_CHROMIUM, args: switches });

/** A started page, `rate` times slower, that keeps its long tasks. */
async function open(rate) {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.tasks = [];
    window.events = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))))
      .observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => window.events.push(...list.getEntries().map(({ name, duration }) => ({ name, duration }))))
      .observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(served.address);
  await page.waitForSelector('textarea#article', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  return { page, session, close: () => context.close() };
}

/**
 * Pastes `text` and waits until `done` holds; gives the milliseconds from the paste to the frame after the one in which
 * the comparison stood.
 */
async function paste(page, text) {
  const fresh = page.locator('button#new-text');
  if (await fresh.isVisible()) await fresh.click();
  await page.locator('textarea#article').focus();
  return page.evaluate(async (text) => {
    const area = document.querySelector('textarea#article');
    area.select();
    const data = new DataTransfer();
    data.setData('text/plain', text);
    performance.clearMarks();
    const begin = performance.now();
    if (text.length > 100_000) {
      // Chromium takes minutes over this much through the editing command that stands in for a trusted paste.
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    } else if (area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))) {
      document.execCommand('insertText', false, text);
    }
    // The compared marks of a worker's answer are not in this time line: wait for the cards.
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    do await frame(); while (!document.querySelector('[data-statement]') || document.querySelector('[aria-busy="true"]'));
    const painted = performance.now();
    const at = (name) => performance.getEntriesByName(name, 'mark').at(-1)?.startTime;
    return { painted: painted - begin, analysis: at('compared') - at('compare') };
  }, text);
}

console.log('Times in Chromium (on a busy machine, measure again)');
const article = news(4_000);
for (const rate of [1, 4]) {
  const starts = [];
  for (let run = 0; run < 5; run++) {
    const { page, close } = await open(rate);
    starts.push(await page.evaluate(() => performance.getEntriesByType('navigation')[0].domInteractive
      && Math.max(...performance.getEntriesByType('paint').map(({ startTime }) => startTime))));
    await close();
  }
  time(`start to first contentful paint, ${rate} times slower`, median(starts));
  const { page, close } = await open(rate);
  const runs = [];
  // Each time another beginning, so that nothing is kept from the run before.
  for (let run = 0; run < 15; run++) runs.push(await paste(page, `Lauf ${run}.\n\n${article}`));
  time(`analysis of ${article.length} characters, median, ${rate} times slower`, median(runs.map(({ analysis }) => analysis)), rate === 1 && 5);
  time(`paste to painted comparison, median, ${rate} times slower`, median(runs.map(({ painted }) => painted)), rate === 4 && 100);
  await page.locator('button#new-text').click();
  await page.evaluate((text) => { document.querySelector('textarea#article').value = text; window.events.length = 0; }, article);
  await page.locator('textarea#article').press('End');
  await page.keyboard.type('Der Kreml sagte, er warte ab.', { delay: 60 });
  await page.waitForTimeout(500);
  const typed = await page.evaluate(() => window.events.filter(({ name }) => ['keydown', 'input', 'beforeinput'].includes(name)).map(({ duration }) => duration));
  time(`key to next paint while typing, slowest, ${rate} times slower`, Math.max(0, ...typed), rate === 4 && 100);
  await close();
}
{
  const { page, close } = await open(1);
  await page.evaluate(() => { window.tasks.length = 0; });
  const { painted } = await paste(page, news(1_000_000));
  await page.waitForTimeout(1_000);
  const tasks = await page.evaluate(() => window.tasks.map(({ duration }) => duration));
  time('1 MB: paste to the first cards', painted);
  time('1 MB: longest task', Math.max(0, ...tasks), 100);
  await close();
}
await browser.close();

console.log('\nLighthouse, mobile');
{
  const { default: lighthouse } = await import(pathToFileURL(require.resolve('lighthouse')));
  const port = 9222 + (process.pid % 1000);
  const chrome = await chromium.launch({ executablePath: process.env.LESARTEN_CHROMIUM, args: [...switches, `--remote-debugging-port=${port}`] });
  const result = await lighthouse(served.address, { port, logLevel: 'error', output: 'json' });
  for (const { title, score } of Object.values(result.lhr.categories)) {
    const least = title === 'Performance' ? 99 : 100;
    row(title, String(Math.round(score * 100)), `at least ${least}`, Math.round(score * 100) >= least);
  }
  for (const { id, title, score, displayValue } of Object.values(result.lhr.audits)) {
    const counted = Object.values(result.lhr.categories).some(({ auditRefs }) => auditRefs.some((ref) => ref.id === id && ref.weight > 0));
    if (counted && score !== null && score < 1) console.log(`  ${id}: ${title}${displayValue ? `, ${displayValue}` : ''}`);
  }
  await chrome.close();
}
await served.close();
const broken = rows.filter(({ keeps }) => keeps === false);
console.log(`\n${rows.filter(({ keeps }) => keeps).length} bounds kept, ${broken.length} broken`);
process.exitCode = broken.length ? 1 : 0;
