import assert from "node:assert/strict";
import { assertNear, choose, quotient } from "../../tests/assert_near.ts";
import { binomialCdf, binomialProbability, binomialUpperTail } from "./binomial.ts";

Deno.test("binomial: probabilities and tails are exact fractions, down to 1e-300", () => {
  for (const total of [1, 9, 10, 30, 142]) {
    for (const sixteenths of [1, 5, 8, 15]) {
      const p = sixteenths / 16;
      const all = 16n ** BigInt(total);
      let below = 0n;
      for (let events = 0; events <= total; events++) {
        const share = choose(total, events) * BigInt(sixteenths) ** BigInt(events) *
          BigInt(16 - sixteenths) ** BigInt(total - events);
        below += share;
        const what = `${events} of ${total}, ${p}`;
        assertNear(binomialProbability(events, total, p), quotient(share, all), 1e-13, what);
        assertNear(binomialCdf(events, total, p), quotient(below, all), 1e-13, what);
        assertNear(binomialUpperTail(events, total, p), quotient(all - below, all), 1e-13, what);
      }
    }
  }
});

Deno.test("binomial: the ends of p and of the counts are defined", () => {
  assert.deepEqual([0, 1, 3].map((x) => binomialProbability(x, 3, 0)), [1, 0, 0]);
  assert.deepEqual([0, 2, 3].map((x) => binomialProbability(x, 3, 1)), [0, 0, 1]);
  assert.deepEqual([0, 1, 3].map((x) => binomialCdf(x, 3, 0)), [1, 1, 1]);
  assert.deepEqual([0, 2, 3].map((x) => binomialCdf(x, 3, 1)), [0, 0, 1]);
  assert.equal(binomialProbability(0, 0, 0.3), 1);
  assert.equal(binomialProbability(4, 3, 0.3), 0);
  assert.equal(binomialCdf(4, 3, 0.3), 1);
  assert.equal(binomialUpperTail(4, 3, 0.3), 0);
});

Deno.test("binomial: refuses impossible arguments, by name", () => {
  for (const f of [binomialProbability, binomialCdf, binomialUpperTail]) {
    assert.throws(() => f(1.5, 3, 0.5), {
      name: "RangeError",
      message: `${f.name}: events must be a whole number, 0 or more, found 1.5`,
    });
    assert.throws(() => f(1, -3, 0.5), /total must be a whole number, 0 or more, found -3/);
    assert.throws(() => f(1, 3, -0.5), /p must lie in \[0, 1\], found -0.5/);
  }
});
