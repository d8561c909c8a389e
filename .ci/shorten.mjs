// Shortens the program and the script that joins it to the browser, as one: what neither needs of the other is left out,
// the names that they call each other by become letters, and functions of like code stand side by side, where Brotli
// finds what they share. Called by finish.mjs; wasm-opt and wasm-metadce stand on the path.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Memory starts as zeros and its first kilobyte stays free; a function with one caller stays a function.
const holds = ['--low-memory-unused', '--zero-filled-memory', '--one-caller-inline-max-function-size=0'];

/**
 * Shortens the file `program` in its place and gives the text of the file `script`, shortened to fit it. The page imports
 * nothing of the script but its default.
 */
export async function shorten(program, script) {
  const folder = await mkdtemp(join(tmpdir(), 'lesarten-'));
  const file = (name) => join(folder, name);
  const run = (command, ...rest) => execFileSync(command, rest, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  try {
    const glue = withoutClasses(await readFile(script, 'utf8'));
    await writeFile(file('linked.wasm'), withoutIdlePointers(await readFile(program)));
    const module = await WebAssembly.compile(await readFile(file('linked.wasm')));
    const exported = WebAssembly.Module.exports(module).map(({ name }) => name);
    const graph = [
      { name: 'page', root: true, reaches: exported.filter((name) => mentions(glue, name)) },
      ...exported.map((name) => ({ name, export: name })),
    ];
    await writeFile(file('graph.json'), JSON.stringify(graph));
    run('wasm-metadce', '--graph-file', file('graph.json'), file('linked.wasm'), '-o', file('needed.wasm'));
    // A second round finds what the first one leaves.
    const names = run('wasm-opt', ...holds, '--flatten', '--rereloop', '-Oz', '-Oz', '--strip-debug',
      '--minify-imports-and-exports-and-modules', file('needed.wasm'), '-o', file('short.wasm'));
    await writeFile(file('named.wasm'), namedByLikeness(await readFile(file('short.wasm'))));
    run('wasm-opt', ...holds, '--debuginfo', '--reorder-functions-by-name', '-Oz', '--dealign', file('named.wasm'), '-o', file('ordered.wasm'));
    await writeFile(program, bare(await readFile(file('ordered.wasm'))));
    return renamed(glue, JSON.parse(names));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const mentions = (text, name) => new RegExp(`\\b${name}\\b`).test(text);

/** The script without the classes that it exports: streams of Leptos' server functions, and the page has no server. */
function withoutClasses(script) {
  const classes = [...script.matchAll(/^export class (\w+)/gm)].map(([, name]) => name);
  return classes.reduce((rest, name) => rest
    .replace(new RegExp(`^export class ${name} \\{[^]*?^\\}\\n`, 'm'), '')
    .replace(new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\..*\\n`, 'm'), '')
    .replace(new RegExp(`^const ${name}Finalization = [^]*?;\\n`, 'm'), ''), script)
    .replace('export { initSync, __wbg_init as default };', 'export { __wbg_init as default };');
}

/**
 * Functions that only a pointer keeps in the program, and nothing calls by it: what the streams of Leptos' server functions
 * would have run (their classes go from the script, above), and what wasm-bindgen has read closures' types from.
 */
const idle = /\bwasm_streams\b|\bwasm_bindgen(\[\w+\])?::convert::closures::_::invoke\b/;

/** The module with other functions in the places of the table that hold idle ones. */
function withoutIdlePointers(bytes) {
  const names = functionNames(bytes);
  const isIdle = (index) => idle.test(names.get(index) ?? '');
  return Buffer.concat([bytes.subarray(0, 8), ...sections(bytes).map(({ kind, content, whole }) => {
    if (kind !== element) return whole;
    const table = reader(content);
    const written = [];
    const segments = table.number();
    for (let left = segments; left > 0; left--) {
      const head = [table.number()];
      if (head[0] !== 0) throw new Error('the linker writes other pointers to functions than those that are read here');
      // Where they begin, an expression up to its end.
      do head.push(...table.take(1)); while (head.at(-1) !== 0x0b);
      const pointers = Array.from({ length: table.number() }, () => table.number());
      const other = pointers.find((index) => !isIdle(index));
      written.push(...head, ...encoded(pointers.length), ...pointers.flatMap((index) => [...encoded(isIdle(index) ? other : index)]));
    }
    return section(element, Buffer.concat([encoded(segments), Buffer.from(written)]));
  })]);
}

/** The names of a module's functions by their numbers; none where it does not tell them. */
function functionNames(bytes) {
  const names = new Map();
  for (const { content } of sections(bytes).filter(({ kind }) => kind === custom)) {
    const parts = reader(content);
    const text = () => parts.take(parts.number()).toString();
    if (text() !== 'name') continue;
    while (parts.more()) {
      const [kind, length] = [parts.number(), parts.number()];
      if (kind !== 1) parts.take(length);
      else for (let left = parts.number(); left > 0; left--) names.set(parts.number(), text());
    }
  }
  return names;
}

/** The script with the short names of what is imported and exported, and without what is no longer imported. */
function renamed(script, { imports, exports }) {
  const short = new Map([...imports.map(([, name, short]) => [name, short]), ...exports]);
  return script
    .replace(/^ {8}(\w+): function[^]*?^ {8}\}(?:, arguments\); \})?,\n/gm, (entry, name) => (short.has(name) ? entry : ''))
    .replace(/^ {8}(\w+):/gm, (entry, name) => entry.replace(name, short.get(name) ?? name))
    .replace(/\bwasm\.(\w+)/g, (entry, name) => `wasm.${short.get(name) ?? name}`)
    .replace(/"\.\/\w+_bg\.js": import0/, 'a: import0');
}

/** A reader of the numbers of WebAssembly: seven bits a byte, the lowest first. */
function reader(bytes, at = 0) {
  const number = () => {
    for (let result = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      result += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return result;
    }
  };
  const take = (length) => bytes.subarray(at, at += length);
  return { number, take, more: () => at < bytes.length };
}

/** The sections of a module: what each is, its content, and the whole of it. */
function sections(bytes) {
  const module = reader(bytes, 8);
  const found = [];
  while (module.more()) {
    const [kind] = module.take(1);
    const content = module.take(module.number());
    found.push({ kind, content, whole: section(kind, content) });
  }
  return found;
}

function encoded(number) {
  const bytes = [];
  for (; number > 0x7f; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
  return Buffer.from([...bytes, number]);
}

const sized = (content) => Buffer.concat([encoded(content.length), content]);
const section = (kind, content) => Buffer.concat([Buffer.from([kind]), sized(content)]);
const [custom, element, code] = [0, 9, 10];

/** The module with a name for each function: its place in an order in which like code stands side by side. */
function namedByLikeness(bytes) {
  const functions = [];
  const bodies = reader(sections(bytes).find(({ kind }) => kind === code).content);
  for (let left = bodies.number(); left > 0; left--) functions.push(bodies.take(bodies.number()));
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function').length;
  const names = [];
  byLikeness(functions).forEach((index, place) => (names[index] = [encoded(imported + index), sized(Buffer.from(String(place).padStart(6, '0')))]));
  const map = Buffer.concat([encoded(names.length), ...names.flat()]);
  return Buffer.concat([bytes, section(custom, Buffer.concat([sized(Buffer.from('name')), Buffer.from([1]), sized(map)]))]);
}

/**
 * The indices of the functions in a chain: behind each the one that shares most with it, rare pieces counting most. Where
 * none shares anything, the shortest of those that are left goes on. The numbers are what came out smallest.
 */
function byLikeness(functions) {
  const [length, many] = [5, 200];
  const pieces = functions.map((body) => {
    const found = new Set();
    for (let at = 0; at + length <= body.length; at++) {
      let piece = 0;
      for (let next = at; next < at + length; next++) piece = piece * 256 + body[next];
      found.add(piece);
    }
    return [...found];
  });
  const holders = new Map();
  pieces.forEach((found, index) => found.forEach((piece) => {
    if (!holders.has(piece)) holders.set(piece, []);
    holders.get(piece).push(index);
  }));
  const left = new Set([...functions.keys()].sort((one, other) => functions[one].length - functions[other].length));
  const chain = [];
  let [last] = left;
  while (last !== undefined) {
    left.delete(last);
    chain.push(last);
    const shared = new Map();
    for (const piece of pieces[last]) {
      const those = holders.get(piece);
      if (those.length === 1 || those.length >= many) continue;
      for (const index of those) {
        if (left.has(index)) shared.set(index, (shared.get(index) ?? 0) + 1 / Math.log2(1 + those.length));
      }
    }
    let best = 0;
    [last] = left;
    for (const [index, sum] of shared) {
      // A long function shares more than it is like.
      const likeness = sum / (pieces[index].length + 20) ** 0.3;
      if (likeness > best) [best, last] = [likeness, index];
    }
  }
  return chain;
}

/** The module without names and whatever else is only for tools. */
const bare = (bytes) => Buffer.concat([
  bytes.subarray(0, 8),
  ...sections(bytes).filter(({ kind }) => kind !== custom).map(({ whole }) => whole),
]);
