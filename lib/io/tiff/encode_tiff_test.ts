import assert from "node:assert/strict";
import { decode } from "tiff";
import { encodeTiff, type Pixels } from "./encode_tiff.ts";
import { readTiffFields } from "./read_fields.ts";

/** Opaque pixels of a linear congruential generator: `colours` few compress well, 256 badly. */
function noise(width: number, height: number, colours: number, seed: number): Pixels {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  let state = seed;
  for (let i = 0; i < rgba.length; i++) {
    if (i % 4 === 3) continue;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    rgba[i] = (state >>> 24) % colours;
  }
  return { width, height, rgba };
}

function withoutOpacity({ rgba }: Pixels): Uint8Array {
  return rgba.filter((_, i) => i % 4 !== 3);
}

Deno.test("encodeTiff: an independent reader finds the same pixels, whatever compresses", () => {
  const sizes = [[1, 1], [3, 2], [57, 61], [400, 123], [2, 5000]] as const;
  for (const [width, height] of sizes) {
    for (const colours of [1, 2, 17, 256]) {
      const pixels = noise(width, height, colours, width + colours);
      const [image] = decode(encodeTiff(pixels, 300));
      assert.ok(image);
      assert.deepEqual([image.width, image.height], [width, height]);
      assert.deepEqual(Uint8Array.from(image.data), withoutOpacity(pixels), `${width} ${colours}`);
    }
  }
});

Deno.test("encodeTiff: every length from nothing to three changes of the width of codes is read", () => {
  for (let height = 1; height < 1700; height += 7) {
    const pixels = noise(1, height, 256, height);
    const [image] = decode(encodeTiff(pixels, 300));
    assert.deepEqual(Uint8Array.from(image?.data ?? []), withoutOpacity(pixels), String(height));
  }
});

Deno.test("encodeTiff: density, compression, colours and layers are said as journals ask", () => {
  const images = decode(encodeTiff(noise(10, 10, 256, 1), 600));
  assert.equal(images.length, 1);
  const [image] = images;
  assert.ok(image);
  assert.deepEqual([image.xResolution, image.yResolution], [600, 600]);
  assert.deepEqual([image.resolutionUnit, image.compression, image.type], [2, 5, 2]);
  assert.deepEqual([image.samplesPerPixel, image.alpha], [3, false]);
});

Deno.test("encodeTiff: refuses a pixel that lets the paper shine through", () => {
  const pixels = noise(2, 2, 256, 1);
  pixels.rgba[7] = 254;
  assert.throws(() => encodeTiff(pixels, 300), /a pixel that is not opaque/);
});

Deno.test("encodeTiff: strips begin at even offsets and hold 64 kB at most", () => {
  const fields = readTiffFields(encodeTiff(noise(300, 900, 256, 5), 300));
  const offsets = fields.get(273) ?? [];
  assert.equal(offsets.length, Math.ceil(900 / Math.floor(65536 / 900)));
  assert.ok(offsets.every((offset) => offset % 2 === 0));
});
