import type { ForestOrder } from "../analysis/forest_plan.ts";
import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import { describeCrude } from "../report/describe_crude.ts";
import { formatP } from "../report/format_p.ts";
import { numberStyles } from "../report/number_styles.ts";
import { reasonUnder } from "../report/reason_under.ts";
import { betweenBlock, sentence, summaryBlock } from "./forest_blocks.ts";
import { capital } from "./capital.ts";
import { estimateText } from "./estimate_text.ts";
import type { ForestColumns } from "./forest_columns.ts";
import { fraction } from "./forest_count_columns.ts";
import {
  crudeRow,
  headingRow,
  pooledRows,
  spaceRow,
  type SummaryFormat,
  wordsRow,
} from "./forest_summary.ts";
import type { ForestChoices, ForestRow, ForestSummary } from "./forest_types.ts";
import { weightOf } from "./weight_of.ts";

/** What the rows are made with. */
export interface RowMaking extends SummaryFormat {
  readonly cellsOf: ForestColumns["cellsOf"];
  readonly nameOf: (code: string) => string;
  readonly order: ForestOrder;
  readonly groups: NonNullable<ForestChoices["groups"]>;
  readonly summaries: readonly ForestSummary[];
  /** Print the test of the overall effect. */
  readonly tested: boolean;
  /** Judgements of risk of bias, by id of the study. @default none */
  readonly judgementsOf?: (studyId: string) => readonly (string | null)[];
}

/**
 * The rows of a forest plot in blocks, from above to below. Every study of the result is in one of
 * them.
 */
export function forestBlocks(
  result: AnalysisResult,
  making: RowMaking,
): readonly (readonly ForestRow[])[] {
  return [
    ...studyBlocks(result, making),
    oneArmBlock(result, making),
    crudeBlock(result, making),
    summaryBlock(result, making.summaries, making.tested, making),
    betweenBlock(result, making),
  ].filter((block) => block.length > 0);
}

/** Blocks below each other. */
export function joinBlocks(blocks: readonly (readonly ForestRow[])[]): readonly ForestRow[] {
  return blocks.flatMap((block, i) => i === 0 ? block : [spaceRow, ...block]);
}

function studyBlocks(result: AnalysisResult, making: RowMaking): readonly ForestRow[][] {
  const { studies, subgroups } = result;
  const rowsOf = (members: readonly AnalysedStudy[], indent: boolean) =>
    inOrder(members, making.order).map((study) => studyRow(result, study, indent, making));
  if (subgroups === null) return groupedBlocks(studies, making.groups, rowsOf);
  const blocks = subgroups.groups.map((group, i) => {
    const reported = result.subgroupsReported[i] ?? null;
    const members = studies.filter((study) => study.group === group.level);
    return [
      headingRow(making.nameOf(group.level)),
      ...rowsOf(members, true),
      ...(group.pooled && reported
        ? pooledRows(group.pooled, reported, weightOf(members), making)
        : []),
      ...(group.reason === null
        ? []
        : [wordsRow(sentence(reasonUnder(group.level, group.reason)))]),
    ];
  });
  const levels = new Set(subgroups.groups.map((group) => group.level));
  const others = studies.filter((study) => study.group === null || !levels.has(study.group));
  return others.length === 0
    ? blocks
    : [...blocks, [headingRow("In none of these strata"), ...rowsOf(others, true)]];
}

/** Studies under the headings of the caller, in the order of their first study. */
function groupedBlocks(
  studies: readonly AnalysedStudy[],
  groups: RowMaking["groups"],
  rowsOf: (members: readonly AnalysedStudy[], indent: boolean) => readonly ForestRow[],
): ForestRow[][] {
  const headings = [...new Set(studies.map(({ studyId }) => groups[studyId]))];
  return headings.length === 1 && headings[0] === undefined
    ? [[...rowsOf(studies, false)]]
    : headings.map((heading) => [
      headingRow(heading ?? "Others"),
      ...rowsOf(studies.filter(({ studyId }) => groups[studyId] === heading), true),
    ]);
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

function crudeBlock(
  result: AnalysisResult,
  { unit, nameOf, digits, style = numberStyles.reforest }: RowMaking,
): ForestRow[] {
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
    const p = pValue === null ? [] : [formatP(pValue, { name: "P", style })];
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

/** Studies that have no such number come last; equal ones stand by their labels. */
function inOrder(
  studies: readonly AnalysedStudy[],
  order: ForestOrder,
): readonly AnalysedStudy[] {
  if (order === "as analysed") return studies;
  const place = placeBy[order];
  return [...studies].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
  });
}

const placeBy: Readonly<
  Record<Exclude<ForestOrder, "as analysed">, (study: AnalysedStudy) => number>
> = {
  label: () => 0,
  estimate: (study) => study.reported?.estimate ?? Infinity,
  // The heaviest first.
  weight: (study) => study.weight === null ? Infinity : -study.weight,
  order: (study) => study.order ?? Infinity,
};
