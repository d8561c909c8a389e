// Writes notices.txt beside the page: whose code is in its WebAssembly, and the licences that ask to travel with it.
// Part of Trunk's post-build hook. No visit asks for this file; the page names it in its head.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const run = (...words) => execFileSync('cargo', words, { encoding: 'utf8', maxBuffer: 2 ** 27, stdio: ['ignore', 'pipe', 'inherit'] });
const target = 'wasm32-unknown-unknown';
const rule = `\n\n${'-'.repeat(72)}\n\n`;

/** What a crate keeps of licence texts in its folder; a crate under several licences is taken under all. */
function texts(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|unlicense|notice)/i.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

/** Writes the notices into `folder`. */
export async function notices(folder) {
  // Only what is compiled into the page: neither what runs while compiling nor what only the tests use.
  const linked = new Set(run('tree', '--offline', '--locked', '--target', target, '--edges', 'normal,no-proc-macro', '--prefix', 'none', '--format', '{p}')
    .split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')));
  const { packages } = JSON.parse(run('metadata', '--offline', '--locked', '--format-version', '1', '--filter-platform', target));
  const crates = packages.filter(({ name, version, source }) => source && linked.has(`${name} v${version}`));
  if (crates.length < 10) throw new Error('cargo tree names hardly any crate of the page');
  const holders = new Map();
  const list = crates.map((crate) => {
    for (const text of texts(dirname(crate.manifest_path))) holders.set(text, [...(holders.get(text) ?? []), crate.name]);
    const by = crate.authors.map((author) => author.replace(/ *<[^>]*>/, '')).join(', ');
    return `${crate.name} ${crate.version} (${crate.license})${by && `, ${by}`}${crate.repository ? `, ${crate.repository}` : ''}`;
  });
  const head = `The page contains code of these crates, and of Rust's standard library (MIT OR Apache-2.0):\n\n${list.join('\n')}`;
  const bodies = [...holders].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
  await writeFile(join(folder, 'notices.txt'), [head, ...bodies].join(rule) + '\n');
}
