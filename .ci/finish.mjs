// Finishes what Trunk has built, before it is moved to dist/: shortens program, scripts and styles, writes the first view
// and the content security policy into the page, the notices of others' code beside it and the list of its files into
// the service worker, and puts compressed copies beside the files. Runs as Trunk's post-build hook.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { constants, createBrotliCompress, gzipSync } from 'node:zlib';
import { templates } from './first_view.mjs';
import { notices } from './notices.mjs';
import { precache } from './offline.mjs';
import { shorten } from './shorten.mjs';

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
let html = await readFile(index, 'utf8');
if (html.split(placeholder).length !== 2) {
  throw new Error(`index.html must hold this line once, before every script and link: ${placeholder}`);
}
if (/<script|<link|<style/.test(html.slice(0, html.indexOf(placeholder)))) {
  throw new Error('the policy must stand before every script, link and style of index.html');
}
// Trunk's loader asks for the program at once; ours once what stands in index.html is painted, so that nothing comes
// before the first words. A page that nobody sees paints nothing and need not wait.
const loader = /<script type="module">\s*import init[^;]* from '([^']+\.js)';\s*const wasm = await init\({ module_or_path: '([^']+\.wasm)' }\);[\s\S]*?<\/script>/;
const [, script, program] = loader.exec(html) ?? [];
if (!script) throw new Error('Trunk writes another loader than the one that is replaced here');
html = html
  .replace(loader, () => `<script type="module">
    import start from '${script}';
    await new Promise((painted) => {
      if (document.hidden) painted();
      // The browser's own word that the first words are on the screen; it comes after the frame's callbacks.
      new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
      setTimeout(painted, 1000);
    });
    await start({ module_or_path: '${program}' });
  </script>`)
  .replace(/<link rel="preload"[^>]* as="fetch"[^>]*>/, '');
// Comments and long names are for those who read the source. Files that the page names with their hash get their new one.
const esbuild = createRequire(`${process.env.LESARTEN_PACKAGES}/package.json`)('esbuild');
const shorter = (text, loader, more) => esbuild.transformSync(text, { loader, minify: true, charset: 'utf8', legalComments: 'none', ...more }).code.trim();
const glue = shorter(await shorten(join(folder, program), join(folder, script)), 'js', { format: 'esm', treeShaking: true });
for (const name of (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name))) {
  // The build writes into it below.
  if (name === 'service_worker.js') continue;
  const text = await readFile(join(folder, name), 'utf8');
  const short = join(folder, name) === join(folder, script) ? glue : shorter(text, name.endsWith('.css') ? 'css' : 'js');
  const sum = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
  html = html.replaceAll(sum(text), sum(short));
  await writeFile(join(folder, name), short);
}
html = html
  .replace(/^\s*<!--.*-->\n/gm, (comment) => (comment.includes('first_view.mjs') ? '@first view@\n' : ''))
  .replace(/^\s+/gm, '')
  .replace(/(<script(?![^>]*\ssrc=)[^>]*>)([\s\S]*?)<\/script>/g, (_, tag, script) => `${tag}${shorter(script, 'js')}</script>`)
  // Last, since white space counts in it.
  .replace('@first view@', () => templates(folder));
// Where the page will be published, if that is known: other programs need the whole address of the card's picture.
const address = process.env.LESARTEN_ADDRESS?.replace(/\/*$/, '/') ?? '';
await writeFile(index, html
  .replace('content="card.png"', `content="${address}card.png"`)
  .replace(placeholder, placeholder.replace("default-src 'none'", policy(html))));

await notices(folder);
await precache(folder, await files(folder));
const worker = join(folder, 'service_worker.js');
await writeFile(worker, shorter(await readFile(worker, 'utf8'), 'js'));

/** Where a WebAssembly module's code and data begin; nowhere in other files. */
function turns(bytes) {
  if (bytes.subarray(0, 4).toString('latin1') !== '\0asm') return [];
  const begins = [];
  for (let at = 8; at < bytes.length;) {
    const [code, data] = [10, 11];
    if (bytes[at] === code || bytes[at] === data) begins.push(at);
    // A section's length is a number of seven bits a byte, the lowest first.
    let [length, shift] = [0, 0];
    do {
      at += 1;
      length += (bytes[at] & 0x7f) * 2 ** shift;
      shift += 7;
    } while (bytes[at] & 0x80);
    at += 1 + length;
  }
  return begins;
}

/**
 * Compressed by Brotli. What it takes a file for changes how it looks for likeness, and how much it looks at together when
 * it writes. What begins anew within a file is like nothing before it, and the compressor is told so.
 */
async function brotli(bytes, mode, block) {
  const stream = createBrotliCompress({ params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: mode,
    [constants.BROTLI_PARAM_LGBLOCK]: block,
  } });
  const compressed = buffer(stream);
  let done = 0;
  for (const turn of turns(bytes)) {
    stream.write(bytes.subarray(done, turn));
    await new Promise((flushed) => { stream.flush(constants.BROTLI_OPERATION_FLUSH, flushed); });
    done = turn;
  }
  stream.end(bytes.subarray(done));
  return compressed;
}

const compressible = /\.(html|js|mjs|css|wasm|json|webmanifest|svg|txt|xml)$/;
for (const file of (await files(folder)).filter((file) => compressible.test(file))) {
  const bytes = await readFile(file);
  const modes = [constants.BROTLI_MODE_GENERIC, constants.BROTLI_MODE_FONT];
  // A power of two; by itself it takes 18 for what is large.
  const copies = await Promise.all([16, 17, 18].flatMap((block) => modes.map((mode) => brotli(bytes, mode, block))));
  await writeFile(`${file}.br`, copies.sort((one, other) => one.length - other.length)[0]);
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
