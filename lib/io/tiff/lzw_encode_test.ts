import assert from "node:assert/strict";
import { lzwEncode, lzwTable } from "./lzw_encode.ts";

/** Codes of so many bits each, the most significant bit first. */
function codesOf(bytes: Uint8Array, bits: number): number[] {
  const text = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from(
    { length: Math.floor(text.length / bits) },
    (_, i) => Number.parseInt(text.slice(i * bits, (i + 1) * bits), 2),
  );
}

Deno.test("lzwEncode: the example of TIFF 6.0, section 13", () => {
  const data = Uint8Array.of(7, 7, 7, 8, 8, 7, 7, 6, 6);
  assert.deepEqual(codesOf(lzwEncode(data), 9), [256, 7, 258, 8, 8, 258, 6, 6, 257]);
});

Deno.test("lzwEncode: nothing is a clear code and the end of information", () => {
  assert.deepEqual(codesOf(lzwEncode(new Uint8Array()), 9), [256, 257]);
});

Deno.test("lzwEncode: a used table gives the same codes as a new one", () => {
  const table = lzwTable();
  const data = Uint8Array.from({ length: 9000 }, (_, i) => (i * i) % 251);
  assert.deepEqual(lzwEncode(data, table), lzwEncode(data, table));
  assert.deepEqual(lzwEncode(data, table), lzwEncode(data));
});

Deno.test("lzwEncode: the end of information is as wide as a reader expects it after the last entry", () => {
  // A clear code and 254 different bytes, 9 bits each; a reader's table then has 512 entries.
  const codes = lzwEncode(Uint8Array.from({ length: 254 }, (_, i) => i));
  assert.equal(codes.length, Math.ceil((255 * 9 + 10) / 8));
  const bits = [...codes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  assert.equal(Number.parseInt(bits.slice(255 * 9, 255 * 9 + 10), 2), 257);
});
