import { multiverse } from "../diagnose/multiverse.ts";
import type { InclusionSet, Multiverse, Specification } from "../diagnose/multiverse_types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { inputFiles } from "./input_files.ts";
import { planOf } from "./plan_of.ts";
import { planRows } from "./plan_rows.ts";
import type { AnalysisPlan } from "./protocol.ts";
import { recordedInputs } from "./recorded_inputs.ts";
import type { Standing } from "../trace/types.ts";
import { standingOf } from "./standing_of.ts";

/** Answer of {@linkcode runMultiverse}: the multiverse, with the analysis that it belongs to. */
export interface MultiverseResult extends Multiverse {
  readonly id: string;
  readonly title: string;
  readonly standing: Standing;
  /** Files of the review that were read. */
  readonly inputs: readonly string[];
}

/**
 * The multiverse that the protocol plans for an analysis: every combination of its options, held
 * against its decision threshold and its planned choices.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param id Id of an analysis in `protocol.json`.
 * @returns The multiverse, or the reason why there is none.
 * @throws {Error} if the protocol has no such analysis.
 *
 * @example
 * ```ts
 * import { runMultiverse } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const answer = runMultiverse(await loadReview("bcg"), "tuberculosis");
 * assert.ok("planned" in answer);
 * assert.equal(answer.planned?.conclusion, "below");
 * ```
 */
export function runMultiverse(review: Review, id: string): MultiverseResult | NotApplicable {
  const plan = planOf(review, id);
  const { decision, multiverse: options } = plan;
  if (!decision || !options || !plan.measure) {
    return {
      kind: "not-applicable",
      reason: `${plan.title}: the protocol names no decision threshold and no options to combine.`,
    };
  }
  const { sets = [], ...choices } = options;
  const plans = [
    { name: "as planned", plan },
    ...sets.map(({ name, ...change }) => ({
      name,
      plan: { ...plan, ...change },
    })),
  ];
  const inclusion = plans.map((part) => inclusionSet(part.name, part.plan, review.tables));
  const answer = multiverse(
    inclusion,
    {
      measures: [plan.measure],
      ...(plan.zeroCells ? { zeroCells: [plan.zeroCells] } : {}),
      ...(plan.pooling === "none" ? {} : { poolings: [plan.pooling] }),
      ...(plan.model ? { models: [plan.model] } : {}),
      ...(plan.tau2 ? { tau2: [plan.tau2] } : {}),
      ...(plan.interval ? { intervals: [plan.interval] } : {}),
      ...choices,
      ...(addsNothing(plan) ? { zeroCells: ["none"] } : {}),
      level: plan.level ?? 0.95,
    },
    decision,
    planned(plan),
  );
  return {
    ...answer,
    id,
    title: plan.title,
    standing: standingOf(review, id),
    inputs: recordedInputs(review, id, inputFiles(plan, review.tables)),
  };
}

function inclusionSet(
  name: string,
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): InclusionSet {
  return { name, rows: planRows(plan, tables).rows };
}

/** Effects as given have no cells, whatever they are called. */
function addsNothing({ values }: AnalysisPlan): boolean {
  const shape = values && valueShapeOf(values);
  return shape === "given" || shape === "interval";
}

function planned(plan: AnalysisPlan): Specification | undefined {
  if (plan.pooling === "none" || plan.measure === null) return undefined;
  const plain = plan.pooling !== "inverse-variance" || addsNothing(plan) ||
    !measureFacts[plan.measure].takesIncrement;
  const common = plan.pooling !== "inverse-variance" || plan.model === "common";
  return {
    set: "as planned",
    measure: plan.measure,
    zeroCells: plain ? "none" : plan.zeroCells ?? "only0",
    pooling: plan.pooling,
    model: common ? "common" : "random",
    tau2: common ? null : plan.tau2 ?? "REML",
    interval: common ? "wald" : plan.interval ?? "hartung-knapp-adhoc",
  };
}
