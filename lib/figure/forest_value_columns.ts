import type { AnalysisResult } from "../analysis/types.ts";
import { type ValueShape, valueShapeOf } from "../measure/value_roles.ts";
import { formatAsGiven } from "../report/format_as_given.ts";
import type { FilledColumn } from "./forest_types.ts";

type Values = Readonly<Record<string, number>>;
type NameOf = (code: string) => string;
type Text = (values: Values) => string;

/** Numbers of a group that a column of means can hold. */
export type MeanPart = "mean (SD)" | "mean" | "SD" | "total";

/** Columns of values close together; effects as given are printed as estimates only. */
const compact: Readonly<
  Record<ValueShape, (nameOf: NameOf) => readonly FilledColumn[]>
> = {
  means: (nameOf) => meanColumns("means", ["mean (SD)", "total"], nameOf),
  matched: (nameOf) => meanColumns("matched", ["mean (SD)", "total"], nameOf),
  rate: () => [fraction("rate", "Events/time", rateText(""))],
  "two-rates": (nameOf) => [
    fraction("treated", `${nameOf("Treated")}\nevents/time`, rateText("Treated")),
    fraction("control", `${nameOf("Control")}\nevents/time`, rateText("Control")),
  ],
  correlation: () => [number("total", "n", textOf("total"))],
  given: () => [],
  interval: () => [],
  "log-rank": () => [
    number("difference", "O − E", textOf("observedMinusExpected")),
    number("variance", "V", textOf("variance")),
  ],
};

/** What the values of an analysis hold; null where it has counts. */
export function valuesShape({ studies }: AnalysisResult): ValueShape | null {
  const values = studies.find((study) => study.values)?.values;
  return values ? valueShapeOf(values) : null;
}

/** Columns of what effects are computed from, close together or each number apart. */
export function valueColumns(
  shape: ValueShape,
  apart: boolean,
  nameOf: NameOf,
): readonly FilledColumn[] {
  return apart && (shape === "means" || shape === "matched")
    ? meanColumns(shape, ["mean", "SD", "total"], nameOf)
    : compact[shape](nameOf);
}

/** Columns of means, group by group; matched groups are one group at two times. */
export function meanColumns(
  shape: "means" | "matched",
  parts: readonly MeanPart[],
  nameOf: NameOf,
): readonly FilledColumn[] {
  const groups = shape === "means" ? ["Treated", "Control"] : ["After", "Before"];
  return groups.flatMap((group, g) =>
    parts.flatMap((part, i): FilledColumn[] => {
      // Both times of a matched group have one number of people, which stands at the end.
      const shared = shape === "matched" && part === "total";
      if (shared && g === 0) return [];
      const name = part === "total" ? "n" : part;
      const title = i > 0 || shared ? name : `${nameOf(group)}\n${name}`;
      return [number(`${group} ${part}`, title, meanText(part, group, shared))];
    })
  );
}

function meanText(part: MeanPart, group: string, shared: boolean): Text {
  const spread: Text = (values) =>
    values[`sd${group}`] === undefined
      ? `SE ${textOf(`se${group}`)(values)}`
      : textOf(`sd${group}`)(values);
  switch (part) {
    case "mean (SD)":
      return (values) => `${textOf(`mean${group}`)(values)} (${spread(values)})`;
    case "mean":
      return textOf(`mean${group}`);
    case "SD":
      return spread;
    case "total":
      return textOf(shared ? "total" : `total${group}`);
  }
}

function rateText(group: string): Text {
  return (values) => `${textOf(`events${group}`)(values)}/${textOf(`time${group}`)(values)}`;
}

/** A value as extracted; a dash where it is not reported. */
function textOf(role: string): Text {
  return (values) => values[role] === undefined ? "–" : formatAsGiven(values[role]);
}

function number(key: string, title: string, text: Text): FilledColumn {
  return filled(key, title, "number", text);
}

function fraction(key: string, title: string, text: Text): FilledColumn {
  return filled(key, title, "fraction", text);
}

function filled(
  key: string,
  title: string,
  align: "number" | "fraction",
  text: Text,
): FilledColumn {
  return {
    column: { key, title, align },
    cell: ({ values }) => values ? text(values) : "",
  };
}
