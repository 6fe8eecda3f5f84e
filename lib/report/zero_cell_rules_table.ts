import type { PooledSet } from "../analysis/pooled_sets.ts";
import type { ZeroCellTable } from "../diagnose/zero_cell_types.ts";
import { formatEstimate } from "./format_estimate.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * The pooled result under each rule for zero cells, side by side.
 *
 * @example
 * ```ts
 * import { zeroCellTable } from "reforest";
 * import { pooledSets, runAnalysis, zeroCellRulesTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("rectal-net"), "esd-v-memr"));
 * assert.ok(set);
 * const table = zeroCellRulesTable(set, zeroCellTable(set.tables, "OR", set.choices));
 * assert.ok(table.rows.length >= 6);
 * ```
 */
export function zeroCellRulesTable(set: PooledSet, answer: ZeroCellTable): TableSpec {
  const { zeroCell, doubleZero, flips, warnings } = answer;
  return {
    id: `zero-cells-${set.id}`,
    title: `${set.title}: rules for zero cells`,
    columns: [
      { key: "name", title: "Rule" },
      { key: "k", title: "Studies" },
      { key: "incremented", title: "Incremented" },
      { key: "estimate", title: "Estimate (interval)", align: "right", missing: "not estimable" },
      { key: "p", title: "P", align: "right", format: "P", missing: "" },
    ],
    rows: answer.lines.map(({ name, k, incremented, pooled, reported }) => ({
      name,
      k,
      incremented: incremented.length,
      estimate: reported && formatEstimate(reported),
      p: pooled.kind === "pooled-effect" ? pooled.pValue : null,
    })),
    note: [
      ...standingNote(set.standing),
      `Studies with a zero cell: ${zeroCell.length === 0 ? "none" : zeroCell.join(", ")}` +
      `${doubleZero.length === 0 ? "" : `; zero in both groups: ${doubleZero.join(", ")}`}.`,
      flips
        ? "The rule decides whether the interval holds no effect."
        : "Under every rule the interval says the same of no effect.",
      ...warnings,
    ].join(" "),
  };
}
