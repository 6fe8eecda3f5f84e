import type { PooledSet } from "../analysis/pooled_sets.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";
import type { NamedNumber } from "../report/numbers/types.ts";
import { partOfCertainty, pooledStrata, stratumPart } from "./parts.ts";
import { scopeInAnalysis } from "./scope_in_analysis.ts";
import type { Scope } from "./types.ts";

/**
 * What a named number depends on, by its place in the results; null for results that are followed
 * back to whole files (flow of records, agreement of extractions, risk of bias).
 *
 * @param plans The plans in force.
 */
export function scopeOf(
  number: Pick<NamedNumber, "result" | "pointer">,
  results: ManuscriptResults,
  plans: readonly AnalysisPlan[],
): Scope | null {
  const path = number.pointer.split("/").slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = path.at(-1) ?? "";
  const file = number.result.replace(/^results\/(.*)\.json$/, "$1");
  const planOf = (id: string) => plans.find((plan) => plan.id === id);
  const resultOf = (id: string) => results.analyses.find((result) => result.id === id);
  const within = (analysis: string, parts: Scope["parts"], variants = [""]): Scope => ({
    analysis,
    variants,
    parts,
    needs: last === "k" || last === "df" ? "members" : "values",
    pooled: pooledStrata(resultOf(analysis)),
  });
  const ofSet = ({ analysis, stratum }: Pick<PooledSet, "analysis" | "stratum">) =>
    within(analysis, stratumPart(stratum, planOf(analysis)));

  const result = resultOf(file);
  const plan = planOf(file);
  if (result && plan) return scopeInAnalysis(path, result, plan);
  if (file === "leave-one-out-ranges") {
    const range = results.leaveOneOut.sets[Number(path[1])];
    return range ? ofSet(range) : null;
  }
  const small = results.smallStudy.find(({ set }) => `small-study-${set.id}` === file);
  if (small) return ofSet(small.set);
  const planned = plans.find(({ id }) => `multiverse-${id}` === file);
  if (planned) {
    const sets = (planned.multiverse?.sets ?? []).map(({ name }) => `set:${name}`);
    return within(planned.id, [{ kind: "every" }], ["", ...sets]);
  }
  if (file === "summary-of-findings") {
    const evidence = results.certainty.findings[Number(path[1])]?.evidence;
    if (!evidence) return null;
    const { analysis, stratum } = evidence;
    const parts = partOfCertainty(path, evidence, resultOf(analysis)?.crude ?? []);
    return within(analysis, parts ?? stratumPart(stratum, planOf(analysis)));
  }
  return null;
}
