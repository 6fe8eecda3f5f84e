import { planOf } from "../analysis/plan_of.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Claim } from "../table/claim_types.ts";
import type { Review } from "../table/review_types.ts";
import { analysisOf, type ReadQuantity } from "./quantity_reader.ts";

/** The effect that a claim is about, on the scale that people read. */
export interface ClaimedEffect {
  /** Start of the names of its numbers, e.g. "tuberculosis.random". */
  readonly name: string;
  readonly analysis: AnalysisResult;
  /** Whether the claim prints the estimate, a limit or P, and not only what stands beside them. */
  readonly isPrinted: boolean;
  readonly interval: {
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
  readonly p: number | null;
  readonly level: number;
  /** Null where the measure has no value of no effect. */
  readonly nullValue: number | null;
}

/** The first effect with an interval or a P value that a quantity of the claim belongs to. */
export function claimedEffect(
  { quantities }: Claim,
  read: ReadQuantity,
  review: Review,
  analyses: readonly AnalysisResult[],
): ClaimedEffect | null {
  for (const quantity of quantities) {
    const name = quantity === null ? null : effectName(quantity);
    const analysis = name === null ? null : analysisOf(`${name}.estimate`, analyses);
    if (name === null || analysis === null) continue;
    const [estimate, lower, upper, p] = ["estimate", "lower", "upper", "p"].map((each) =>
      read(`${name}.${each}`)?.value
    );
    const interval = estimate === undefined || lower === undefined || upper === undefined
      ? null
      : { estimate, lower, upper };
    if (interval === null && p === undefined) continue;
    const measure = measureOf(name, review, analysis);
    return {
      name,
      analysis,
      isPrinted: quantities.some((each) => each !== null && isOfEffect(each, name)),
      interval,
      p: p ?? null,
      level: read(`${analysis.id}.level`)?.value ?? 0.95,
      nullValue: measure && measureFacts[measure].nullValue,
    };
  }
  return null;
}

/** "a.STRATUM.estimate" is of "a.STRATUM", "a#/overall/estimate" of "a"; other places have no name. */
function effectName(quantity: string): string | null {
  const [id = "", pointer] = quantity.split("#");
  if (pointer === undefined) return id.replace(/\.[^.]*$/, "");
  return /^\/overall(?:Reported)?\//.test(pointer) ? id : null;
}

function isOfEffect(quantity: string, name: string): boolean {
  const [id = "", pointer] = quantity.split("#");
  if (effectName(quantity) !== name) return false;
  return pointer === undefined
    ? ["estimate", "lower", "upper", "p"].includes(id.slice(name.length + 1))
    : /\/(?:estimate|lower|upper|pValue)$/.test(pointer);
}

/** A sensitivity analysis may have another measure than its analysis. */
function measureOf(name: string, review: Review, { id, measure }: AnalysisResult) {
  const other = name.slice(id.length).match(/^\.sensitivity\.([^.]+)/)?.[1];
  if (other === undefined) return measure;
  const change = planOf(review, id).sensitivity?.find((plan) => plan.id === other)?.change;
  return change?.measure ?? measure;
}
