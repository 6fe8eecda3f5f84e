/**
 * Mixed models of odds ratios and of one proportion, beta-binomial models.
 *
 *   deno bench bench/glmm_bench.ts
 *
 * The same in R, k = 34: rma.glmm(measure = "OR", ai, n1i, ci, n2i, model = "UM.FS", method = "ML").
 */
import {
  poolBetaBinomial,
  poolGlmm,
  poolProportionGlmm,
  seededRandom,
  type TwoByTwoRow,
} from "reforest";

function events(total: number, risk: number, random: () => number): number {
  let count = 0;
  for (let i = 0; i < total; i++) if (random() < risk) count++;
  return count;
}

function madeUp(k: number): readonly TwoByTwoRow[] {
  const random = seededRandom(`mixed models ${k}`);
  return Array.from({ length: k }, (_, i) => {
    const total = 40 + Math.floor(200 * random());
    const risk = 0.02 + 0.2 * random();
    return {
      id: `study ${i}`,
      eventsTreated: events(total, risk * (0.3 + 0.6 * random()), random),
      totalTreated: total,
      eventsControl: events(total, risk, random),
      totalControl: total,
    };
  });
}

for (const k of [34, 340, 3400]) {
  const rows = madeUp(k);
  const proportions = rows.map(({ id, eventsTreated, totalTreated }) => ({
    id,
    events: eventsTreated,
    total: totalTreated,
  }));
  const group = `k = ${k}`;
  for (const model of ["UM.FS", "UM.RS", "CM.EL", "CM.AL"] as const) {
    Deno.bench(`poolGlmm ${model}, random effects, ${group}`, { group }, () => {
      poolGlmm(rows, { model });
    });
  }
  Deno.bench(`poolProportionGlmm, ${group}`, { group }, () => {
    poolProportionGlmm(proportions);
  });
  Deno.bench(`poolBetaBinomial, ${group}`, { group }, () => {
    poolBetaBinomial(proportions);
  });
}
