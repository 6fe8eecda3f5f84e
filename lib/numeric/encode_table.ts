const utf8 = new TextEncoder();

/**
 * Writes text as its length in bytes (32 bits) and UTF-8; returns where the next thing goes, or -1
 * where the text is not ASCII and so needs more room than one byte a character.
 */
function writeText(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  text: string,
  room: number,
): number {
  let end = at + 4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) {
      if (room === 1) return -1;
      const encoded = utf8.encode(text);
      bytes.set(encoded, at + 4);
      end = at + 4 + encoded.length;
      break;
    }
    bytes[end++] = code;
  }
  view.setUint32(at, end - at - 4, true);
  return end;
}

/** The bytes, with `room` of them for each UTF-16 code unit; null when that is not enough. */
function encode(
  header: string,
  ids: readonly string[],
  columns: readonly ArrayLike<number>[],
  room: number,
): Uint8Array | null {
  let size = 12 + room * header.length + columns.length * ids.length * 8;
  for (let i = 0; i < ids.length; i++) size += 4 + room * ids[i]!.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = writeText(bytes, view, 0, header, room);
  if (at < 0) return null;
  view.setUint32(at, ids.length, true);
  view.setUint32(at + 4, columns.length, true);
  at += 8;
  for (let i = 0; i < ids.length; i++) {
    at = writeText(bytes, view, at, ids[i]!, room);
    if (at < 0) return null;
  }
  for (const column of columns) {
    for (let i = 0; i < ids.length; i++) {
      view.setFloat64(at, column[i]! + 0, true);
      at += 8;
    }
  }
  return room === 1 ? bytes : bytes.subarray(0, at);
}

/**
 * One sequence of bytes for a header, the ids of the rows and their numbers: what a digest of the
 * inputs is taken of. Different tables give different bytes.
 *
 * Layout, all little-endian: header as text, number of rows and of columns (32 bits each), the ids
 * as text, then the numbers column by column as 64-bit IEEE 754, -0 written as 0. A text is its
 * length in bytes (32 bits) and its UTF-8.
 */
export function encodeTable(
  header: string,
  ids: readonly string[],
  columns: readonly ArrayLike<number>[],
): Uint8Array {
  // Most names are ASCII; UTF-8 needs at most 3 bytes for a UTF-16 code unit.
  return encode(header, ids, columns, 1) ?? encode(header, ids, columns, 3)!;
}
