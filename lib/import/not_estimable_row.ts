import type { Measure } from "../effect/types.ts";
import type { OutcomeKind, StudyRow } from "./review_file_types.ts";

/**
 * Why a row gives no effect, in words; null where it does.
 *
 * RevMan keeps such rows (an arm without patients, no event in either arm) and leaves them out of
 * the analysis: without events, or without non-events, in both groups a ratio is not defined
 * (Deeks and Higgins, Statistical algorithms in Review Manager 5, 2010).
 */
export function notEstimableRow(
  kind: OutcomeKind,
  measure: Measure,
  { values, estimable }: Pick<StudyRow, "values" | "estimable">,
): string | null {
  const of = (column: string) => values[column] ?? null;
  const empty = Object.entries(values)
    .filter(([column, value]) => needed[kind].includes(column) && value === null)
    .map(([column]) => column);
  if (empty.length > 0) return `${empty.join(", ")} not given`;
  const reason = kind === "dichotomous"
    ? ofCounts(measure, of)
    : kind === "continuous"
    ? ofMeans(of)
    : kind === "generic"
    ? of("standard_error") === 0 ? "a standard error of 0" : null
    : of("variance") === 0
    ? "a variance of 0"
    : null;
  return reason ?? (estimable === false ? "not estimable, as the file says" : null);
}

/** Columns without which there is no effect. */
const needed: Readonly<Record<OutcomeKind, readonly string[]>> = {
  dichotomous: ["events_experimental", "total_experimental", "events_control", "total_control"],
  continuous: [
    "mean_experimental",
    "sd_experimental",
    "total_experimental",
    "mean_control",
    "sd_control",
    "total_control",
  ],
  generic: ["effect", "standard_error"],
  "log-rank": ["o_minus_e", "variance"],
};

type Of = (column: string) => number | null;

function ofCounts(measure: Measure, of: Of): string | null {
  const [a, n1, c, n2] = needed.dichotomous.map((column) => of(column) ?? 0);
  if (n1 === 0 || n2 === 0) return "an arm without patients";
  if ([a, n1, c, n2].some((count) => !Number.isInteger(count))) {
    return "counts that are no whole numbers, which are not pooled here";
  }
  if (measure === "RD") return null;
  if (a === 0 && c === 0) return "no events in either group";
  return a === n1 && c === n2 ? "only events in both groups" : null;
}

function ofMeans(of: Of): string | null {
  const arms = ["experimental", "control"] as const;
  if (arms.some((arm) => (of(`total_${arm}`) ?? 0) < 2)) return "an arm of fewer than 2 patients";
  return arms.some((arm) => of(`sd_${arm}`) === 0) ? "a standard deviation of 0" : null;
}
