import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import { formatNumber } from "../report/format_number.ts";
import { capital } from "./capital.ts";
import type { ForestColumn } from "./forest_types.ts";
import { forestValueCells, forestValueColumns } from "./forest_value_columns.ts";

/** Columns between study and plot, and what each study has in them. */
export interface ForestCells {
  readonly columns: readonly ForestColumn[];
  readonly cellsOf: (study: AnalysedStudy) => Readonly<Record<string, string>>;
}

/** Chooses the columns of counts or values and those that the protocol asks to show. */
export function forestColumns(
  result: AnalysisResult,
  nameOf: (code: string) => string,
): ForestCells {
  const shown = [...new Set(result.studies.flatMap((study) => Object.keys(study.shown)))];
  const counts = forestValueColumns(result) ??
    (result.arms === null && !hasArms(result)
      ? [{ key: "counts", title: "Events/total", align: "fraction" as const }]
      : armColumns(result, nameOf));
  const columns: ForestColumn[] = [
    ...shown.map((key) => ({
      key: `shown ${key}`,
      title: capital(nameOf(key)),
      align: "text" as const,
    })),
    ...counts,
  ];
  return {
    columns,
    cellsOf: (study) => ({
      ...Object.fromEntries(shown.map((key) => [`shown ${key}`, nameOf(study.shown[key] ?? "")])),
      ...(study.values ? forestValueCells(study.values) : countCells(study, result.arms)),
    }),
  };
}

function hasArms(result: AnalysisResult): boolean {
  return result.studies.some((study) => study.counts.totalTreated !== undefined);
}

function armColumns(result: AnalysisResult, nameOf: (code: string) => string) {
  const { treated, control } = result.arms ?? { treated: "Treated", control: "Control" };
  return [
    {
      key: "treated",
      title: `${capital(nameOf(treated))}\nevents/total`,
      align: "fraction" as const,
    },
    {
      key: "control",
      title: `${capital(nameOf(control))}\nevents/total`,
      align: "fraction" as const,
    },
  ];
}

function countCells(study: AnalysedStudy, arms: AnalysisResult["arms"]): Record<string, string> {
  const { events, total, eventsTreated, totalTreated, eventsControl, totalControl } = study.counts;
  if (totalTreated !== undefined || totalControl !== undefined) {
    return {
      treated: fraction(eventsTreated, totalTreated),
      control: fraction(eventsControl, totalControl),
    };
  }
  // A study that reports one arm only has its counts without a role: its group names the arm.
  if (arms !== null && study.group !== null) {
    return { [study.group === arms.treated ? "treated" : "control"]: fraction(events, total) };
  }
  return { counts: fraction(events, total) };
}

/** "191/550"; a dash stands for a count that is not reported. */
export function fraction(events: number | undefined, total: number | undefined): string {
  const count = (n: number | undefined) => n === undefined ? "–" : formatNumber(n, { digits: 0 });
  return `${count(events)}/${count(total)}`;
}
