// Draws the icons and the card for links from icon.svg, in Chromium. Run by hand after icon.svg has changed:
// LESARTEN_CHROMIUM=… LESARTEN_PACKAGES=… node .ci/pictures.mjs
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = new URL('../src/app/static/', import.meta.url);
const { chromium } = createRequire(`${process.env.LESARTEN_PACKAGES}/package.json`)('playwright-core');
const icon = readFileSync(new URL('icon.svg', folder), 'utf8');
// An icon of the system's shape fills its square; the outer tenth may be cut away.
const square = icon.replace(' rx="96"', '').replace('viewBox="0 0 512 512"', 'viewBox="-32 -32 576 576" style="background:#fdfcf9"');

const card = `<div style="width:600px;height:315px;background:#fdfcf9;color:#1d1d1b;font:700 46px Georgia,'DejaVu Serif',serif;
  display:grid;grid-template-columns:215px 1fr;align-items:center">
  <div style="width:180px;margin-left:30px">${icon}</div>
  <div>Lesarten<div style="font:400 22px/1.35 Georgia,'DejaVu Serif',serif;margin-top:9px">Wer sagt was?<br>Zwei Darstellungen,<br>nebeneinander.</div></div></div>`;

const pictures = [
  ['icon-180.png', 180, 180, square],
  ['icon-512.png', 512, 512, square],
  ['card.png', 600, 315, card],
];

const browser = await chromium.launch({ executablePath: process.env.LESARTEN_CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, width, height, drawing] of pictures) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100%}</style>${drawing}`);
  await page.screenshot({ path: fileURLToPath(new URL(name, folder)) });
  await page.close();
}
await browser.close();
