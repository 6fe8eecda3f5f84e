import type { AnalysisResult } from "../analysis/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { PooledEffect } from "../model/types.ts";
import { stratumId } from "../report/numbers/id_part.ts";
import type { Alternative } from "./alternative_types.ts";
import type { QuantityValue } from "./compare_printed.ts";

/**
 * The estimates and limits of an analysis on its other scale: not transformed back (a log odds ratio in
 * the place of an odds ratio), or transformed back where the claim names a place on the scale of the
 * analysis. None where the two are one.
 */
export function scaleAlternative(result: AnalysisResult): readonly Alternative[] {
  const { id, measure, overall, overallReported, subgroups } = result;
  const scale = measure && measureFacts[measure].scale;
  if (scale === null || scale === "identity") return [];
  const values = new Map<string, QuantityValue>();
  const set = (name: string, value: number) => values.set(name, { value, kind: "decimals" });
  const analysed = (name: string, { estimate, interval }: PooledEffect) => {
    set(`${name}.estimate`, estimate);
    set(`${name}.lower`, interval.lower);
    set(`${name}.upper`, interval.upper);
  };
  if (overall?.kind === "pooled-effect") analysed(id, overall);
  for (const { level, pooled } of subgroups?.groups ?? []) {
    if (pooled) analysed(stratumId(id, level), pooled);
  }
  if (overallReported) {
    set(`${id}#/overall/estimate`, overallReported.estimate);
    set(`${id}#/overall/interval/lower`, overallReported.lower);
    set(`${id}#/overall/interval/upper`, overallReported.upper);
  }
  return [{
    words: `the other scale (${scale})`,
    changes: 1,
    read: (quantity) => values.get(quantity) ?? null,
  }];
}
