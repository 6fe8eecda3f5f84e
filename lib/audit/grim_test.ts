import assert from "node:assert/strict";
import { grim } from "./grim.ts";
import { grimmer } from "./grimmer.ts";
import { maximumSd } from "./maximum_sd.ts";

/** All samples of n whole numbers from 0 to `most`, as sorted lists. */
function samples(n: number, most: number, least = 0): number[][] {
  if (n === 0) return [[]];
  return Array.from({ length: most - least + 1 }, (_, i) => least + i)
    .flatMap((first) => samples(n - 1, most, first).map((rest) => [first, ...rest]));
}

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const sdOf = (values: readonly number[]) =>
  Math.sqrt(
    values.reduce((sum, x) => sum + (x - meanOf(values)) ** 2, 0) / (values.length - 1),
  );

Deno.test("grim: the examples of Brown and Heathers and what lies beside them", () => {
  assert.equal(grim({ mean: 5.19, decimals: 2 }, 28).consistent, false);
  assert.equal(grim({ mean: 5.18, decimals: 2 }, 28).consistent, true); // 145 / 28 = 5.1786
  assert.equal(grim({ mean: 5.21, decimals: 2 }, 28).consistent, true); // 146 / 28 = 5.2143
});

Deno.test("grim: a last 5 may be rounded either way", () => {
  // 207 / 40 = 5.175
  assert.equal(grim({ mean: 5.18, decimals: 2 }, 40).consistent, true);
  assert.equal(grim({ mean: 5.17, decimals: 2 }, 40).consistent, true);
  assert.equal(grim({ mean: 5.19, decimals: 2 }, 40).consistent, false);
});

Deno.test("grim: items make the grain finer, and 100 values or more pass with two decimals", () => {
  assert.equal(grim({ mean: 5.19, decimals: 2 }, 28, { items: 3 }).consistent, true); // 436 / 84
  for (let cents = 0; cents < 100; cents++) {
    assert.ok(grim({ mean: cents / 100, decimals: 2 }, 100).consistent);
  }
});

Deno.test("grim: the share of means that pass is n in 100 for two decimals", () => {
  for (const n of [7, 13, 29]) {
    const passing = Array.from(
      { length: 100 },
      (_, cents) => grim({ mean: 3 + cents / 100, decimals: 2 }, n).consistent,
    );
    assert.equal(passing.filter(Boolean).length, n);
  }
});

Deno.test("grimmer: every sample of whole numbers passes, in all decimals", () => {
  for (const n of [2, 3, 4, 5, 6]) {
    for (const values of samples(n, 5)) {
      for (const decimals of [1, 2]) {
        const [mean, sd] = [meanOf(values), sdOf(values)].map((x) => Number(x.toFixed(decimals)));
        const { consistent } = grimmer(
          { mean: mean ?? 0, decimals },
          { sd: sd ?? 0, decimals },
          n,
        );
        assert.ok(consistent, `${values} has ${mean} (${sd})`);
      }
    }
  }
});

Deno.test("grimmer: what it refuses has no sample", () => {
  // Samples from 0 to 9 hold every standard deviation up to 1 of the means from 3 to 6.
  const n = 5;
  const known = new Set(
    samples(n, 9).map((values) => `${meanOf(values).toFixed(2)} ${sdOf(values).toFixed(2)}`),
  );
  let refused = 0;
  for (let fifths = 15; fifths <= 30; fifths++) {
    for (let cents = 0; cents <= 100; cents++) {
      const [mean, sd] = [fifths / 5, cents / 100];
      const { consistent } = grimmer({ mean, decimals: 2 }, { sd, decimals: 2 }, n);
      if (consistent) continue;
      refused += 1;
      assert.ok(!known.has(`${mean.toFixed(2)} ${sd.toFixed(2)}`), `${mean} (${sd})`);
    }
  }
  assert.ok(refused > 1000, `${refused}`);
});

Deno.test("grimmer: means of items are whole numbers once multiplied", () => {
  // Two items a person: 1.5, 2, 2.5, 3 (sums 3, 4, 5, 6), mean 2.25, SD 0.645
  const mean = { mean: 2.25, decimals: 2 };
  assert.equal(grimmer(mean, { sd: 0.65, decimals: 2 }, 4, { items: 2 }).consistent, true);
  assert.equal(grimmer(mean, { sd: 0.62, decimals: 2 }, 4, { items: 2 }).consistent, false);
});

Deno.test("maximumSd: no sample on the scale has a larger one", () => {
  for (const n of [2, 3, 4, 6]) {
    const all = samples(n, 4);
    const largest = Math.max(...all.map(sdOf));
    assert.ok(largest <= maximumSd([0, 4], n) + 1e-12);
    if (n % 2 === 0) assert.ok(Math.abs(largest - maximumSd([0, 4], n)) < 1e-12);
    for (const values of all) {
      assert.ok(sdOf(values) <= maximumSd([0, 4], n, { mean: meanOf(values) }) + 1e-12);
    }
  }
});

Deno.test("grimmer: the sum of squares is as odd or even as the sum", () => {
  // Ten people with the sum 30: an SD of 1.11 needs squares that add up to 101, which is odd.
  const mean = { mean: 3, decimals: 2 };
  assert.equal(grimmer(mean, { sd: 1.11, decimals: 2 }, 10).fails, "standard deviation");
  assert.equal(grimmer(mean, { sd: 1.15, decimals: 2 }, 10).consistent, true); // 102
});
