import assert from "node:assert/strict";
import { encodeTable } from "./encode_table.ts";

Deno.test("encodeTable: the bytes are those of the documented layout", () => {
  const expected = [
    ...[1, 0, 0, 0, 0x68], // header "h"
    ...[2, 0, 0, 0, 1, 0, 0, 0], // two rows, one column
    ...[1, 0, 0, 0, 0x61], // "a"
    ...[2, 0, 0, 0, 0xc3, 0xa9], // "é" is two bytes of UTF-8
    ...[0, 0, 0, 0, 0, 0, 0xf0, 0x3f], // 1
    ...[0, 0, 0, 0, 0, 0, 0, 0xc0], // -2
  ];
  assert.deepEqual([...encodeTable("h", ["a", "é"], [[1, -2]])], expected);
});

Deno.test("encodeTable: minus zero is written as zero", () => {
  assert.deepEqual(encodeTable("", ["a"], [[-0]]), encodeTable("", ["a"], [[0]]));
});

Deno.test("encodeTable: text that moves from one id to the next changes the bytes", () => {
  assert.notDeepEqual(encodeTable("", ["ab", "c"], []), encodeTable("", ["a", "bc"], []));
});
