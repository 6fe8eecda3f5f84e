import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import { describeCrude } from "../report/describe_crude.ts";
import { formatNumber } from "../report/format_number.ts";
import { formatP } from "../report/format_p.ts";
import { betweenBlock, overallBlock, sentence } from "./forest_blocks.ts";
import { capital } from "./capital.ts";
import { estimateText } from "./estimate_text.ts";
import { type ForestCells, fraction } from "./forest_columns.ts";
import {
  crudeRow,
  headingRow,
  pooledRows,
  spaceRow,
  type SummaryFormat,
  wordsRow,
} from "./forest_summary.ts";
import type { ForestChoices, ForestRow } from "./forest_types.ts";
import { weightOf } from "./weight_of.ts";

/** What the rows are made with. */
export interface RowMaking extends SummaryFormat {
  readonly cellsOf: ForestCells["cellsOf"];
  readonly nameOf: (code: string) => string;
  readonly order: NonNullable<ForestChoices["order"]>;
  /** Judgements of risk of bias, by id of the study. @default none */
  readonly judgementsOf?: (studyId: string) => readonly (string | null)[];
}

/** The rows of a forest plot, from above to below. Every study of the result is in one of them. */
export function forestRows(result: AnalysisResult, making: RowMaking): readonly ForestRow[] {
  const blocks = [
    ...studyBlocks(result, making),
    oneArmBlock(result, making),
    crudeBlock(result, making),
    overallBlock(result, making),
    betweenBlock(result),
  ].filter((block) => block.length > 0);
  return blocks.flatMap((block, i) => i === 0 ? block : [spaceRow, ...block]);
}

function studyBlocks(result: AnalysisResult, making: RowMaking): readonly ForestRow[][] {
  const { studies, subgroups } = result;
  const rowsOf = (members: readonly AnalysedStudy[], indent: boolean) =>
    inOrder(members, making.order).map((study) => studyRow(result, study, indent, making));
  if (subgroups === null) return [rowsOf(studies, false)];
  const blocks = subgroups.groups.map((group, i) => {
    const reported = result.subgroupsReported[i] ?? null;
    const members = studies.filter((study) => study.group === group.level);
    return [
      headingRow(making.nameOf(group.level)),
      ...rowsOf(members, true),
      ...(group.pooled && reported
        ? pooledRows(group.pooled, reported, weightOf(members), making)
        : []),
      ...(group.reason === null ? [] : [wordsRow(sentence(group.reason))]),
    ];
  });
  const levels = new Set(subgroups.groups.map((group) => group.level));
  const others = studies.filter((study) => study.group === null || !levels.has(study.group));
  return others.length === 0
    ? blocks
    : [...blocks, [headingRow("In none of these strata"), ...rowsOf(others, true)]];
}

function studyRow(
  result: AnalysisResult,
  study: AnalysedStudy,
  indent: boolean,
  { cellsOf, unit, digits, judgementsOf }: RowMaking,
): ForestRow {
  const values = study.reported && { ...study.reported.interval, ...study.reported };
  return {
    kind: "study",
    label: study.label,
    cells: cellsOf(study),
    mark: values && {
      kind: "square",
      estimate: values.estimate,
      lower: values.lower,
      upper: values.upper,
      weight: study.weight,
    },
    estimate: values && estimateText(values, unit, digits),
    instead: values || result.design === "listing" ? "" : "not estimable",
    weight: study.weight === null ? "" : formatNumber(study.weight, { digits: 1 }),
    bold: false,
    indent,
    ...(judgementsOf ? { judgements: judgementsOf(study.studyId) } : {}),
  };
}

function oneArmBlock(result: AnalysisResult, making: RowMaking): ForestRow[] {
  if (result.oneArmStudies.length === 0) return [];
  const rows = inOrder(result.oneArmStudies, making.order).map((study): ForestRow => ({
    ...studyRow(result, study, true, making),
    // A proportion of one group has no place on an axis of ratios.
    ...(making.unit === "proportion"
      ? {}
      : { mark: null, estimate: null, instead: "one group only" }),
  }));
  return [headingRow("One of the two groups only: shown, not compared"), ...rows];
}

function crudeBlock(result: AnalysisResult, { unit, nameOf, digits }: RowMaking): ForestRow[] {
  if (result.headline !== "crude" || result.crude.length === 0) return [];
  const rows = result.crude.map((crude) => {
    const label = capital(nameOf(crude.label));
    if (unit !== "proportion") return wordsRow(describeCrude({ ...crude, label }));
    const key = result.arms === null
      ? "counts"
      : crude.label.startsWith(result.arms.treated)
      ? "treated"
      : "control";
    return crudeRow(crude, label, { [key]: fraction(crude.events, crude.total) }, digits);
  });
  const tests = (result.crudeComparison?.tests ?? []).map(({ name, pValue, reason }) => {
    const p = pValue === null ? [] : [formatP(pValue, { name: "P" })];
    return `${name}: ${[...p, ...(reason === null ? [] : [reason])].join(", ")}`;
  });
  return [
    headingRow("Crude: studies added up as if they were one"),
    ...rows,
    ...(tests.length === 0
      ? []
      : [wordsRow(`${capital(tests.join("; "))}. ${result.crudeComparison?.note}`)]),
  ];
}

function inOrder(
  studies: readonly AnalysedStudy[],
  order: RowMaking["order"],
): readonly AnalysedStudy[] {
  if (order === "as analysed") return studies;
  const place = (study: AnalysedStudy) => study.reported?.estimate ?? Infinity;
  return [...studies].sort((a, b) =>
    order === "estimate" && place(a) !== place(b)
      ? place(a) - place(b)
      : a.label < b.label
      ? -1
      : a.label > b.label
      ? 1
      : 0
  );
}
