import type { FontMetrics } from "./font_types.ts";
import type { Standing } from "../trace/types.ts";
import type { Conclusion, Multiverse, SpecificationResult } from "../diagnose/multiverse_types.ts";
import { measureName } from "../report/measure_name.ts";
import { intervalMethodName } from "../report/interval_method_name.ts";

/** What {@linkcode specificationCurve} draws; the answer of an analysis says more of itself. */
export type DrawnMultiverse = Multiverse & {
  readonly id?: string;
  readonly title?: string;
  readonly standing?: Standing;
};

/** Choices of {@linkcode specificationCurve}. */
export interface SpecificationCurveChoices {
  /** Name of the file and prefix of ids. @default "specifications" and the id of the analysis */
  readonly id?: string;
  /** @default the title of the analysis */
  readonly title?: string;
  /** @default 180 */
  readonly widthMm?: number;
  /** What the specification that stands out is called. @default "as planned" */
  readonly planned?: string;
  /** Names printed for the options. @default the names of the field */
  readonly names?: Readonly<Record<string, string>>;
  /** Font that texts are measured and set in, see `readFont`. @default the bundled DejaVu Sans */
  readonly font?: FontMetrics;
}

export const conclusions: readonly Conclusion[] = ["below", "undecided", "above"];

/** Headings of the choices. */
export const choiceNames: Readonly<Record<ChoiceKey, string>> = {
  set: "Studies",
  measure: "Effect measure",
  zeroCells: "Added to zero cells",
  pooling: "Pooling",
  model: "Model",
  tau2: "Estimator of τ²",
  interval: "Interval",
};

export type ChoiceKey = Multiverse["choices"][number]["choice"];

/** The option that a specification takes, as a code; "none" where it has none. */
export function optionOf(specification: SpecificationResult, choice: ChoiceKey): string {
  return specification[choice] ?? "none";
}

const optionNames: Readonly<Record<string, string>> = {
  only0: "only where a cell is 0",
  all: "all studies",
  if0all: "all, if any cell is 0",
  "treatment-arm": "by size of arm",
  none: "none",
  "inverse-variance": "inverse variance",
  "mantel-haenszel": "Mantel–Haenszel",
  peto: "Peto",
  random: "random effects",
  common: "common effect",
};

/** How an option is printed. */
export function optionName(
  multiverse: Multiverse,
  choice: ChoiceKey,
  option: string,
  names: Readonly<Record<string, string>>,
): string {
  if (names[option] !== undefined) return names[option];
  const one = multiverse.specifications.find((each) => optionOf(each, choice) === option);
  if (one === undefined || choice === "set") return option;
  if (choice === "measure") return measureName(one.measure);
  if (choice === "interval") return intervalMethodName(one.interval);
  if (choice === "tau2") return one.tau2 ?? "none";
  return optionNames[option] ?? option;
}
