import assert from "node:assert/strict";
import { digitSlips } from "./digit_slips.ts";

Deno.test("digitSlips: neighbouring digits exchanged, a zero more or less", () => {
  assert.deepEqual(digitSlips(134), [143, 314, 1340]);
  assert.deepEqual(digitSlips(120), [12, 102, 210, 1200]);
  assert.deepEqual(digitSlips(7), [70]);
  assert.deepEqual(digitSlips(55), [550]);
});
