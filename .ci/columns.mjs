// Takes the program apart into the columns that src/app/page/columns.js puts together again, in the browser. Called by
// finish.mjs.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { move, parts, program } from '../src/app/page/columns.js';
import { code, custom, reader, section, sections, sized } from './shorten.mjs';

/** The function that puts a program together, as a script that can stand within another. */
export async function script() {
  const text = await readFile(fileURLToPath(new URL('../src/app/page/columns.js', import.meta.url)), 'utf8');
  return text.replace(/^export /gm, '');
}

/** The program `bytes` as an empty module, each of its parts a section of its own. */
export async function packed(bytes) {
  const found = sections(bytes);
  const place = found.findIndex(({ kind }) => kind === code);
  const columns = parts.map(() => []);
  const bodies = reader(found[place].content);
  const functions = bodies.number();
  for (let left = functions; left > 0; left--) {
    const body = bodies.take(bodies.number());
    let at = 0;
    move(() => body[at++], (column, value) => columns[column]?.push(value));
  }
  const all = (some) => Buffer.concat(some.map(({ whole }) => whole));
  columns[parts.indexOf('before')] = Buffer.concat([
    Buffer.from(Uint32Array.of(bytes.length, functions).buffer),
    bytes.subarray(0, 8),
    all(found.slice(0, place)),
  ]);
  columns[parts.indexOf('behind')] = all(found.slice(place + 1));
  const module = Buffer.concat([
    bytes.subarray(0, 8),
    ...columns.map((column, index) => section(custom, Buffer.concat([sized(Buffer.from(parts[index])), Buffer.from(column)]))),
  ]);
  // An instruction that is unknown there makes a program that no engine takes.
  await program(`data:application/wasm;base64,${module.toString('base64')}`);
  return module;
}
