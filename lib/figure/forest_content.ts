import type { AnalysisResult } from "../analysis/types.ts";
import { standingNote } from "../report/standing_note.ts";
import { axisUnit } from "./axis_unit.ts";
import { forestAlt } from "./forest_alt.ts";
import { forestColumns } from "./forest_columns.ts";
import { forestJudgements } from "./forest_judgements.ts";
import { looks } from "./forest_looks.ts";
import { forestNotes } from "./forest_notes.ts";
import { forestNumbers } from "./forest_numbers.ts";
import { forestBlocks } from "./forest_rows.ts";
import type { ForestSheet } from "./forest_sheet.ts";
import type { ForestChoices, ForestRow } from "./forest_types.ts";
import { printedName } from "./printed_name.ts";

/** What a forest plot shows: everything but its rows, which stand in blocks. */
export interface ForestContent {
  readonly sheet: Omit<ForestSheet, "rows">;
  /** A stratum, the pooled effects, a test: each with its heading, from above to below. */
  readonly blocks: readonly (readonly ForestRow[])[];
}

/**
 * Reads the content of a forest plot from a result.
 *
 * @throws {Error} if there is no study, or a column or judgement is asked for that there is not.
 */
export function forestContent(
  owner: string,
  result: AnalysisResult,
  choices: ForestChoices,
): ForestContent {
  if (result.studies.length + result.oneArmStudies.length === 0) {
    throw new Error(
      `${owner}: analysis "${result.id}" has no study; allowed: at least one; ` +
        `look at its exclusions, or leave this figure out`,
    );
  }
  const { digits, riskOfBias, lines = [], summaries = [] } = choices;
  const unit = axisUnit(result);
  const nameOf = printedName(choices.names ?? {});
  const judged = riskOfBias && forestJudgements(result, riskOfBias);
  const columns = forestColumns(result, choices, { owner, unit, nameOf, judged });
  const shown = [...columns.left, ...columns.right].some(({ align }) => align === "judged");
  const alt = [
    forestAlt(result, { unit, nameOf, digits, summaries, lines }),
    ...(judged && shown ? [judged.alt] : []),
  ];
  const blocks = forestBlocks(result, {
    ...{ unit, digits, nameOf, summaries, cellsOf: columns.cellsOf },
    style: forestNumbers(choices),
    order: choices.order ?? "as analysed",
    groups: choices.groups ?? {},
    tested: looks[choices.layout ?? "reforest"].overallTest,
    ...(judged && shown ? { judgementsOf: judged.judgementsOf } : {}),
  });
  const marks = blocks.flat().flatMap((row) => row.mark ?? []);
  return {
    sheet: {
      owner,
      id: choices.id ?? `forest-${result.id}`,
      title: choices.title ?? result.title,
      alt: alt.join(" "),
      ...{ unit, measure: result.measure, overall: result.overallReported },
      labelTitle: "Study",
      ...{ left: columns.left, right: columns.right },
      ...(judged && shown ? { judged: judged.words } : {}),
      notes: (clipped) => [
        ...(judged && shown ? [judged.note] : []),
        ...(choices.notes === false
          ? standingNote(result.standing)
          : forestNotes(result, marks, { clipped, nameOf })),
      ],
    },
    blocks,
  };
}
