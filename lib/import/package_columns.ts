import type { ColumnDefinition } from "../table/types.ts";
import type { OutcomeKind } from "./review_file_types.ts";

type Described = readonly [title: string, description: string, unit: string];

/** What the columns of data hold; all are numbers. */
const described: Readonly<Record<string, Described>> = {
  events: ["Events", "People with the event.", "people"],
  total: ["Total", "People in the study.", "people"],
  events_experimental: ["Events, experimental", "People with the event.", "people"],
  events_control: ["Events, control", "People with the event.", "people"],
  total_experimental: ["Total, experimental", "People in the group.", "people"],
  total_control: ["Total, control", "People in the group.", "people"],
  without_experimental: ["Without event, experimental", "Total less events.", "people"],
  without_control: ["Without event, control", "Total less events.", "people"],
  mean_experimental: ["Mean, experimental", "Mean of the group.", "that of the outcome"],
  mean_control: ["Mean, control", "Mean of the group.", "that of the outcome"],
  sd_experimental: ["SD, experimental", "Standard deviation.", "that of the outcome"],
  sd_control: ["SD, control", "Standard deviation.", "that of the outcome"],
  effect: ["Effect", "As entered; ratios as natural logarithms.", "that of the outcome"],
  standard_error: ["Standard error", "Standard error of the effect.", "that of the outcome"],
  o_minus_e: ["O - E", "Observed less expected events, experimental group.", "events"],
  variance: ["Variance", "Variance of O - E.", "events"],
};

const counts = [
  "events_experimental",
  "total_experimental",
  "events_control",
  "total_control",
] as const;

/** Columns of data of each kind, in order. */
export const dataColumns: Readonly<Record<OutcomeKind, readonly string[]>> = {
  dichotomous: counts,
  continuous: [
    "mean_experimental",
    "sd_experimental",
    "total_experimental",
    "mean_control",
    "sd_control",
    "total_control",
  ],
  generic: ["effect", "standard_error", "total_experimental", "total_control"],
  "log-rank": ["o_minus_e", "variance", ...counts],
};

/** Columns that were computed here, where an outcome counts those without the event. */
export const columnsWithout = ["without_experimental", "without_control"] as const;

/** The entry of a column of data in the data dictionary. */
export function dataColumn(name: string, values: readonly (number | null)[]): ColumnDefinition {
  const [title, description, unit] = described[name] ?? [name, name, "none"];
  const whole = unit === "people" &&
    values.every((value) => value === null || Number.isInteger(value));
  const bounded = unit === "people" || /^(?:sd_|standard_error|variance)/.test(name);
  return {
    name,
    title,
    description,
    type: whole ? "integer" : "number",
    unit,
    ...(bounded ? { constraints: { minimum: 0 } } : {}),
  };
}

/** A column of text. */
export function textColumn(
  name: string,
  title: string,
  description: string,
  constraints?: NonNullable<ColumnDefinition["constraints"]>,
): ColumnDefinition {
  const column = { name, title, description, type: "string", unit: "none" } as const;
  return constraints ? { ...column, constraints } : column;
}

/** A column of numbers, such as an effect that the file stores. */
export function numberColumn(
  name: string,
  title: string,
  description: string,
  unit: string,
): ColumnDefinition {
  return { name, title, description, type: "number", unit };
}
