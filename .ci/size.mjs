// The size of the page as it travels, by file, and the budget that it must keep to.
// Everything in dist/ counts, although a first visit may ask for less.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const budget = 180_000;
const folder = fileURLToPath(new URL('../dist', import.meta.url));
const rows = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((file) => statSync(file).isFile() && !/\.(br|gz)$/.test(file))
  // What does not shrink any further (pictures) has no compressed copy and travels as it is.
  .map((file) => ({
    name: relative(folder, file),
    plain: readFileSync(file).length,
    brotli: readFileSync(existsSync(`${file}.br`) ? `${file}.br` : file).length,
  }))
  .sort((a, b) => b.brotli - a.brotli);
const total = rows.reduce((sum, { brotli }) => sum + brotli, 0);

const line = (name, plain, brotli) => console.log(`${name.padEnd(44)}${String(plain).padStart(10)}${String(brotli).padStart(10)}`);
line('file', 'bytes', 'brotli');
for (const { name, plain, brotli } of rows) line(name, plain, brotli);
line(`all (at most ${budget})`, rows.reduce((sum, { plain }) => sum + plain, 0), total);
if (total > budget) {
  console.error(`The page is ${total - budget} bytes over its budget. What takes the room: make measure.`);
  process.exit(1);
}
