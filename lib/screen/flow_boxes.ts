import type { FlowBoxes, FlowCounts, FlowDifference } from "./flow_types.ts";

/** Choices of {@linkcode flowBoxes}. */
export interface FlowBoxesChoices {
  /** @default "Flow of records" */
  readonly title?: string;
  /** Why there are no counts of full texts. */
  readonly noFullTexts: string;
  /** Further lines of the last box, e.g. "studies with ..." of {@linkcode compareFlow}. */
  readonly alsoIncluded?: readonly FlowDifference[];
  readonly note?: string;
}

/**
 * Arranges the counts of a flow in the boxes of PRISMA 2020 (https://doi.org/10.1136/bmj.n71), for
 * the drawing. Boxes that have no count say why instead of a zero.
 *
 * @param counts Answer of {@linkcode countFlow}.
 * @param choices `noFullTexts` is printed in the boxes of reports sought and assessed.
 *
 * @example
 * ```ts
 * import { flowBoxes } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const boxes = flowBoxes({
 *   kind: "flow-counts",
 *   queries: 2,
 *   results: 40,
 *   setAside: 30,
 *   records: 10,
 *   duplicates: 3,
 *   screened: 7,
 *   excluded: [{ reason: "case report", n: 2 }],
 *   includedRecords: 5,
 *   studies: ["a", "b", "c", "d", "e"],
 *   laws: [],
 *   remarks: [],
 * }, { noFullTexts: "full texts were not sought" });
 * assert.deepEqual(boxes.stages.map((stage) => stage.id), ["identification", "screening", "included"]);
 * assert.equal(boxes.stages[1]?.rows[1]?.main.lines[0]?.n, null);
 * ```
 */
export function flowBoxes(counts: FlowCounts, choices: FlowBoxesChoices): FlowBoxes {
  const { title = "Flow of records", noFullTexts, alsoIncluded = [], note } = choices;
  const absent = (text: string) => ({ text, n: null, reason: noFullTexts });
  const excluded = counts.excluded.reduce((sum, { n }) => sum + n, 0);
  return {
    title,
    stages: [
      {
        id: "identification",
        title: "Identification",
        rows: [{
          main: {
            title: "Records identified",
            lines: [
              { text: "Queries run", n: counts.queries },
              { text: "Results of all queries, with repeats", n: counts.results },
            ],
          },
          side: {
            title: "Removed before screening",
            lines: [
              { text: "Repeats and off-topic results, not recorded", n: counts.setAside },
              { text: "Duplicates of another record", n: counts.duplicates },
            ],
          },
        }],
      },
      {
        id: "screening",
        title: "Screening",
        rows: [
          {
            main: {
              title: "Records screened",
              lines: [{ text: "Records", n: counts.screened }],
            },
            side: {
              title: "Records excluded",
              lines: [
                { text: "Records", n: excluded },
                ...counts.excluded.map(({ reason, n }) => ({ text: reason, n })),
              ],
            },
          },
          {
            main: { title: "Reports sought for retrieval", lines: [absent("Reports")] },
            side: { title: "Reports not retrieved", lines: [absent("Reports")] },
          },
          {
            main: { title: "Reports assessed for eligibility", lines: [absent("Reports")] },
            side: { title: "Reports excluded", lines: [absent("Reports")] },
          },
        ],
      },
      {
        id: "included",
        title: "Included",
        rows: [{
          main: {
            title: "Studies included",
            lines: [
              { text: "Studies", n: counts.studies.length },
              ...alsoIncluded.map(({ box, recomputed }) => ({
                text: box,
                n: recomputed,
                ...(recomputed === null ? { reason: "no definition says how to count it" } : {}),
              })),
            ],
          },
        }],
      },
    ],
    ...(note === undefined ? {} : { note }),
  };
}
