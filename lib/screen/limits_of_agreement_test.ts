import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { limitsOfAgreement } from "./limits_of_agreement.ts";

/** Peak expiratory flow of 17 people by two meters, first readings (Bland and Altman 1986, table). */
const wright = [
  494,
  395,
  516,
  434,
  476,
  557,
  413,
  442,
  650,
  433,
  417,
  656,
  267,
  478,
  178,
  423,
  427,
];
const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];
const pairs = wright.map((first, i) => ({
  ...{ studyId: `person ${i}`, key: "flow" },
  ...{ first, second: mini[i]! },
}));

Deno.test("limitsOfAgreement: the paper's peak flow, as printed", () => {
  const { limits, n, same } = limitsOfAgreement(pairs);
  assert.ok(limits);
  assert.deepEqual([n, same], [17, 0]);
  assert.equal(limits.bias.toFixed(1), "-2.1");
  assert.equal(limits.standardDeviation.toFixed(1), "38.8");
  // The paper takes 2 for 1.96, and rounded parts: −79.7 and 75.5.
  const [bias, deviation] = [limits.bias, limits.standardDeviation].map((x) =>
    Number(x.toFixed(1))
  );
  assert.equal((bias! - 2 * deviation!).toFixed(1), "-79.7");
  assert.equal((bias! + 2 * deviation!).toFixed(1), "75.5");
});

Deno.test("limitsOfAgreement: limits and their intervals as R computes them", () => {
  const { limits } = limitsOfAgreement(pairs);
  assert.ok(limits);
  // R 4.3: mean, sd, qnorm(.975), qt(.975, 16), by the formulas of the docstring.
  const { biasInterval, lowerInterval, upperInterval } = limits;
  const expected = [
    [limits.bias, -2.11764705882353],
    [limits.standardDeviation, 38.76512987360738],
    [limits.lower, -78.09590546711172],
    [limits.upper, 73.86061134946465],
    [biasInterval.lower, -22.04883769664517],
    [biasInterval.upper, 17.81354357899811],
    [lowerInterval.lower, -112.85155313931085],
    [lowerInterval.upper, -43.34025779491259],
    [upperInterval.lower, 39.10496367726552],
    [upperInterval.upper, 108.61625902166378],
  ] as const;
  for (const [found, value] of expected) assertNear(found, value, 1e-12);
});

Deno.test("limitsOfAgreement: the order of rows does not matter; exchanged readers mirror it", () => {
  const turned = limitsOfAgreement([...pairs].reverse());
  assert.deepEqual(turned, limitsOfAgreement(pairs));
  const exchanged = limitsOfAgreement(
    pairs.map((pair) => ({ ...pair, first: pair.second, second: pair.first })),
  );
  assertNear(exchanged.limits?.upper ?? 0, -(turned.limits?.lower ?? 0), 1e-12);
});

Deno.test("limitsOfAgreement: full agreement has limits of 0; two pairs have none and say why", () => {
  const same = limitsOfAgreement(pairs.map((pair) => ({ ...pair, second: pair.first })));
  assert.equal(same.same, 17);
  assert.deepEqual([same.limits?.lower, same.limits?.upper], [0, 0]);
  const few = limitsOfAgreement(pairs.slice(0, 2));
  assert.equal(few.limits, null);
  assert.equal(few.reason, "fewer than three pairs of numbers");
});

Deno.test("limitsOfAgreement: readings without a number are refused", () => {
  assert.throws(
    () => limitsOfAgreement([{ studyId: "a", key: "", first: NaN, second: 1 }]),
    /limitsOfAgreement, a: found NaN and 1; allowed: finite numbers/,
  );
  assert.throws(() => limitsOfAgreement(pairs, { level: 1 }), /level/);
});
