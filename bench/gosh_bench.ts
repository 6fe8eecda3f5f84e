/**
 * GOSH: about a million subsets in each run on one core, so that a run of one second is a million
 * subsets a second; REML with a fit for each of 8191 subsets.
 *
 *   deno bench bench/gosh_bench.ts
 *
 * The same in R: gosh(rma(yi, vi, method = "DL"), subsets = 2^20 - 1, progbar = FALSE).
 */
import { gosh, goshSubsets, seededRandom, type StudyEffect } from "reforest";

function madeUp(k: number): readonly StudyEffect[] {
  const random = seededRandom(`gosh ${k}`);
  return Array.from({ length: k }, (_, i) => {
    const vi = 0.01 + 0.1 * random();
    return { id: `s${i}`, yi: 0.2 + 3 * Math.sqrt(vi) * (random() + random() - 1), vi };
  });
}

const thirteen = madeUp(13);
const twenty = madeUp(20);
const thirtyFour = madeUp(34);

for (const model of ["random", "common"] as const) {
  const name = model === "random" ? "DL" : "common effect";
  Deno.bench(`goshSubsets, ${name}, all 1,048,575 subsets of 20`, { n: 5, warmup: 1 }, () => {
    goshSubsets(twenty, { model });
  });
  Deno.bench(`goshSubsets, ${name}, sample of 1,000,000 of 34`, { n: 5, warmup: 1 }, () => {
    goshSubsets(thirtyFour, { model, subsets: 1_000_000 });
  });
}
Deno.bench("gosh, DL, summary included, all 1,048,575 subsets of 20", { n: 5, warmup: 1 }, () => {
  gosh(twenty);
});
Deno.bench("gosh, REML, all 8,191 subsets of 13", { n: 5, warmup: 1 }, () => {
  gosh(thirteen, { tau2: "REML" });
});
