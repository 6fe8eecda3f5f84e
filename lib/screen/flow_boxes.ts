import { flowColumn } from "./flow_column.ts";
import { flowLine } from "./flow_line.ts";
import type {
  FlowBox,
  FlowBoxes,
  FlowCounts,
  FlowDifference,
  FlowLine,
  FlowNumbers,
} from "./flow_types.ts";

/** Choices of {@linkcode flowBoxes}. */
export interface FlowBoxesChoices {
  /** @default "Flow of records" */
  readonly title?: string;
  /** Further lines of the last box, e.g. "studies with ..." of {@linkcode compareFlow}. */
  readonly alsoIncluded?: readonly FlowDifference[];
  readonly note?: string;
}

/**
 * Arranges the counts of a flow in the boxes of PRISMA 2020 (https://doi.org/10.1136/bmj.n71), for
 * the drawing, in that of its four layouts that the counts ask for: a column for the previous
 * version of an updated review, and one for reports found by other methods than databases and
 * registers, each only where it has a count. Boxes that have no count say why instead of a zero.
 *
 * @param counts Answer of {@linkcode countFlow} or {@linkcode readFlow}.
 * @param choices See {@linkcode FlowBoxesChoices}.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { countFlow, flowBoxes } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const columns = ["record_id", "duplicate_of", "screened", "exclusion_reason", "study_id"];
 * const records: Table = {
 *   name: "records",
 *   title: "Records",
 *   file: "records.csv",
 *   digest: "",
 *   columns: columns.map((name) => ({ name, title: name, description: "", type: "string" })),
 *   rows: [{
 *     line: 2,
 *     values: {
 *       record_id: "R1",
 *       duplicate_of: null,
 *       screened: "include",
 *       exclusion_reason: null,
 *       study_id: "kim2019",
 *     },
 *   }],
 * };
 * const boxes = flowBoxes(countFlow(records, { noFullTexts: "abstracts only" }));
 * assert.deepEqual(boxes.stages.map((stage) => stage.id), ["identification", "screening", "included"]);
 * assert.deepEqual(boxes.stages[1]?.rows[1]?.main.lines, [
 *   { text: "Reports", n: null, reason: "abstracts only" },
 * ]);
 * ```
 */
export function flowBoxes(counts: FlowCounts, choices: FlowBoxesChoices = {}): FlowBoxes {
  const { title = "Flow of records", alsoIncluded = [], note } = choices;
  const { numbers, ledger } = counts;
  const has = (codes: readonly (keyof FlowNumbers["counts"])[]) =>
    codes.some((code) => numbers.counts[code] !== null);
  const updated = has(["previous_studies", "previous_reports"]);
  const others = has([
    "website_results",
    "organisation_results",
    "citations_results",
    "other_assessed",
  ]);
  const column = flowColumn(numbers, ledger);
  const line = (text: string, code: keyof FlowNumbers["counts"]) => flowLine(numbers, text, code);
  const studiesAnd = (which: "previous" | "new" | "total"): FlowLine[] => [
    line("Studies", `${which}_studies`),
    line("Reports of these studies", `${which}_reports`),
  ];
  const included: FlowBox = {
    title: updated ? "New studies included" : "Studies included",
    lines: [
      ...studiesAnd("new"),
      ...alsoIncluded.map(({ box, recomputed }) => ({
        text: box,
        n: recomputed,
        ...(recomputed === null ? { reason: "no definition says how to count it" } : {}),
      })),
    ],
  };
  return {
    title,
    ...(ledger === null || updated || others || has(["register_results"])
      ? {
        headings: {
          ...(updated ? { previous: "Previous studies" } : {}),
          main: `Identification of ${updated ? "new " : ""}studies via databases and registers`,
          ...(others
            ? { other: `Identification of ${updated ? "new " : ""}studies via other methods` }
            : {}),
        },
      }
      : {}),
    ...(updated
      ? {
        previous: { title: "Previous version", lines: studiesAnd("previous") },
        total: { title: "Studies included in total", lines: studiesAnd("total") },
      }
      : {}),
    stages: [
      {
        id: "identification",
        title: "Identification",
        rows: [{ ...column.identified, ...(others ? { other: column.otherIdentified } : {}) }],
      },
      {
        id: "screening",
        title: "Screening",
        rows: [
          column.screened,
          { ...column.sought, ...(others ? column.otherSought : {}) },
          { ...column.assessed, ...(others ? column.otherAssessed : {}) },
        ],
      },
      { id: "included", title: "Included", rows: [{ main: included }] },
    ],
    ...(note === undefined ? {} : { note }),
  };
}
