/** Codes with a meaning of their own (TIFF 6.0, section 13). */
const clearTable = 256;
const endOfInformation = 257;

/** The table is cleared before the last codes of 12 bits, where readers differ by one. */
const lastCode = 4093;

/** The strings seen so far; it serves many strips, since clearing four megabytes takes its time. */
export interface LzwTable {
  /** Code of "string of code c, then byte b" at c * 256 + b, above it the generation. */
  readonly entries: Uint32Array;
  /** Entries of older generations count as empty. */
  generation: number;
}

/** A table without entries. */
export function lzwTable(): LzwTable {
  return { entries: new Uint32Array(4096 * 256), generation: 0 };
}

/**
 * Compresses bytes by LZW as TIFF has it: codes of 9 to 12 bits, the most significant bit first,
 * and wider codes one entry early, as TIFF 6.0 (Adobe, 1992, section 13) and libtiff do.
 *
 * @param bytes What one strip of an image holds.
 * @param table Working memory; nothing of an earlier strip is taken from it.
 * @returns The codes, from a clear code to the end of information.
 */
export function lzwEncode(bytes: Uint8Array, table: LzwTable = lzwTable()): Uint8Array {
  const codes = bitWriter();
  const { entries } = table;
  table.generation++;
  let next = endOfInformation + 1;
  let width = 9;
  let string = -1;

  const write = (code: number) => {
    codes.write(code, width);
    next++;
    if (next - 1 === lastCode) {
      codes.write(clearTable, width);
      table.generation++;
      next = endOfInformation + 1;
      width = 9;
    } else if (next === 1 << width) width++;
  };

  codes.write(clearTable, width);
  for (const byte of bytes) {
    const entry = string * 256 + byte;
    const known = string < 0 ? byte : entries[entry] ?? 0;
    if (string < 0) string = byte;
    else if (known >>> 12 === table.generation) string = known & 0xfff;
    else {
      entries[entry] = table.generation << 12 | next;
      write(string);
      string = byte;
    }
  }
  // A reader makes an entry after the last string too, and may widen its codes.
  if (string >= 0) write(string);
  codes.write(endOfInformation, width);
  return codes.end();
}

/** Packs codes into bytes, the most significant bit first. */
function bitWriter() {
  let packed = new Uint8Array(1 << 14);
  let length = 0;
  let held = 0;
  let bits = 0;
  const push = (byte: number) => {
    if (length === packed.length) {
      const longer = new Uint8Array(packed.length * 2);
      longer.set(packed);
      packed = longer;
    }
    packed[length++] = byte;
  };
  return {
    write(code: number, width: number): void {
      held = held << width | code;
      bits += width;
      while (bits >= 8) {
        bits -= 8;
        push(held >> bits & 0xff);
      }
      held &= (1 << bits) - 1;
    },
    end(): Uint8Array {
      if (bits > 0) push(held << (8 - bits) & 0xff);
      return packed.slice(0, length);
    },
  };
}
