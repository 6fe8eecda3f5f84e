const sizes: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 8 };

/**
 * Reads the numbers of the first directory of a TIFF file with the least significant byte first:
 * shorts, longs and rationals by their tag (TIFF 6.0, section 2); none if it is no such file.
 */
export function readTiffFields(bytes: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const fields = new Map<number, readonly number[]>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== 0x49492a00) return fields;
  const directory = view.getUint32(4, true);
  for (let i = 0; i < view.getUint16(directory, true); i++) {
    const at = directory + 2 + i * 12;
    const type = view.getUint16(at + 2, true);
    const count = view.getUint32(at + 4, true);
    const size = sizes[type];
    if (size === undefined) continue;
    const from = size * count <= 4 ? at + 8 : view.getUint32(at + 8, true);
    const values = Array.from({ length: count }, (_, j) => numberAt(view, from + j * size, type));
    fields.set(view.getUint16(at, true), values);
  }
  return fields;
}

function numberAt(view: DataView, at: number, type: number): number {
  if (type === 3) return view.getUint16(at, true);
  const long = view.getUint32(at, true);
  return type === 4 ? long : long / view.getUint32(at + 4, true);
}
