import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { heterogeneityOfPrinted } from "./heterogeneity_of_printed.ts";

Deno.test("heterogeneityOfPrinted: BCG by metafor, DerSimonian-Laird: Q 152.23300808, I² 92.117346854562", () => {
  const { df, i2FromQ, pFromQ, checks } = heterogeneityOfPrinted({
    k: 13,
    q: "152.2330",
    i2: "92.12",
    p: "< 0.0001",
    tau2: "0.3088",
  });
  assert.equal(df, 12);
  assert.ok(i2FromQ!.lower < 92.117346854562058 && 92.117346854562058 < i2FromQ!.upper);
  // R: pchisq(c(152.23305, 152.23295), 12, lower.tail = FALSE)
  assertNear(pFromQ!.lower, 1.9967254529322368e-26, 1e-12);
  assertNear(pFromQ!.upper, 1.9968188228288588e-26, 1e-12);
  assert.deepEqual(checks.map(({ pair, agrees }) => [pair, agrees]), [
    ["I² and Q", true],
    ["P and Q", true],
    ["tau² and Q", true],
  ]);
});

Deno.test("heterogeneityOfPrinted: a digit altered does not fit", () => {
  const checks = (change: object) =>
    heterogeneityOfPrinted({ k: 13, q: "152.2330", i2: "92.12", ...change }).checks
      .map(({ agrees }) => agrees);
  assert.deepEqual(checks({ i2: "92.13" }), [false]);
  assert.deepEqual(checks({ q: "152.3330" }), [true]); // I² changes by 0.005 only
  assert.deepEqual(checks({ k: 14 }), [false]);
  assert.deepEqual(checks({ p: "0.03" }), [true, false]);
  assert.deepEqual(checks({ tau2: "0.00" }), [true, true]); // below 0.005, and above 0
  const small = heterogeneityOfPrinted({ k: 13, q: "8.10", i2: "0", tau2: "0.12" });
  assert.deepEqual(small.checks.map(({ agrees }) => agrees), [true, false]);
});

Deno.test("heterogeneityOfPrinted: the Q that an I² asks for, without bound at 100", () => {
  // 18 / (1 - 0.9835) and 18 / (1 - 0.9845)
  const { qFromI2, checks } = heterogeneityOfPrinted({ k: 19, i2: "98.4" });
  assertNear(qFromI2!.lower, 18 / 0.0165, 1e-9);
  assertNear(qFromI2!.upper!, 18 / 0.0155, 1e-9);
  assert.deepEqual(checks, []);
  assert.equal(heterogeneityOfPrinted({ k: 19, i2: "100" }).qFromI2!.upper, null);
  assert.equal(heterogeneityOfPrinted({ k: 19, i2: "0" }).qFromI2!.lower, 0);
});

Deno.test("heterogeneityOfPrinted: where no Q is printed, P is held against I²", () => {
  // R: pchisq(5 / (1 - c(0.565, 0.555)), 5, lower.tail = FALSE)
  const answer = heterogeneityOfPrinted({ k: 6, i2: "56", p: "0.045", tau2: "0.2" });
  assertNear(answer.pFromI2!.lower, 0.042414795041115678, 1e-12);
  assertNear(answer.pFromI2!.upper, 0.046897273072340921, 1e-12);
  assert.equal(answer.pFromQ, null);
  const pairs = (p: string, i2 = "56") =>
    heterogeneityOfPrinted({ k: 6, i2, p }).checks.map(({ pair, agrees }) => `${pair} ${agrees}`);
  assert.deepEqual(
    ["0.04", "0.05", "0.042", "0.041", "0.047", "0.048", "< 0.05"].map((p) => pairs(p)),
    [
      ["P and I² true"], // 0.035 to 0.045
      ["P and I² true"],
      ["P and I² true"],
      ["P and I² false"],
      ["P and I² true"],
      ["P and I² false"],
      ["P and I² true"],
    ],
  );
  // I² of 0 says Q is at most 5 / 0.995, of which P is 0.4128 or more, up to 1.
  assert.deepEqual([pairs("0.412", "0"), pairs("0.413", "0"), pairs("1", "0")].flat(), [
    "P and I² false",
    "P and I² true",
    "P and I² true",
  ]);
  assert.deepEqual(heterogeneityOfPrinted({ k: 6, i2: "100" }).pFromI2!.lower, 0);
  assert.equal(heterogeneityOfPrinted({ k: 6, q: "9", i2: "44" }).pFromI2, null);
});

Deno.test("heterogeneityOfPrinted: refuses what cannot be, by name", () => {
  assert.throws(() => heterogeneityOfPrinted({ k: 1, q: "2" }), /a whole number k, 2 or more/);
  assert.throws(() => heterogeneityOfPrinted({ k: 5 }), /and I² or Q/);
  assert.throws(
    () => heterogeneityOfPrinted({ k: 5, i2: "101" }),
    /i2: found "101"; allowed: 0 to 100/,
  );
  assert.throws(() => heterogeneityOfPrinted({ k: 5, q: "-3" }), /q: found "-3"/);
});
