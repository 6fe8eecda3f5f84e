import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import type { PlannedColumn } from "../analysis/forest_plan.ts";
import { estimateHeads } from "./forest_column_heads.ts";
import { countColumns } from "./forest_count_columns.ts";
import type { ForestJudgements } from "./forest_judgements.ts";
import { looks } from "./forest_looks.ts";
import type {
  FilledColumn,
  ForestChoices,
  ForestColumn,
  ForestTextColumn,
  ReportingUnit,
} from "./forest_types.ts";
import { meanColumns, valueColumns, valuesShape } from "./forest_value_columns.ts";
import { weightColumn } from "./forest_weights.ts";
import { capital } from "./capital.ts";

/** Columns of a forest plot, with what each study has in them. */
export interface ForestColumns {
  readonly left: readonly ForestColumn[];
  readonly right: readonly ForestColumn[];
  readonly cellsOf: (study: AnalysedStudy) => Readonly<Record<string, string>>;
}

/** What columns are made from. */
export interface ColumnMaking {
  readonly owner: string;
  readonly unit: ReportingUnit;
  readonly nameOf: (code: string) => string;
  readonly judged: ForestJudgements | undefined;
}

/**
 * Chooses the columns on both sides of the plot.
 *
 * @throws {Error} for a column that the analysis has no numbers for, naming what it has, or one
 *   that is asked for twice.
 */
export function forestColumns(
  result: AnalysisResult,
  choices: ForestChoices,
  making: ColumnMaking,
): ForestColumns {
  const { left, right } = { ...looks[choices.layout ?? "reforest"], ...choices.columns };
  const place = (side: "left" | "right", asked: typeof left) =>
    asked.flatMap((choice, i) =>
      typeof choice === "string"
        ? plannedColumns(choice, result, choices, making)
        : [textColumn(`${side} ${i}`, choice)]
    );
  const filled = { left: place("left", left), right: place("right", right) };
  const all = [...filled.left, ...filled.right];
  const twice = all.find(({ column }, i) => all.findIndex((c) => c.column.key === column.key) < i);
  if (twice) {
    throw new Error(
      `${making.owner}, columns: found "${twice.column.title.replace("\n", " ")}" twice; ` +
        `allowed: each column once; remove one`,
    );
  }
  return {
    left: filled.left.map(({ column }) => column),
    right: filled.right.map(({ column }) => column),
    cellsOf: (study) =>
      Object.fromEntries(all.map(({ column, cell }) => [column.key, cell(study)])),
  };
}

const empty = () => "";

function plannedColumns(
  key: PlannedColumn,
  result: AnalysisResult,
  choices: ForestChoices,
  making: ColumnMaking,
): readonly FilledColumn[] {
  switch (key) {
    case "shown":
      return shownColumns(result, choices, making);
    case "weight":
    case "weight (random)":
    case "weight (common)":
      return weightColumn(key, result, choices, making.owner);
    case "estimate":
    case "interval":
    case "estimate (interval)":
      return estimateColumn(key, result, making.unit);
    case "risk of bias":
      return (making.judged?.heads ?? []).map((title, domain) => ({
        column: { key: `judged ${domain}`, title, align: "judged", domain },
        cell: empty,
      }));
    default:
      return numberColumns(key, result, making);
  }
}

/** What effects are computed from. */
function numberColumns(
  key:
    | "counts"
    | "counts apart"
    | "events/total"
    | "events"
    | "total"
    | "mean (SD)"
    | "mean"
    | "SD",
  result: AnalysisResult,
  { owner, nameOf }: ColumnMaking,
): readonly FilledColumn[] {
  const shape = valuesShape(result);
  const means = shape === "means" || shape === "matched";
  const refuse = (has: string): never => {
    throw new Error(`${owner}, columns: found "${key}"; allowed: ${has}; choose one of these`);
  };
  switch (key) {
    case "counts":
    case "counts apart": {
      const apart = key === "counts apart";
      if (shape !== null) return valueColumns(shape, apart, nameOf);
      return countColumns(result, apart ? ["events", "total"] : ["events/total"], nameOf);
    }
    case "total":
      if (means) return meanColumns(shape, ["total"], nameOf);
      break;
    case "mean (SD)":
    case "mean":
    case "SD":
      return means ? meanColumns(shape, [key], nameOf) : refuse(numbersOf(shape));
  }
  return shape === null ? countColumns(result, [key], nameOf) : refuse(numbersOf(shape));
}

function numbersOf(shape: ReturnType<typeof valuesShape>): string {
  if (shape === null) return '"counts", "counts apart", "events/total", "events", "total"';
  return shape === "means" || shape === "matched"
    ? '"counts", "counts apart", "mean (SD)", "mean", "SD", "total"'
    : '"counts"';
}

function shownColumns(
  { studies, columnTitles = {} }: AnalysisResult,
  { names = {} }: ForestChoices,
  { nameOf }: ColumnMaking,
): readonly FilledColumn[] {
  const shown = [...new Set(studies.flatMap((study) => Object.keys(study.shown)))];
  return shown.map((name) => ({
    column: {
      key: `shown ${name}`,
      title: capital(names[name] ?? columnTitles[name] ?? nameOf(name)),
      align: "text",
    },
    cell: (study) => nameOf(study.shown[name] ?? ""),
  }));
}

function estimateColumn(
  key: "estimate" | "interval" | "estimate (interval)",
  result: AnalysisResult,
  unit: ReportingUnit,
): readonly FilledColumn[] {
  const { estimate, interval } = estimateHeads(result, unit);
  const title = { estimate, interval, "estimate (interval)": `${estimate}\n(${interval})` }[key];
  const parts = key === "estimate (interval)" ? "both" : key;
  return [{ column: { key, title, align: "estimate", parts }, cell: empty }];
}

function textColumn(key: string, { title, cells, align = "text" }: ForestTextColumn): FilledColumn {
  return {
    column: { key: `own ${key}`, title, align },
    cell: ({ studyId }) => cells[studyId] ?? "",
  };
}
