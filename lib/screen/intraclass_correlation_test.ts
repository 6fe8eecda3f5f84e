import assert from "node:assert/strict";
import { intraclassCorrelation } from "./intraclass_correlation.ts";

// Expected values: R 4.2.2, psych 2.2.9, ICC(x, lmer = FALSE)$results["Single_random_raters", ].
const judges = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const first = [12, 7, 40, 22, 15, 9, 31, 18];
const second = [13, 7, 36, 22, 19, 9, 30, 11];
const pairs = first.map((value, i) => [value, second[i] ?? NaN]);

function close(found: number | undefined | null, expected: number) {
  assert.ok(Math.abs((found ?? NaN) - expected) < 1e-10, `${found} is not ${expected}`);
}

Deno.test("intraclassCorrelation: Shrout and Fleiss's six things and four judges, as in R", () => {
  const { icc, interval, n, readers } = intraclassCorrelation(judges);
  assert.deepEqual([n, readers], [6, 4]);
  close(icc, 0.289763779527559218);
  close(interval?.lower, 0.018786513374712047);
  close(interval?.upper, 0.761084369648953096);
});

Deno.test("intraclassCorrelation: two readers, at two levels, as in R", () => {
  const { icc, interval } = intraclassCorrelation(pairs);
  close(icc, 0.95622692684396882);
  close(interval?.lower, 0.81222205102535849);
  close(interval?.upper, 0.99094843933329335);
  const narrow = intraclassCorrelation(pairs, { level: 0.9 }).interval;
  close(narrow?.lower, 0.85235441536334688);
  close(narrow?.upper, 0.98810667570832933);
});

Deno.test("intraclassCorrelation: readers who contradict each other are below 0, as in R", () => {
  const { icc, interval } = intraclassCorrelation([[1, 7], [5, 2], [2, 6], [8, 1], [3, 4]]);
  close(icc, -1.55172413793103492);
  close(interval?.lower, -1.64939595720739485);
  close(interval?.upper, -0.88501802164396226);
});

Deno.test("intraclassCorrelation: a constant shift is not agreement", () => {
  // Between 7.7 * 2, readers 5 * 2 (a shift of 2), no error: 15.4 / (15.4 + 2 * 10 / 5), as in R.
  const { icc, interval } = intraclassCorrelation([[1, 3], [5, 7], [2, 4], [8, 10], [3, 5]]);
  close(icc, 15.4 / 19.4);
  close(interval?.lower, 0.0042615209740731168);
  close(interval?.upper, 0.9791834808358983455);
});

Deno.test("intraclassCorrelation: what cannot be estimated is null, with the reason", () => {
  const said = (ratings: number[][]) => {
    const { icc, interval, reason } = intraclassCorrelation(ratings);
    return [icc, interval, reason];
  };
  assert.deepEqual(said([[1, 2]]), [null, null, "fewer than two values from each reader"]);
  assert.deepEqual(said([]), [null, null, "fewer than two values from each reader"]);
  assert.deepEqual(said([[4, 4], [4, 4]]), [null, null, "one and the same value throughout"]);
  assert.deepEqual(said([[4, 4], [5, 5]]), [1, null, "full agreement gives the interval no width"]);
});

Deno.test("intraclassCorrelation: the order of rows and of readers does not matter", () => {
  const turned = pairs.toReversed().map((row) => row.toReversed());
  assert.deepEqual(intraclassCorrelation(turned), intraclassCorrelation(pairs));
});

Deno.test("intraclassCorrelation: refuses a row that lacks a reader", () => {
  assert.throws(
    () => intraclassCorrelation([[1, 2], [3]]),
    /ratings, row 2: found \[3\]; allowed: a finite number from each of 2 readers/,
  );
  assert.throws(() => intraclassCorrelation([[1, NaN]]), /row 1: found \[1, NaN\]/);
});
