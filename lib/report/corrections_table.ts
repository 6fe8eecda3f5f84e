import type { CorrectionEffect } from "../analysis/correction_effects.ts";
import type { CellValue } from "../table/types.ts";
import { type NotApplicable, notApplicable } from "../trace/not_applicable.ts";
import { describeConsequence } from "./describe_consequence.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the corrections of a review: cell, old and new value, why, by which source, who and
 * when, and what the primary results would be without the correction.
 *
 * @param effects Answer of `correctionEffects`.
 * @returns The table, or a sentence that no cell is corrected.
 *
 * @example A review without corrections
 * ```ts
 * import { correctionEffects, correctionsTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const none = correctionsTable(correctionEffects(await loadReview("bcg")));
 * assert.ok("reason" in none);
 * assert.equal(none.reason, "No cell is corrected: the tables are used as their files have them.");
 * ```
 */
export function correctionsTable(
  effects: readonly CorrectionEffect[],
): TableSpec | NotApplicable {
  if (effects.length === 0) {
    return notApplicable("No cell is corrected: the tables are used as their files have them.");
  }
  return {
    id: "corrections",
    title: "Corrections of the data",
    columns: [
      { key: "cell", title: "Cell" },
      { key: "found", title: "In the file" },
      { key: "corrected", title: "Corrected" },
      { key: "reason", title: "Reason" },
      { key: "source", title: "Source" },
      { key: "signed", title: "Who and when" },
      { key: "consequence", title: "Without the correction" },
    ],
    rows: effects.map((effect) => ({
      cell: `${effect.file}, line ${effect.line}, column "${effect.column}" (${rowOf(effect)})`,
      found: valueOf(effect.found),
      corrected: valueOf(effect.corrected),
      reason: effect.reason,
      source: effect.source,
      signed: `${effect.by}, ${effect.date}`,
      consequence: consequenceOf(effect),
    })),
    note:
      "The files keep the value that was found; corrections.json is applied before anything is " +
      "computed. Each consequence is that of one correction, with all others in place.",
  };
}

function rowOf({ row }: CorrectionEffect): string {
  return Object.entries(row).map(([column, value]) => `${column} ${valueOf(value)}`).join(", ");
}

function valueOf(value: CellValue): string {
  return value === null ? "missing" : value === "" ? '""' : String(value);
}

function consequenceOf({ consequences, obstacle }: CorrectionEffect): string {
  if (obstacle !== null) return obstacle;
  return consequences.length === 0
    ? "the primary results are the same"
    : consequences.map(describeConsequence).join("; ");
}
