/**
 * Writes the density of a PNG image: the chunk pHYs (PNG specification, third edition, 11.3.4.3)
 * right after the header. Without it programs take the image for 72 or 96 dots an inch.
 *
 * @param png A whole PNG file without a chunk pHYs.
 * @param dpi Dots an inch, stored as whole dots a metre.
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dotsPerMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4); // pHYs
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  view.setUint8(16, 1); // the unit is the metre
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const afterHeader = 33; // signature 8, chunk IHDR 25
  const image = new Uint8Array(png.length + chunk.length);
  image.set(png.subarray(0, afterHeader));
  image.set(chunk, afterHeader);
  image.set(png.subarray(afterHeader), afterHeader + chunk.length);
  return image;
}

/** Cyclic redundancy code of PNG chunks (ISO 3309, polynomial 0xedb88320, reflected). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
