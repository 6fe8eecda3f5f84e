import type { StarCounts } from "../screen/count_stars.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Stars of the Newcastle-Ottawa scale, a line for each study, a column for each section. There is
 * no column for their sum, for which the scale has no threshold.
 *
 * @example Made-up stars
 * ```ts
 * import { starsTable } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const table = starsTable({
 *   kind: "star-counts",
 *   tool: "NOS cohort",
 *   sections: [{ section: "Selection", most: 4 }],
 *   studies: [{ id: "kim2019", stars: [3] }],
 *   inputs: [],
 * });
 * assert.ok("rows" in table);
 * assert.deepEqual(table.rows, [{ study: "kim2019", Selection: 3 }]);
 * assert.equal(table.columns[1]?.title, "Selection (of 4)");
 * ```
 */
export function starsTable(counts: StarCounts | NotApplicable): TableSpec | NotApplicable {
  if (isNotApplicable(counts)) return counts;
  const { tool, sections, studies } = counts;
  return {
    id: "risk-of-bias-stars",
    title: `Stars by section: ${tool}`,
    columns: [
      { key: "study", title: "Study" },
      ...sections.map(({ section, most }) => ({
        key: section,
        title: `${section} (of ${most})`,
        missing: "not judged",
      })),
    ],
    rows: studies.map(({ id, stars }) => ({
      study: id,
      ...Object.fromEntries(sections.map(({ section }, i) => [section, stars[i] ?? null])),
    })),
    note: "The sections are not added up: the scale has no threshold for a sum.",
  };
}
