import assert from "node:assert/strict";
import { arithmeticStatements } from "./arithmetic_statements.ts";

const faults = (text: string) => arithmeticStatements(text).map(({ fault }) => fault);
const values = (text: string) => arithmeticStatements(text).map(({ value }) => value);

Deno.test("arithmeticStatements: calculations that hold", () => {
  assert.deepEqual(faults("85.7% of 42 = 36; 42-36"), [null, null]);
  assert.deepEqual(values("85.7% of 42 = 36; 42-36"), [36, 6]);
  assert.deepEqual(values("142-44 = 98; no recurrence in 322"), [98]);
  assert.deepEqual(faults("4/11 = 36.4%"), [null]);
  assert.deepEqual(values("10/14 complete stated; 14-10"), [4]);
});

Deno.test("arithmeticStatements: calculations that do not hold say what would", () => {
  assert.deepEqual(faults("85.7% of 42 = 63"), ["63 of 42 is not 85.7 %; 36 would be"]);
  assert.deepEqual(faults("85.8% of 42"), ["no count of 42 is 85.8 %"]);
  assert.deepEqual(faults("142-44 = 89"), ["142-44 is 98, not 89"]);
  assert.deepEqual(faults("4/11 = 46.4%"), ["4 of 11 is not 46.4 %"]);
});

Deno.test("arithmeticStatements: sizes, months and words are not calculations", () => {
  assert.deepEqual(arithmeticStatements("< 7 mm 29/31 and 7-15 mm 13/20 complete"), []);
  assert.deepEqual(arithmeticStatements("75% of 243 = 182 or 183").map(({ fault }) => fault), [
    null,
  ]);
  assert.deepEqual(arithmeticStatements("all margins free, median 10-110 months"), []);
});
