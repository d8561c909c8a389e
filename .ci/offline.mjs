// Writes into the service worker which files the page is made of, so that it works without a network and never mixes
// two versions. Part of Trunk's post-build hook; every other file must be in its final state before.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

// What no visit to the page asks for: compressed copies, pictures for other programs, notices, the service worker itself.
const apart = /\.(br|gz|png)$|^notices\.txt$|^service_worker\.js$/;

/** Completes the service worker in `folder`, where `files` (paths) have been built. */
export async function precache(folder, files) {
  const worker = join(folder, 'service_worker.js');
  const list = [];
  for (const file of [...files].sort()) {
    const path = relative(folder, file).split(sep).join('/');
    if (apart.test(path)) continue;
    const sum = createHash('sha256').update(await readFile(file)).digest('base64');
    list.push([path === 'index.html' ? './' : path, `sha256-${sum}`]);
  }
  const script = await readFile(worker, 'utf8');
  const sum = createHash('sha256').update(script + JSON.stringify(list)).digest('hex').slice(0, 16);
  const complete = script
    .replace('[/* written by the build */]', () => JSON.stringify(list))
    .replace("const version = '';", `const version = '${sum}';`);
  if (!complete.includes(sum) || complete.includes('written by the build */]')) {
    throw new Error('service_worker.js has no place for its files or its version');
  }
  await writeFile(worker, complete);
}
