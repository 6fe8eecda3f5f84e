import { effectSizes } from "../effect/effect_sizes.ts";
import type { TwoByTwoRow } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import type { IndependentRoute, WitnessRow, WitnessTask } from "./types.ts";

/** Peto's one-step odds ratio of each study, pooled by inverse variances under a common effect. */
export function routePeto(
  { rows, settings }: WitnessTask,
): IndependentRoute | { readonly reason: string } {
  const { studies } = effectSizes(rows.flatMap(tableOf), {
    measure: "PETO",
    zeroCells: "none",
    dropDoubleZero: true,
  });
  if (studies.length === 0) return { reason: "no study has an odds ratio of Peto" };
  const pooled = pool(studies, { model: "common", level: settings.level });
  return {
    route: "odds ratios of Peto, one a study, pooled by inverse variances",
    numbers: {
      k: pooled.k,
      estimate: pooled.estimate,
      standardError: pooled.standardError,
      lower: pooled.interval.lower,
      upper: pooled.interval.upper,
      q: pooled.heterogeneity.q,
    },
  };
}

function tableOf({ id, values }: WitnessRow): TwoByTwoRow[] {
  const { eventsTreated, totalTreated, eventsControl, totalControl } = values;
  if (
    eventsTreated === undefined || totalTreated === undefined || eventsControl === undefined ||
    totalControl === undefined
  ) return [];
  return [{ id, eventsTreated, totalTreated, eventsControl, totalControl }];
}
