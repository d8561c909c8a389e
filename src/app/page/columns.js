// The program travels with its code in columns: first all instructions, then the numbers of all locals, all constants and
// so on. Brotli finds more that is alike within each than in their mixture, an eighth of the code's size. What is fetched is
// an empty WebAssembly module whose custom sections are the columns; here its code is put together again. The build
// (`.ci/columns.mjs`) takes it apart with the same function, and writes what stands here into the page's own script.

/** The parts of a program: what stands before its code, what stands behind it, and the columns of the code. */
export const parts = ['before', 'behind', 'instruction', 'local', 'constant', 'offset', 'call', 'block', 'branch', 'declared', 'other'];
const [before, behind, instruction, local, constant, offset, call, block, branch, declared, other] = parts.keys();
// A hint that engines make no use of: it stays behind, and is 0 at the other end.
const alignment = -1;

/**
 * Goes through the code of one function and moves each of its bytes: `take(column)` gives the next, `put(column, byte)` gets
 * it. Names and numbers are those of the binary format, https://webassembly.github.io/spec/core/binary/instructions.html
 */
export function move(take, put) {
  const byte = (column) => {
    const value = take(column);
    put(column, value);
    return value;
  };
  /** Seven bits a byte, the lowest first. */
  const number = (column) => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const next = byte(column);
      value |= (next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
  };
  const numbers = (column, count) => {
    while (count-- > 0) number(column);
  };
  // How many locals there are of a type, and the type.
  numbers(declared, 2 * number(declared));
  for (let depth = 1; depth > 0;) {
    const code = byte(instruction);
    const within = (first, last) => code >= first && code <= last;
    if (within(0x02, 0x04)) { // block, loop, if
      depth++;
      number(block);
    } else if (code === 0x0b) { // end
      depth--;
    } else if (within(0x0c, 0x0d)) { // br, br_if
      number(branch);
    } else if (code === 0x0e) { // br_table
      numbers(other, number(other) + 1);
    } else if (code === 0x10) { // call
      number(call);
    } else if (code === 0x11) { // call_indirect
      numbers(other, 2);
    } else if (code === 0x1c) { // select of a type
      numbers(other, number(other));
    } else if (within(0x20, 0x22)) { // local.get, local.set, local.tee
      number(local);
    } else if (within(0x28, 0x3e)) { // loads and stores
      number(alignment);
      number(offset);
    } else if (code === 0x41) { // i32.const
      number(constant);
    } else if (within(0x43, 0x44)) { // f32.const, f64.const
      for (let left = code === 0x43 ? 4 : 8; left > 0; left--) byte(other);
    } else if (within(0x23, 0x26) || within(0x3f, 0x42) || code === 0xd0 || code === 0xd2) { // globals, tables, memory, i64.const, references
      number(other);
    } else if (code === 0xfc) { // conversions, then memory.init, data.drop, memory.copy, memory.fill and the same of tables
      const kind = number(instruction);
      numbers(other, kind < 8 ? 0 : kind < 15 ? 2 - kind % 2 : 1);
    }
  }
}

/** The program whose parts came from `address`, compiled. Fails where the network or the browser does. */
export async function program(address) {
  const packed = await WebAssembly.compile(await (await fetch(address)).arrayBuffer());
  const columns = parts.map((name) => new Uint8Array(WebAssembly.Module.customSections(packed, name)[0]));
  const places = parts.map(() => 0);
  const take = (column) => (column === alignment ? 0 : columns[column][places[column]++]);
  const [length, functions] = new Uint32Array(columns[before].buffer, 0, 2);
  // Each size is written as five bytes, whatever it is, so that it can be filled in once it is known.
  const whole = new Uint8Array(length + 5 * (functions + 2));
  let end = 0;
  const put = (column, value) => { whole[end++] = value; };
  const all = (bytes) => bytes.forEach((value) => put(other, value));
  const number = (value, at) => {
    for (let place = 0; place < 5; place++) whole[at + place] = (value >>> (7 * place)) & 0x7f | (place < 4 ? 0x80 : 0);
  };
  const sized = (write) => {
    const start = end += 5;
    write();
    number(end - start, start - 5);
  };
  all(columns[before].subarray(8));
  put(other, 0x0a); // the section of the code
  sized(() => {
    number(functions, end);
    end += 5;
    for (let left = functions; left > 0; left--) sized(() => move(take, put));
  });
  all(columns[behind]);
  return WebAssembly.compile(whole.subarray(0, end));
}
