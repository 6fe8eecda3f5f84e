import type { AnalysisResult } from "../analysis/types.ts";
import { type ValueShape, valueShapeOf } from "../measure/value_roles.ts";
import { formatAsGiven } from "../report/format_as_given.ts";
import type { ForestColumn } from "./forest_types.ts";

type Values = Readonly<Record<string, number>>;

const number = (key: string, title: string): ForestColumn => ({ key, title, align: "number" });
const fraction = (key: string, title: string): ForestColumn => ({ key, title, align: "fraction" });

/** Columns by what the values hold; effects as given are printed as estimates only. */
const columns: Readonly<Record<ValueShape, readonly ForestColumn[]>> = {
  means: [
    number("treated", "Treated\nmean (SD)"),
    number("treatedTotal", "n"),
    number("control", "Control\nmean (SD)"),
    number("controlTotal", "n"),
  ],
  matched: [
    number("after", "After\nmean (SD)"),
    number("before", "Before\nmean (SD)"),
    number("total", "n"),
  ],
  rate: [fraction("rate", "Events/time")],
  "two-rates": [
    fraction("treated", "Treated\nevents/time"),
    fraction("control", "Control\nevents/time"),
  ],
  correlation: [number("total", "n")],
  given: [],
  interval: [],
  "log-rank": [number("difference", "O − E"), number("variance", "V")],
};

/** The columns of an analysis with values; null where it has counts. */
export function forestValueColumns({ studies }: AnalysisResult): readonly ForestColumn[] | null {
  const values = studies.find((study) => study.values)?.values;
  const shape = values ? valueShapeOf(values) : null;
  return shape && columns[shape];
}

/** The values of a study in the columns of its shape, as extracted. */
export function forestValueCells(values: Values): Readonly<Record<string, string>> {
  const text = (role: string) => values[role] === undefined ? "–" : formatAsGiven(values[role]);
  const spread = (part: string) =>
    values[`sd${part}`] === undefined ? `SE ${text(`se${part}`)}` : text(`sd${part}`);
  const mean = (part: string) => `${text(`mean${part}`)} (${spread(part)})`;
  switch (valueShapeOf(values)) {
    case "means":
      return {
        treated: mean("Treated"),
        treatedTotal: text("totalTreated"),
        control: mean("Control"),
        controlTotal: text("totalControl"),
      };
    case "matched":
      return { after: mean("After"), before: mean("Before"), total: text("total") };
    case "rate":
      return { rate: `${text("events")}/${text("time")}` };
    case "two-rates":
      return {
        treated: `${text("eventsTreated")}/${text("timeTreated")}`,
        control: `${text("eventsControl")}/${text("timeControl")}`,
      };
    case "correlation":
      return { total: text("total") };
    case "log-rank":
      return { difference: text("observedMinusExpected"), variance: text("variance") };
    default:
      return {};
  }
}
