import { type NotApplicable, notApplicable } from "../trace/not_applicable.ts";
import type { Testimony, WitnessedResult, Witnesses } from "../witness/types.ts";
import { formatDifference, powerOfTen } from "./format_difference.ts";
import { quantityName } from "./quantity_name.ts";
import { standingsNote } from "./standings_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Each primary result beside that of another program and that of a second route in the library, on
 * the analysis scale. What was not compared shows no number of the other program.
 *
 * @returns The table, or a sentence where a review has no primary result.
 *
 * @example
 * ```ts
 * import { runAnalyses, witnesses, witnessTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("pagliaro1992");
 * const table = witnessTable(witnesses(review, runAnalyses(review)));
 * assert.ok("rows" in table);
 * assert.deepEqual(table.rows.map((row) => row.program), ["agrees", "agrees"]);
 * ```
 */
export function witnessTable({ program, results }: Witnesses): TableSpec | NotApplicable {
  if (results.length === 0) {
    return notApplicable("The review has no primary result that another route could compute.");
  }
  return {
    id: "witnesses",
    title: "Primary results and their witnesses",
    columns: [
      { key: "result", title: "Result" },
      { key: "scale", title: "Measure" },
      { key: "ours", title: "reforest", format: { digits: 6 } },
      { key: "theirs", title: program ?? "metafor", format: { digits: 6 }, missing: "–" },
      { key: "program", title: "Verdict" },
      { key: "programDifference", title: "Largest difference", verbatim: true, missing: "" },
      { key: "second", title: "Second route", format: { digits: 6 }, missing: "–" },
      { key: "library", title: "Verdict of the second route" },
      { key: "libraryDifference", title: "Largest difference", verbatim: true, missing: "" },
      { key: "route", title: "How the second route goes", missing: "none" },
    ],
    rows: results.map(({ title, settings, ours, program, independent }) => ({
      result: title,
      scale: settings.measure ?? "proportion",
      ours: ours.estimate,
      theirs: program.numbers?.estimate ?? null,
      program: verdictOf(program),
      programDifference: differenceOf(program),
      second: independent.numbers?.estimate ?? null,
      library: verdictOf(independent),
      libraryDifference: differenceOf(independent),
      route: independent.route,
    })),
    note: [
      ...standingsNote(results.map(({ title, standing }) => ({ name: title, standing }))),
      noteOf(results),
    ].join(" "),
  };
}

function verdictOf({ state, reason, largest }: Testimony): string {
  if (state === "agrees") return "agrees";
  if (state === "differs" && largest !== null) {
    return `differs in the ${quantityName(largest.quantity)}`;
  }
  return `${state === "stale" ? "stale" : "not compared"}: ${reason}`;
}

function differenceOf({ largest }: Testimony): string | null {
  if (largest === null) return null;
  const allowed = powerOfTen(Math.round(Math.log10(largest.tolerance)));
  return `${formatDifference(largest.difference)} (${
    quantityName(largest.quantity)
  }; allowed ${allowed})`;
}

function noteOf(results: readonly WitnessedResult[]): string {
  const stale = results.some(({ program }) => program.state === "stale")
    ? " Stale: rows or choices have changed since the other program computed the result, so that " +
      "nothing is compared; make witness asks it again."
    : "";
  return "Estimates on the analysis scale. Compared are the estimate, its standard error, the " +
    "limits of the interval, tau², Q and the number of studies, as far as both routes have them; a " +
    "difference is relative to the larger of 1 and the other number, and the one shown is that " +
    `which comes nearest to what is allowed.${stale}`;
}
