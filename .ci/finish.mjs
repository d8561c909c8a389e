// Finishes what Trunk has built, before it is moved to dist/: writes the content security policy into the page, the
// notices of others' code beside it and the list of its files into the service worker, and puts compressed copies
// beside the files. Runs as Trunk's post-build hook; changes no file that has an integrity hash.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { notices } from './notices.mjs';
import { precache } from './offline.mjs';

const folder = process.env.TRUNK_STAGING_DIR ?? 'dist';
const placeholder = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'" />';

/** The policy: the page's own files and nothing else; inline scripts only by their hash. */
export function policy(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return Object.entries({
    'default-src': "'none'",
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...new Set(inline)].join(' '),
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    // The one policy stands in index.html's own script.
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  }).map(([directive, sources]) => `${directive} ${sources}`).join('; ');
}

async function files(under) {
  const entries = await readdir(under, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

const index = join(folder, 'index.html');
const html = await readFile(index, 'utf8');
if (html.split(placeholder).length !== 2) {
  throw new Error(`index.html must hold this line once, before every script and link: ${placeholder}`);
}
if (/<script|<link|<style/.test(html.slice(0, html.indexOf(placeholder)))) {
  throw new Error('the policy must stand before every script, link and style of index.html');
}
// Where the page will be published, if that is known: other programs need the whole address of the card's picture.
const address = process.env.LESARTEN_ADDRESS?.replace(/\/*$/, '/') ?? '';
await writeFile(index, html
  .replace('content="card.png"', `content="${address}card.png"`)
  .replace(placeholder, placeholder.replace("default-src 'none'", policy(html)))
  // No browser heeds an integrity hash on a preload of this kind yet, and Chromium warns of it at every start.
  .replace(/(<link rel="preload"[^>]*?) integrity="[^"]*"([^>]* as="fetch")/g, '$1$2'));

// What Trunk copies as it is: comments are for those who read the source.
for (const name of ['service_worker.js', 'worker.js']) {
  const script = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, name), script.replace(/^\s*(\/\/.*|\/\*\*.*\*\/)\n/gm, '').replace(/^\s+/gm, ''));
}

await notices(folder);
await precache(folder, await files(folder));

const compressible = /\.(html|js|mjs|css|wasm|json|webmanifest|svg|txt|xml)$/;
for (const file of (await files(folder)).filter((file) => compressible.test(file))) {
  const bytes = await readFile(file);
  const brotli = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${file}.br`, brotliCompressSync(bytes, { params: brotli }));
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
