import type { PooledSet } from "../analysis/pooled_sets.ts";
import type { Influence } from "../diagnose/influence_types.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the influence of each study on a pooled result.
 *
 * @example
 * ```ts
 * import { influence } from "reforest";
 * import { influenceTable, pooledSets, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * assert.equal(influenceTable(set, influence(set.studies, set.choices)).rows.length, 13);
 * ```
 */
export function influenceTable(set: PooledSet, answer: Influence): TableSpec {
  const three = { digits: 3 };
  return {
    id: `influence-${set.id}`,
    title: `${set.title}: influence of each study`,
    columns: [
      { key: "label", title: "Study" },
      { key: "rstudent", title: "Studentised residual", format: three },
      { key: "dffits", title: "DFFITS", format: three },
      { key: "cookD", title: "Cook's distance", format: three },
      { key: "covR", title: "Covariance ratio", format: three },
      { key: "tau2Without", title: "tau² without", format: { digits: 4 } },
      { key: "qWithout", title: "Q without", format: { digits: 2 } },
      { key: "hat", title: "Hat", format: three },
      { key: "dfbs", title: "DFBETAS", format: three },
      { key: "influential", title: "Look at", missing: "" },
    ],
    rows: answer.studies.map(({ id: _id, influential, ...line }) => ({
      ...line,
      influential: influential ? "influential" : null,
    })),
    note: [
      ...standingNote(set.standing),
      "Marked by the rules of Viechtbauer and Cheung (2010): a reason to look at the study " +
      "again, not to leave it out.",
    ].join(" "),
  };
}
