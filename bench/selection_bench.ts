/**
 * Selection models of made-up studies: each weight function, assumed selection, and Copas.
 *
 *   deno bench bench/selection_bench.ts
 */
import {
  copasModel,
  fixedSelection,
  seededRandom,
  selectionModel,
  type SelectionType,
  type StudyEffect,
} from "reforest";

function madeUp(k: number): readonly StudyEffect[] {
  const random = seededRandom(`selection ${k}`);
  return Array.from({ length: k }, (_, i) => {
    const vi = 0.01 + 0.1 * random();
    return { id: `s${i}`, yi: 0.2 + 3 * Math.sqrt(vi) * (random() + random() - 1), vi };
  });
}

const types: readonly SelectionType[] = [
  "stepfun",
  "beta",
  "halfnorm",
  "negexp",
  "logistic",
  "power",
];

for (const k of [34, 340]) {
  const studies = madeUp(k);
  for (const type of types) {
    Deno.bench(`selectionModel ${type}, k = ${k}`, { group: `k = ${k}` }, () => {
      selectionModel(studies, { type });
    });
  }
}

const thirtyFour = madeUp(34);
Deno.bench("fixedSelection, k = 34", () => {
  fixedSelection(thirtyFour);
});
Deno.bench("copasModel, k = 34", () => {
  copasModel(thirtyFour);
});
