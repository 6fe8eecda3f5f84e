import { rowFields } from "../effect/row_fields.ts";
import type { Measure, RowOf } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { RowDesign } from "../measure/types.ts";
import { sha256Hex } from "../table/sha256_hex.ts";
import type { Table } from "../table/types.ts";
import { canonicalJson } from "../trace/canonical_json.ts";
import { libraryVersion } from "../version.ts";
import { choicesInForce } from "./choices_in_force.ts";
import type { CountColumns, ValueColumns } from "./column_types.ts";
import type { AnalysisPlan } from "./protocol.ts";
import { runPlan } from "./run_plan.ts";
import type { AnalysisResult } from "./types.ts";

/** What {@linkcode analyseRows} needs to know besides the rows; the rest is as in a protocol. */
export interface RowsToAnalyse<M extends Measure> extends
  Partial<
    Pick<
      AnalysisPlan,
      | "id"
      | "question"
      | "zeroCells"
      | "increment"
      | "pooling"
      | "model"
      | "tau2"
      | "interval"
      | "prediction"
      | "level"
    >
  > {
  readonly measure: M;
  /** What a figure of the result says above itself. */
  readonly title: string;
  /** How figures and tables print the two groups of a comparison. */
  readonly arms?: { readonly treated: string; readonly control: string };
}

const designs: Readonly<Record<RowDesign, AnalysisPlan["design"]>> = {
  proportion: "proportion",
  "two-by-two": "comparison",
  means: "comparison",
  matched: "single group",
  rate: "single group",
  "two-rates": "comparison",
  correlation: "single group",
  generic: "comparison",
  "log-rank": "comparison",
};

/**
 * Analyses rows that a program holds, without the files of a review: computes the effects, pools
 * them, and gives what figures and tables of an analysis are made from.
 *
 * It does what {@linkcode runAnalysis} does of a protocol with the same choices; what is absent of
 * them has the protocol's defaults (inverse variance, random effects, and those of `pool`). Ratios
 * leave out studies without an event in either group. Nothing was registered, so that the result
 * and its figures are exploratory.
 *
 * @param rows One row a study, as `effectSizes` takes them for the measure.
 * @returns The result; what the rows cannot answer is said in words, as `overall`.
 * @throws {RangeError} listing every row whose numbers cannot be right.
 * @throws {Error} if two rows have one id.
 *
 * @example Two trials of the BCG vaccine
 * ```ts
 * import { analyseRows } from "reforest/review";
 * import { forestPlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const result = analyseRows([
 *   { id: "aronson1948", eventsTreated: 4, totalTreated: 123, eventsControl: 11, totalControl: 139 },
 *   { id: "stein1953", eventsTreated: 180, totalTreated: 1541, eventsControl: 372, totalControl: 1451 },
 * ], { measure: "RR", title: "Tuberculosis", model: "common" });
 * assert.deepEqual(result.studies.map(({ effect }) => effect?.yi.toFixed(4)), ["-0.8893", "-0.7861"]);
 * assert.match(forestPlot(result).alt, /^Forest plot of 2 studies: Tuberculosis\./);
 * ```
 */
export function analyseRows<M extends Measure>(
  rows: readonly RowOf<M>[],
  choices: RowsToAnalyse<M>,
): AnalysisResult {
  const { measure, arms = { treated: "treated", control: "control" } } = choices;
  const design = measureFacts[measure].rows;
  const plan = planFor(design, choices);
  const outcome = runPlan(plan, { rows: tableOf(rows, design, choices.title) });
  const sources = new Map(rows.map(({ id, source }) => [id, source]));
  return {
    kind: "analysis",
    review: "",
    id: plan.id,
    title: plan.title,
    question: plan.question,
    registration: "not registered",
    standing: "exploratory",
    registeredChoice: null,
    design: plan.design,
    measure,
    arms: plan.design === "comparison" ? arms : null,
    headline: plan.headline,
    ...outcome,
    studies: outcome.studies.map((study) => ({
      ...study,
      source: sources.get(study.studyId) ?? study.source,
    })),
    subgroupNote: null,
    crudeComparison: null,
    totalExplained: null,
    sensitivity: [],
    published: [],
    notes: [],
    choices: choicesInForce(plan, outcome),
    inputs: [],
    libraryVersion,
  };
}

function planFor(
  design: RowDesign,
  { arms: _named, ...choices }: RowsToAnalyse<Measure>,
): AnalysisPlan {
  const columns = Object.fromEntries(Object.keys(rowFields[design]).map((name) => [name, name]));
  const counted = design === "proportion" || design === "two-by-two";
  return {
    id: "analysis",
    question: choices.title,
    pooling: "inverse-variance",
    ...choices,
    design: designs[design],
    table: "rows",
    studyId: "id",
    label: ["label"],
    headline: "pooled",
    // The names of fields are those of roles.
    ...(counted
      ? { counts: columns as unknown as CountColumns }
      : { values: columns as unknown as ValueColumns }),
  };
}

/** The rows as a table, in which a line is the place of a row. */
function tableOf(rows: readonly RowOf<Measure>[], design: RowDesign, title: string): Table {
  const fields = Object.keys(rowFields[design]);
  const values = rows.map((row) => {
    const numbers = row as unknown as Readonly<Record<string, number>>;
    return {
      id: row.id,
      label: row.label ?? row.id,
      ...Object.fromEntries(fields.map((field) => [field, numbers[field] ?? null])),
    };
  });
  return {
    name: "rows",
    title,
    file: "rows",
    columns: [],
    rows: values.map((cells, index) => ({ line: index + 1, values: cells })),
    digest: sha256Hex(new TextEncoder().encode(canonicalJson(values))),
  };
}
