import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import { valueRoles } from "../measure/value_roles.ts";
import { formatAsGiven } from "./format_as_given.ts";
import type { PrintCell, TableColumn } from "./table_types.ts";

/** A value may have the name of another column (yi), so that its key says what it is. */
const keyOf = (role: string) => `value:${role}`;

/** Columns of the values of an analysis, as extracted; none where it has counts. */
export function valueColumns({ studies }: Pick<AnalysisResult, "studies">): readonly TableColumn[] {
  const found = new Set(studies.flatMap(({ values = {} }) => Object.keys(values)));
  const roles = [...new Set(Object.values(valueRoles).flat(2))].filter((role) => found.has(role));
  return roles.map((role) => ({
    key: keyOf(role),
    title: titles[role] ?? role,
    format: formatAsGiven,
    missing: "not reported",
  }));
}

/** Cells of {@linkcode valueColumns}. */
export function valueCells(
  { studies }: Pick<AnalysisResult, "studies">,
  { values = {} }: AnalysedStudy,
): Readonly<Record<string, PrintCell>> {
  const roles = new Set(studies.flatMap((study) => Object.keys(study.values ?? {})));
  return Object.fromEntries([...roles].map((role) => [keyOf(role), values[role] ?? null]));
}

const titles: Readonly<Record<string, string>> = {
  meanTreated: "Mean, treated",
  sdTreated: "SD, treated",
  seTreated: "SE, treated",
  totalTreated: "Total, treated",
  meanControl: "Mean, control",
  sdControl: "SD, control",
  seControl: "SE, control",
  totalControl: "Total, control",
  meanAfter: "Mean, after",
  sdAfter: "SD, after",
  meanBefore: "Mean, before",
  sdBefore: "SD, before",
  total: "Total",
  correlation: "Correlation",
  events: "Events",
  time: "Person-time",
  eventsTreated: "Events, treated",
  timeTreated: "Person-time, treated",
  eventsControl: "Events, control",
  timeControl: "Person-time, control",
  yi: "Effect as given",
  vi: "Variance as given",
  sei: "SE as given",
  estimate: "Estimate as printed",
  lower: "Lower limit as printed",
  upper: "Upper limit as printed",
  observedMinusExpected: "O − E",
  variance: "V",
};
