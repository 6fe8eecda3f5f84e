import type { PooledSet } from "../analysis/pooled_sets.ts";
import type { UnderEveryProgram } from "../diagnose/program_types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { formatEstimate } from "./format_estimate.ts";
import { formatInterval } from "./format_interval.ts";
import { predictionFormat } from "./prediction_format.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * What each program would print for the same rows under its own defaults.
 *
 * @example
 * ```ts
 * import { pooledSets, programsTable, runAnalysis, setUnderEveryProgram } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * assert.ok(programsTable(set, setUnderEveryProgram(set)).rows.length >= 6);
 * ```
 */
export function programsTable(set: PooledSet, answer: UnderEveryProgram): TableSpec {
  const untested = measureFacts[set.measure].nullValue === null;
  const notes = [...standingNote(set.standing), ...answer.warnings];
  return {
    id: `programs-${set.id}`,
    title: `${set.title}: what each program would print`,
    columns: [
      { key: "name", title: "Program" },
      { key: "title", title: "Analysis" },
      { key: "shown", title: "Shown" },
      { key: "k", title: "Studies" },
      { key: "estimate", title: "Estimate (interval)", align: "right", missing: "none" },
      { key: "p", title: "P", align: "right", format: "P", missing: "" },
      { key: "tau2", title: "tau²", format: { digits: 4 }, missing: "" },
      { key: "i2", title: "I², %", format: { digits: 1 }, missing: "" },
      { key: "i2From", title: "I² from", missing: "" },
      { key: "prediction", title: "Prediction interval", align: "right", missing: "none" },
      { key: "verified", title: "Settings" },
    ],
    rows: answer.lines.map((line) => {
      const { reported } = line;
      const { predictionLower: lower = null, predictionUpper: upper = null } = reported ?? {};
      return {
        name: line.name,
        title: line.title,
        shown: line.byDefault ? "by default" : "on request",
        k: line.k,
        estimate: reported && formatEstimate(reported),
        p: line.pValue === null || untested ? null : line.pValue,
        tau2: line.tau2,
        i2: line.i2,
        i2From: line.i2 === null ? null : line.i2Definition,
        prediction: lower === null || upper === null
          ? null
          : formatInterval({ lower, upper }, predictionFormat(reported?.unit ?? "ratio")),
        verified: line.verified
          ? "verified against the program"
          : "documented settings, not verified against the program",
      };
    }),
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
  };
}
