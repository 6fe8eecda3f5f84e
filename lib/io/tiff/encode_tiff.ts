import { lzwEncode, lzwTable } from "./lzw_encode.ts";

/** An image in memory: red, green, blue and opacity of each pixel, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A field of the image file directory: tag, type and values (TIFF 6.0, section 2). */
interface Field {
  readonly tag: number;
  readonly type: 3 | 4 | 5; // short, long, rational
  readonly values: readonly number[];
}

const sizeOf = { 3: 2, 4: 4, 5: 4 } as const;

/** Readers should not need more than this for a strip; the standard advises 8 kB, libtiff more. */
const bytesInStrip = 65536;

/**
 * Writes an image as a TIFF file: red, green and blue of 8 bits without opacity (journals refuse
 * alpha channels), LZW, one layer, the density in dots an inch. TIFF 6.0, Adobe, 1992.
 *
 * @param pixels The image; it must be opaque.
 * @param dpi Dots an inch, a whole number.
 * @throws {Error} if a pixel is not opaque, since its colour would depend on what lies below.
 */
export function encodeTiff(pixels: Pixels, dpi: number): Uint8Array {
  const rowsInStrip = Math.max(1, Math.floor(bytesInStrip / (pixels.width * 3)));
  const strips: Uint8Array[] = [];
  const table = lzwTable();
  for (let row = 0; row < pixels.height; row += rowsInStrip) {
    const end = Math.min(row + rowsInStrip, pixels.height);
    strips.push(lzwEncode(stripOf(pixels, row, end), table));
  }
  const offsets: number[] = [];
  let end = 8; // the header
  for (const strip of strips) {
    offsets.push(end);
    end += strip.length + strip.length % 2; // offsets are even
  }
  const directory = [
    { tag: 256, type: 4, values: [pixels.width] },
    { tag: 257, type: 4, values: [pixels.height] },
    { tag: 258, type: 3, values: [8, 8, 8] }, // bits per sample
    { tag: 259, type: 3, values: [5] }, // compression: LZW
    { tag: 262, type: 3, values: [2] }, // photometric interpretation: RGB
    { tag: 273, type: 4, values: offsets },
    { tag: 274, type: 3, values: [1] }, // orientation: the first row is the top
    { tag: 277, type: 3, values: [3] }, // samples per pixel
    { tag: 278, type: 4, values: [rowsInStrip] },
    { tag: 279, type: 4, values: strips.map((strip) => strip.length) },
    { tag: 282, type: 5, values: [dpi, 1] }, // dots across
    { tag: 283, type: 5, values: [dpi, 1] }, // dots down
    { tag: 284, type: 3, values: [1] }, // planar configuration: pixel by pixel
    { tag: 296, type: 3, values: [2] }, // the unit is the inch
  ] as const satisfies readonly Field[];
  return assemble(strips, offsets, directory, end);
}

function stripOf({ width, rgba }: Pixels, from: number, to: number): Uint8Array {
  const rgb = new Uint8Array(width * (to - from) * 3);
  let at = 0;
  for (let pixel = width * from * 4; pixel < width * to * 4; pixel += 4) {
    if (rgba[pixel + 3] !== 255) {
      throw new Error("encodeTiff: found a pixel that is not opaque; allowed: white paper below");
    }
    rgb[at++] = rgba[pixel] ?? 0;
    rgb[at++] = rgba[pixel + 1] ?? 0;
    rgb[at++] = rgba[pixel + 2] ?? 0;
  }
  return rgb;
}

/** Header, strips, directory, and the values that are too long for the directory. */
function assemble(
  strips: readonly Uint8Array[],
  offsets: readonly number[],
  directory: readonly Field[],
  directoryAt: number,
): Uint8Array {
  const bytesOf = (field: Field) => field.values.length * sizeOf[field.type];
  const directoryEnd = directoryAt + 2 + directory.length * 12 + 4;
  const outside = directory.reduce((n, field) => n + (bytesOf(field) > 4 ? bytesOf(field) : 0), 0);
  const file = new Uint8Array(directoryEnd + outside);
  const view = new DataView(file.buffer);
  view.setUint16(0, 0x4949); // "II": the least significant byte first
  view.setUint16(2, 42, true);
  view.setUint32(4, directoryAt, true);
  strips.forEach((strip, i) => file.set(strip, offsets[i]));

  view.setUint16(directoryAt, directory.length, true);
  let valuesAt = directoryEnd;
  directory.forEach((field, i) => {
    const at = directoryAt + 2 + i * 12;
    view.setUint16(at, field.tag, true);
    view.setUint16(at + 2, field.type, true);
    view.setUint32(at + 4, field.type === 5 ? field.values.length / 2 : field.values.length, true);
    const isInside = bytesOf(field) <= 4;
    if (!isInside) view.setUint32(at + 8, valuesAt, true);
    field.values.forEach((value, j) => {
      const place = (isInside ? at + 8 : valuesAt) + j * sizeOf[field.type];
      if (field.type === 3) view.setUint16(place, value, true);
      else view.setUint32(place, value, true);
    });
    if (!isInside) valuesAt += bytesOf(field);
  });
  return file;
}
