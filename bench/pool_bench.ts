/**
 * Pooling by inverse variances, records and digests included.
 *
 *   deno bench bench/pool_bench.ts
 *
 * The same in R, k = 34: rma(yi, vi, method = "REML", test = "knha").
 */
import { henmiCopas, pool, type PoolingChoices, seededRandom, type StudyEffect } from "reforest";

function madeUp(k: number): readonly StudyEffect[] {
  const random = seededRandom(`pooling ${k}`);
  return Array.from({ length: k }, (_, i) => ({
    id: `study ${String(i).padStart(6, "0")}`,
    yi: 0.4 + random() - random(),
    vi: 0.01 + 0.2 * random(),
  }));
}

for (const k of [34, 1653, 100000]) {
  const studies = madeUp(k);
  Deno.bench(
    { name: "REML with Hartung-Knapp", group: `k = ${k}`, baseline: true },
    () => {
      pool(studies);
    },
  );
  Deno.bench({ name: "DL with Wald", group: `k = ${k}` }, () => {
    pool(studies, { tau2: "DL", interval: "wald" });
  });
}

const usual = madeUp(34);
const others: Readonly<Record<string, PoolingChoices>> = {
  "Kenward-Roger": { interval: "kenward-roger" },
  "profile likelihood of the mean": { tau2: "ML", interval: "profile-likelihood" },
  "profile likelihood of tau2": { tau2Interval: "profile-likelihood" },
  "Jackson's interval of tau2": { tau2Interval: "jackson" },
  "bootstrap prediction interval": { prediction: "nagashima" },
};
for (const [name, choices] of Object.entries(others)) {
  Deno.bench({ name, group: "other methods, k = 34" }, () => {
    pool(usual, choices);
  });
}
Deno.bench({ name: "Henmi-Copas", group: "other methods, k = 34" }, () => {
  henmiCopas(usual);
});
