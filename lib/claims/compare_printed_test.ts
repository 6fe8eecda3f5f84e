import assert from "node:assert/strict";
import { seededRandom } from "../numeric/random.ts";
import { formatNumber } from "../report/format_number.ts";
import type { ClaimFormat } from "../table/claim_types.ts";
import { findPrintedNumbers } from "../table/find_printed_numbers.ts";
import { comparePrintedNumber, type QuantityValue } from "./compare_printed.ts";

function compare(
  text: string,
  value: number,
  kind: QuantityValue["kind"] = "decimals",
  format: ClaimFormat = {},
) {
  const [printed] = findPrintedNumbers(text);
  assert.ok(printed);
  const { computed, grade } = comparePrintedNumber(
    printed,
    { value, kind },
    format,
    printed.percent,
  );
  return [computed, grade];
}

Deno.test("comparePrintedNumber: the decimals of the print decide", () => {
  assert.deepEqual(compare("0.54", 0.5449), ["0.54", "match"]);
  assert.deepEqual(compare("0.545", 0.5449), ["0.545", "match"]);
  assert.deepEqual(compare("0.5", 0.5449), ["0.5", "match"]);
  assert.deepEqual(compare("0.55", 0.5449), ["0.54", "mismatch"]);
  assert.deepEqual(compare("−0·5", -0.45), ["-0.5", "match"]);
});

Deno.test("comparePrintedNumber: a tie has two right prints, what is beside it has one", () => {
  assert.deepEqual(compare("0.13", 0.125), ["0.13", "match"]);
  assert.deepEqual(compare("0.12", 0.125), ["0.13", "rounding boundary"]);
  assert.deepEqual(compare("0.12", 0.125 + 1e-12), ["0.13", "rounding boundary"]);
  assert.deepEqual(compare("0.13", 0.125 - 1e-12), ["0.12", "rounding boundary"]);
  assert.deepEqual(compare("0.12", 0.125 + 1e-9), ["0.13", "mismatch"]);
  assert.deepEqual(compare("0.14", 0.125), ["0.13", "mismatch"]);
  // 0.285 is stored a little below, 1.005 as well; 2.5 and 0.2865 in percent are ties too.
  assert.deepEqual(compare("0.29", 0.285), ["0.29", "match"]);
  assert.deepEqual(compare("0.28", 0.285), ["0.29", "rounding boundary"]);
  assert.deepEqual(compare("1.00", 1.005), ["1.01", "rounding boundary"]);
  assert.deepEqual(compare("2", 2.5), ["3", "rounding boundary"]);
  assert.deepEqual(compare("−0.28", -0.285), ["-0.29", "rounding boundary"]);
  assert.deepEqual(compare("28.6%", 0.2865, "proportion"), ["28.7", "rounding boundary"]);
  assert.deepEqual(compare("0.00", -0.001), ["0.00", "match"]);
  assert.deepEqual(compare("1.5 × 10⁻³", 0.00152), ["0.0015", "match"]);
});

Deno.test("comparePrintedNumber: shares in percent, P values, inequalities and rules of their own", () => {
  assert.deepEqual(compare("28.7%", 0.2867, "proportion"), ["28.7", "match"]);
  assert.deepEqual(compare("28.7", 0.2867, "proportion"), ["28.7", "match"]);
  assert.deepEqual(compare("0.287", 0.2867, "proportion"), ["0.287", "match"]);
  assert.deepEqual(compare("0.3%", 0.0032, "proportion"), ["0.3", "match"]);
  assert.deepEqual(compare("95 %", 0.95, "level"), ["95", "match"]);
  assert.deepEqual(compare("P < 0.001", 0.00004, "p"), ["< 0.001", "match"]);
  assert.deepEqual(compare("P < 0.001", 0.0012, "p"), ["0.001", "mismatch"]);
  assert.deepEqual(compare("2,300", 2279, "count", { significant: 2 }), ["2300", "match"]);
  assert.deepEqual(compare("159", 0.1589, "decimals", { shift: 3 }), ["159", "match"]);
});

Deno.test("comparePrintedNumber: what was formatted is read again as the same, and one digit more or less is not", () => {
  const random = seededRandom("claims");
  for (let n = 0; n < 500; n++) {
    const digits = Math.floor(random() * 5);
    const value = (random() - 0.5) * 10 ** Math.floor(random() * 7);
    const text = formatNumber(value, { digits, thousands: n % 2 === 0 ? "thin space" : "none" });
    const [computed, grade] = compare(text, value);
    assert.equal(grade, "match", text);
    const [again] = findPrintedNumbers(`${computed}`);
    assert.equal(again?.plain, computed);
    const unit = 10 ** -digits;
    assert.equal(compare(text, value + 1.01 * unit)[1], "mismatch", text);
    assert.equal(compare(text, value - 1.01 * unit)[1], "mismatch", text);
  }
});
