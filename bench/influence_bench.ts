/**
 * Leave-one-out, influence, Baujat, outlier rules, BLUPs and cumulative analysis of made-up studies.
 *
 *   deno bench bench/influence_bench.ts
 *
 * The same in R: leave1out(fit), influence(fit), cumul(fit) with fit <- rma(yi, vi).
 */
import {
  baujat,
  blups,
  cumulative,
  influence,
  leaveOneOut,
  type OrderedStudy,
  outliers,
  seededRandom,
} from "reforest";

function madeUp(k: number): readonly OrderedStudy[] {
  const random = seededRandom(`influence ${k}`);
  return Array.from({ length: k }, (_, i) => {
    const vi = 0.01 + 0.1 * random();
    const yi = 0.2 + 3 * Math.sqrt(vi) * (random() + random() - 1);
    return { id: `s${String(i).padStart(4, "0")}`, yi, vi, order: i };
  });
}

for (const k of [13, 34, 340]) {
  const studies = madeUp(k);
  const group = `k = ${k}, REML, Hartung-Knapp`;
  Deno.bench(`leaveOneOut, k = ${k}`, { group }, () => {
    leaveOneOut(studies);
  });
  Deno.bench(`influence, k = ${k}`, { group }, () => {
    influence(studies);
  });
  Deno.bench(`baujat, k = ${k}`, { group }, () => {
    baujat(studies);
  });
  Deno.bench(`outliers, k = ${k}`, { group }, () => {
    outliers(studies);
  });
  Deno.bench(`blups, k = ${k}`, { group }, () => {
    blups(studies);
  });
  Deno.bench(`cumulative, k = ${k}`, { group }, () => {
    cumulative(studies);
  });
}
