// What takes the room in the compiled page: the sizes of functions by crate and module, before wasm-opt, and of data.
// `node .ci/parts.mjs FILE.wasm [DEPTH]`; the file needs its name section (cargo leaves it, Trunk takes it away).
import { readFileSync } from 'node:fs';

const bytes = readFileSync(process.argv[2]);
const depth = Number(process.argv[3] ?? 2);
let at = 8;
const number = () => {
  for (let result = 0, shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    result += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return result;
  }
};
const text = () => {
  const length = number();
  at += length;
  return bytes.toString('utf8', at - length, at);
};

const sizes = new Map();
const names = new Map();
const sections = [];
let imported = 0;
while (at < bytes.length) {
  const id = bytes[at++];
  const end = number() + at;
  if (id === 0 && text() === 'name') {
    while (at < end) {
      const kind = bytes[at++];
      const after = number() + at;
      if (kind === 1) for (let left = number(); left > 0; left--) names.set(number(), text());
      at = after;
    }
  } else if (id === 2) {
    for (let left = number(); left > 0; left--) {
      text();
      text();
      const kind = bytes[at++];
      if (kind === 0) imported++, number();
      else if (kind === 1) at++, number() & 1 ? (number(), number()) : number();
      else if (kind === 2) number() & 1 ? (number(), number()) : number();
      else if (kind === 3) at += 2;
    }
  } else if (id === 10) {
    const count = number();
    for (let index = 0; index < count; index++) {
      const size = number();
      sizes.set(imported + index, size);
      at += size;
    }
  }
  if (id === 10 || id === 11) sections.push([id === 10 ? 'code' : 'data', end - at + (id === 10 ? [...sizes.values()].reduce((a, b) => a + b, 0) : 0)]);
  at = end;
}

/** The path of a mangled name: `_ZN8lesarten4text…E`, of `<A as B>::c` that of A; of the newer mangling the crate alone. */
function path(mangled) {
  const pieces = [];
  if (mangled.startsWith('_ZN')) {
    for (let rest = mangled.slice(3), match; (match = /^\d+/.exec(rest)); ) {
      const end = match[0].length + Number(match[0]);
      pieces.push(rest.slice(match[0].length, end));
      rest = rest.slice(end);
    }
  } else if (mangled.startsWith('_R')) {
    pieces.push(/C(?:s[0-9A-Za-z]*_)?\d+([a-z_0-9]+)/.exec(mangled)?.[1] ?? mangled);
  } else {
    pieces.push(mangled);
  }
  // `_$LT$lesarten..text..Span$u20$as$u20$core..` and closures
  const plain = pieces.join('..').replace(/\$u20\$as\$u20\$.*?\$GT\$/, '').replace(/^_?\$LT\$(?:impl\$u20\$)?/, '').replace(/\$[A-Za-z0-9]+\$/g, '..');
  return plain.split(/\.\.+|::/).filter((piece) => /^[a-z]/.test(piece) && !/^h[0-9a-f]{16}$/.test(piece)).slice(0, depth).join('::') || 'others';
}

const parts = new Map();
for (const [index, size] of sizes) {
  const name = path(names.get(index) ?? 'without a name');
  const part = parts.get(name) ?? { size: 0, count: 0 };
  parts.set(name, { size: part.size + size, count: part.count + 1 });
}
for (const [name, size] of sections) console.log(`${String(size).padStart(9)}         ${name}`);
for (const [path, { size, count }] of [...parts].sort((a, b) => b[1].size - a[1].size).slice(0, 40)) {
  console.log(`${String(size).padStart(9)} ${String(count).padStart(6)}  ${path}`);
}
