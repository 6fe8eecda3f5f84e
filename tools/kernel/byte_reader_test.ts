import assert from "node:assert/strict";
import { byteReader } from "./byte_reader.ts";
import { TransportFault } from "./transport_fault.ts";

/** A source that gives at most so many bytes at a time. */
function source(bytes: readonly number[], atOnce: number) {
  let offset = 0;
  return {
    read: (into: Uint8Array) => {
      const part = bytes.slice(offset, offset + Math.min(atOnce, into.length));
      into.set(part);
      offset += part.length;
      return Promise.resolve(part.length === 0 ? null : part.length);
    },
  };
}

Deno.test("byteReader: pieces are put together and cut where asked", async () => {
  const { take } = byteReader(source([1, 2, 3, 4, 5, 6, 7], 3));
  assert.deepEqual(await take(2), Uint8Array.of(1, 2));
  assert.deepEqual(await take(4), Uint8Array.of(3, 4, 5, 6));
  assert.deepEqual(await take(1), Uint8Array.of(7));
  assert.equal(await take(1), null);
});

Deno.test("byteReader: an end in the middle of what was asked is a fault", async () => {
  const { take } = byteReader(source([1, 2, 3], 2));
  await assert.rejects(take(4), TransportFault);
});
