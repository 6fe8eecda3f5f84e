import assert from "node:assert/strict";
import { assertNear, choose, quotient } from "../../tests/assert_near.ts";
import { hypergeometricProbability, noncentralHypergeometric } from "./hypergeometric.ts";

const tables = [
  { totalTreated: 4, totalControl: 4, events: 4 },
  { totalTreated: 44, totalControl: 98, events: 30 },
  { totalTreated: 98, totalControl: 44, events: 130 },
  { totalTreated: 600, totalControl: 400, events: 500 },
];

Deno.test("noncentralHypergeometric: is an exact fraction, with its mean and variance", () => {
  for (const margins of tables) {
    const { totalTreated, totalControl, events } = margins;
    for (const [above, under] of [[1n, 1n], [5n, 2n], [1n, 64n], [1000n, 1n]] as const) {
      const found = noncentralHypergeometric(margins, Number(above) / Number(under));
      const shares: bigint[] = [];
      for (let x = found.lower; x <= found.upper; x++) {
        shares.push(
          choose(totalTreated, x) * choose(totalControl, events - x) *
            above ** BigInt(x) * under ** BigInt(found.upper - x),
        );
      }
      const all = shares.reduce((a, b) => a + b);
      const first = shares.reduce((sum, share, i) => sum + BigInt(found.lower + i) * share, 0n);
      const second = shares.reduce((sum, s, i) => sum + BigInt(found.lower + i) ** 2n * s, 0n);
      found.probabilities.forEach((probability, i) => {
        const exact = quotient(shares[i]!, all);
        if (exact > 1e-300) assertNear(probability, exact, 1e-12, `${i} of ${totalTreated}`);
      });
      assertNear(found.mean, quotient(first, all), 1e-12);
      assertNear(found.variance, quotient(second * all - first * first, all * all), 1e-12);
    }
  }
});

Deno.test("noncentralHypergeometric: knows the possible range", () => {
  for (const { totalTreated, totalControl, events } of tables) {
    const { lower, upper, probabilities } = noncentralHypergeometric(
      { totalTreated, totalControl, events },
      2,
    );
    assert.equal(lower, Math.max(0, events - totalControl));
    assert.equal(upper, Math.min(events, totalTreated));
    assert.equal(probabilities.length, upper - lower + 1);
  }
  const single = noncentralHypergeometric({ totalTreated: 3, totalControl: 5, events: 0 }, 9);
  assert.deepEqual(single, { lower: 0, upper: 0, probabilities: [1], mean: 0, variance: 0 });
});

Deno.test("noncentralHypergeometric: does not overflow at the ends of the odds ratio", () => {
  const margins = { totalTreated: 600, totalControl: 400, events: 500 };
  const low = noncentralHypergeometric(margins, 1e-300);
  const high = noncentralHypergeometric(margins, 1e300);
  assertNear(low.mean, 100, 1e-15);
  assertNear(high.mean, 500, 1e-15);
});

Deno.test("hypergeometricProbability: is an exact fraction", () => {
  for (const margins of tables) {
    const { totalTreated, totalControl, events } = margins;
    const all = choose(totalTreated + totalControl, events);
    for (let x = 0; x <= events; x++) {
      const possible = x <= totalTreated && events - x <= totalControl;
      const share = possible ? choose(totalTreated, x) * choose(totalControl, events - x) : 0n;
      const found = hypergeometricProbability(x, margins);
      assertNear(found, quotient(share, all), 1e-12, `${x}, ${JSON.stringify(margins)}`);
    }
  }
});

Deno.test("hypergeometricProbability: is 0 outside the range and 1 when there is one table", () => {
  const none = { totalTreated: 3, totalControl: 5, events: 0 };
  const allOf = { totalTreated: 3, totalControl: 5, events: 8 };
  assert.equal(hypergeometricProbability(0, none), 1);
  assert.equal(hypergeometricProbability(1, none), 0);
  assert.equal(hypergeometricProbability(3, allOf), 1);
  assert.equal(hypergeometricProbability(2, allOf), 0);
});

Deno.test("hypergeometric: refuses impossible margins, by name", () => {
  const margins = { totalTreated: 3, totalControl: 5, events: 9 };
  assert.throws(() => noncentralHypergeometric(margins, 1), {
    name: "RangeError",
    message: "noncentralHypergeometric: events must be at most 8, found 9",
  });
  assert.throws(() => noncentralHypergeometric({ ...margins, events: 2 }, 0), /oddsRatio must be/);
  assert.throws(() => hypergeometricProbability(0.5, { ...margins, events: 2 }), /eventsTreated/);
});
