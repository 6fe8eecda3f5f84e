import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { normalUpperTail } from "../distribution/normal.ts";
import { seededRandom } from "../numeric/random.ts";
import { agreementOfPrinted } from "./agreement_of_printed.ts";

Deno.test("agreementOfPrinted: a grid of roundings in R lies within, and reaches the ends", () => {
  // R 4.2.2: for 2001 centres within rounding, the smallest and the largest half-width that keep
  // both limits within theirs; 2 * pnorm(-|c| / d * qnorm(0.975)), or pt and qt.
  const greb = { estimate: "1.32", lower: "1.09", upper: "1.59", p: "0.004" };
  const bcg = { estimate: "-0.7145", lower: "-1.1084", upper: "-0.3206", p: "0.0019" };
  const near = { estimate: "0.01", lower: "-0.10", upper: "0.12", p: "0.9" };
  const cases = [
    [greb, "log", 12, "z", 0.0034791370132320146, 0.0052716469405767090, true],
    [greb, "log", 12, "t", 0.0069803632500322309, 0.0091648847262334968, false],
    [bcg, "raw", 12, "t", 0.0019185020631407111, 0.0019219782969144988, true],
    [near, "raw", 5, "z", 0.78926296474765878, 0.92901096317660825, true],
  ] as const;
  for (const [printed, scale, df, distribution, least, most, agrees] of cases) {
    const { tests } = agreementOfPrinted(printed, { scale, df });
    const found = tests.find((test) => test.distribution === distribution)!;
    assert.equal(found.agrees, agrees);
    assert.ok(found.pValue.lower <= least * (1 + 1e-9) && found.pValue.upper >= most * (1 - 1e-9));
    assertNear(found.pValue.lower, least, 2e-5);
    assertNear(found.pValue.upper, most, 2e-5);
  }
});

Deno.test("agreementOfPrinted: what one estimate and standard error print agrees, by z", () => {
  const random = seededRandom("agreement of printed");
  for (let i = 0; i < 500; i++) {
    const [centre, standardError] = [2 * random() - 1, 0.1 + 0.5 * random()];
    const isRatio = i % 2 === 0;
    const decimals = 1 + Math.floor(3 * random());
    const [estimate, lower, upper] = [0, -1, 1].map((side) => {
      const value = centre + side * 1.959963984540054 * standardError;
      return (isRatio ? Math.exp(value) : value).toFixed(decimals);
    }) as [string, string, string];
    const pValue = 2 * normalUpperTail(Math.abs(centre) / standardError);
    const p = pValue < 0.001 ? "< 0.001" : pValue.toFixed(3);
    const answer = agreementOfPrinted({ estimate, lower, upper, p }, {
      scale: isRatio ? "log" : "raw",
    });
    if (answer.reason !== null) {
      assert.match(answer.reason, /at an end of the log scale/); // an estimate of "0.0"
      continue;
    }
    const [test] = answer.tests;
    assert.equal(test?.agrees, true, `${estimate} (${lower} to ${upper}), P ${p}`);
    assert.ok(test.pValue.lower <= pValue + 1e-9 && test.pValue.upper >= pValue - 1e-9);
  }
});

Deno.test("agreementOfPrinted: one digit of P altered does not agree", () => {
  const printed = { estimate: "1.32", lower: "1.09", upper: "1.59" };
  const agrees = (p: string) =>
    agreementOfPrinted({ ...printed, p }, { scale: "log" }).tests[0]?.agrees;
  assert.deepEqual(
    ["0.002", "0.003", "0.004", "0.005", "0.006", "< 0.01", "> 0.05"].map(agrees),
    [false, true, true, true, false, true, false],
  );
});

Deno.test("agreementOfPrinted: nothing is compared where the estimate is not in the middle", () => {
  const printed = { estimate: "1.32", lower: "1.09", upper: "1.99", p: "0.004" };
  const { reason, tests } = agreementOfPrinted(printed, { scale: "log" });
  assert.equal(reason, "the estimate is not in the middle of its interval on the log scale");
  assert.deepEqual(tests, []);
});

Deno.test("agreementOfPrinted: an estimate of no effect has a P value of 1", () => {
  const printed = { estimate: "1.00", lower: "0.50", upper: "2.00", p: "1.00" };
  const [test] = agreementOfPrinted(printed, { scale: "log" }).tests;
  assert.equal(test?.pValue.upper, 1);
  assert.ok(test.agrees);
});

Deno.test("agreementOfPrinted: a lower limit of 0.00 on the log scale leaves P bounded", () => {
  // R, 4001 centres within rounding, with their smallest and largest half-width: 2 * pnorm(-|c| / d * qnorm(0.975))
  const printed = { estimate: "0.08", lower: "0.00", upper: "1.34", p: "0.08" };
  const [z] = agreementOfPrinted(printed, { scale: "log" }).tests;
  assertNear(z!.pValue.lower, 0.077853434928043350, 1e-4);
  assertNear(z!.pValue.upper, 0.079722926156812687, 1e-4);
});

Deno.test("agreementOfPrinted: P of 0.00, limits that meet, and numbers beyond the scale", () => {
  const agrees = (p: string, estimate: string, lower: string, upper: string) =>
    agreementOfPrinted({ estimate, lower, upper, p }, { scale: "log" }).tests.map((t) => t.agrees);
  assert.deepEqual(agrees("0.00", "1.32", "1.09", "1.59"), [true]); // up to 0.005
  assert.deepEqual(agrees("0.000", "1.32", "1.09", "1.59"), [false]); // up to 0.0005
  assert.deepEqual(agrees("0.00", "2.0", "2.0", "2.0"), [true]);
  assert.deepEqual(agrees("0.9", "2.0", "2.0", "2.0"), [false]);
  const { reason, tests } = agreementOfPrinted(
    { estimate: "1.0", lower: "-0.2", upper: "2.2", p: "1" },
    { scale: "log" },
  );
  assert.equal(reason, "a number lies beyond the end of the log scale, however it was rounded");
  assert.deepEqual(tests, []);
});

Deno.test("agreementOfPrinted: refuses what is no number, by name", () => {
  const printed = { estimate: "1.32", lower: "1.09", upper: "1.59", p: "NS" };
  assert.throws(() => agreementOfPrinted(printed, { scale: "log" }), /p: found "NS"/);
  assert.throws(
    () => agreementOfPrinted({ ...printed, p: "0.1" }, { scale: "log", df: -1 }),
    /agreementOfPrinted, df: found -1; allowed: a number above 0/,
  );
});
