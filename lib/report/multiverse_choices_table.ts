import type { MultiverseResult } from "../analysis/run_multiverse.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { formatPercent } from "./format_percent.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * What each choice of a multiverse does: conclusions by option, how often the choice alone changes
 * the conclusion, and its share of the variance of the estimates.
 *
 * @example
 * ```ts
 * import { multiverseChoicesTable, runMultiverse } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = multiverseChoicesTable(runMultiverse(await loadReview("bcg"), "tuberculosis"));
 * assert.ok("rows" in table);
 * ```
 */
export function multiverseChoicesTable(
  answer: MultiverseResult | NotApplicable,
): TableSpec | NotApplicable {
  if (isNotApplicable(answer)) return answer;
  const share = (value: number | null) => value === null ? null : `${formatPercent(value)} %`;
  return {
    id: `multiverse-choices-${answer.id}`,
    title: `${answer.title}: what each choice does`,
    columns: [
      { key: "choice", title: "Choice" },
      { key: "option", title: "Option" },
      { key: "n", title: "Specifications" },
      { key: "below", title: "Below", align: "right" },
      { key: "above", title: "Above", align: "right" },
      { key: "undecided", title: "Undecided", align: "right" },
      {
        key: "flips",
        title: "Alone changes the conclusion",
        align: "right",
        missing: "never alone",
      },
      { key: "variance", title: "Share of variance", align: "right", missing: "none" },
    ],
    rows: answer.choices.flatMap(({ choice, options, flips, varianceShare }) =>
      options.map(({ option, n, below, above, undecided }) => ({
        choice,
        option,
        n,
        below: share(below),
        above: share(above),
        undecided: share(undecided),
        flips: share(flips),
        variance: share(varianceShare),
      }))
    ),
    note: "Below, above: the whole interval lies on that side of the threshold. Shares of " +
      "specifications are not probabilities.",
  };
}
