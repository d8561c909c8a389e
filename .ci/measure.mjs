// Times, sizes and scores of the built page in Chromium, as a table. Run by `make measure`; dist/ must be built.
// Times come from the browser: user timing, long tasks and event timing of the page itself, under the processor
// slow-down that its developer tools offer. What goes wrong in one part is said, and the others are measured all the same.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
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
  const context = await browser.newContext({ locale: 'de-DE', permissions: ['clipboard-read', 'clipboard-write'] });
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
  await page.waitForSelector('[data-started] textarea#article', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  return { page, session, close: () => context.close() };
}

/**
 * Pastes `text` as a reader does, from the clipboard with the keys, and waits until the comparison stands; gives the
 * milliseconds from the paste to the frame after the one in which it stood.
 */
async function paste(page, text) {
  const fresh = page.locator('button#new-text');
  if (await fresh.isVisible()) await fresh.click();
  // What the former text leaves to be done belongs to no measurement.
  await page.waitForTimeout(1_000);
  await page.evaluate(async (text) => {
    await navigator.clipboard.writeText(text);
    const area = document.querySelector('textarea#article');
    area.focus();
    area.select();
    performance.clearMarks();
    window.pasted = new Promise((done) => addEventListener('paste', () => {
      const begin = performance.now();
      window.began = begin;
      const stands = () => document.querySelector('[data-statement]') && !document.querySelector('[aria-busy="true"]');
      const look = () => requestAnimationFrame(() => setTimeout(() => {
        if (!stands()) return look();
        const at = (name) => performance.getEntriesByName(name, 'mark').at(-1)?.startTime;
        done({ painted: performance.now() - begin, analysis: at('compared') - at('compare') });
      }));
      look();
    }, { once: true, capture: true }));
  }, text);
  await page.keyboard.press('Control+V');
  return page.evaluate(() => window.pasted);
}

/** Measures one part; what fails is a bound broken and not the end. */
async function part(name, measure) {
  try {
    await measure();
  } catch (error) {
    row(name, 'failed', String(error.message).split('\n')[0], false);
  }
}

const busy = () => `load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`;
console.log(`Times in Chromium, ${busy()} (above one a processor the times are too long)`);
const article = news(4_000);
const long = news(10_000);
for (const rate of [1, 4]) {
  const slower = `${rate} times slower`;
  await part(`start, ${slower}`, async () => {
    const starts = [];
    for (let run = 0; run < 5; run++) {
      const { page, close } = await open(rate);
      starts.push(await page.evaluate(() => Math.max(...performance.getEntriesByType('paint').map(({ startTime }) => startTime))));
      await close();
    }
    time(`start to first contentful paint, ${slower}`, median(starts));
  });
  await part(`paste, ${slower}`, async () => {
    const { page, close } = await open(rate);
    const runs = [];
    // Each time another beginning, so that nothing is kept from the run before; the first one only warms up.
    for (let run = 0; run < 10; run++) runs.push(await paste(page, `Lauf ${run}.\n\n${article}`));
    runs.shift();
    time(`analysis of ${article.length} characters, median, ${slower}`, median(runs.map(({ analysis }) => analysis)), rate === 1 && 5);
    time(`paste to painted comparison, median, ${slower}`, median(runs.map(({ painted }) => painted)), rate === 4 && 100);
    await close();
  });
  await part(`typing, ${slower}`, async () => {
    const { page, close } = await open(rate);
    await paste(page, long);
    await page.locator('button#edit-text').click();
    await page.locator('textarea#article').press('Control+End');
    await page.waitForTimeout(1_000);
    await page.evaluate(() => { window.events.length = 0; });
    await page.keyboard.type(' Der Kreml sagte, er warte ab. Das Weiße Haus schwieg.', { delay: 80 });
    await page.waitForTimeout(1_000);
    // Events that were shown within 16 ms are not told: they are among the quick ones.
    const slow = await page.evaluate(() => window.events.filter(({ name }) => name === 'keydown').map(({ duration }) => duration));
    const all = [...Array(Math.max(0, 53 - slow.length)).fill(16), ...slow].sort((a, b) => a - b);
    time(`key to next paint in ${long.length} characters, median, ${slower}`, median(all), rate === 4 && 50);
    time(`key to next paint in ${long.length} characters, slowest of 50, ${slower}`, all.at(-2));
    await close();
  });
}
await part('1 MB', async () => {
  const { page, close } = await open(1);
  const { painted } = await paste(page, news(1_000_000));
  // The rest is laid out in slices.
  await page.waitForTimeout(5_000);
  // Putting a megabyte into the clipboard took a task as well, which is not the page's.
  const tasks = await page.evaluate(() => window.tasks
    .filter(({ startTime, duration }) => startTime + duration > window.began).map(({ duration }) => duration));
  time('1 MB: paste to the first cards', painted);
  time('1 MB: longest task', Math.max(0, ...tasks), 100);
  await close();
});
await browser.close();

console.log(`\nLighthouse, mobile, ${busy()}`);
await part('Lighthouse', async () => {
  const { default: lighthouse } = await import(pathToFileURL(require.resolve('lighthouse')));
  const port = 9222 + (process.pid % 1000);
  const chrome = await chromium.launch({ executablePath: process.env.LESARTEN_CHROMIUM, args: [...switches, `--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(served.address, { port, logLevel: 'error', output: 'json' });
    for (const { title, score } of Object.values(result.lhr.categories)) {
      const least = title === 'Performance' ? 99 : 100;
      row(title, String(Math.round(score * 100)), `at least ${least}`, Math.round(score * 100) >= least);
    }
    for (const { id, title, score, displayValue } of Object.values(result.lhr.audits)) {
      const counted = Object.values(result.lhr.categories).some(({ auditRefs }) => auditRefs.some((ref) => ref.id === id && ref.weight > 0));
      if (counted && score !== null && score < 1) console.log(`  ${id}: ${title}${displayValue ? `, ${displayValue}` : ''}`);
    }
  } finally {
    await chrome.close();
  }
});
await served.close();
const broken = rows.filter(({ keeps }) => keeps === false);
console.log(`\n${rows.filter(({ keeps }) => keeps).length} bounds kept, ${broken.length} broken`);
process.exitCode = broken.length ? 1 : 0;
