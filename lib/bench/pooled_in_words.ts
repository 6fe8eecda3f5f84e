import type { Measure } from "../measure/types.ts";
import { describePooled } from "../report/describe_pooled.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { formatInterval } from "../report/format_interval.ts";
import { formatLevel } from "../report/format_level.ts";
import { formatNumber } from "../report/format_number.ts";
import { defaultDigits } from "../report/default_digits.ts";
import { measureName } from "../report/measure_name.ts";
import { plural } from "../report/plural.ts";
import type { BenchSet } from "./types.ts";

/** A pooled set in one line, be it a mixed model or not; or why it has no estimate. */
export function pooledInWords(
  measure: Measure,
  { pooled, reported }: Pick<BenchSet, "pooled" | "reported">,
): string {
  if (pooled.kind !== "pooled-glmm") return describePooled({ measure, outcome: pooled, reported });
  if (reported === null) return `No ${measureName(measure)} is estimable.`;
  const { predictionLower: lower, predictionUpper: upper, unit } = reported;
  const percent = unit === "proportion";
  const name = measureName(measure).replace(/ \(.*\)$/, "");
  const prediction = pooled.prediction === null || lower === null || upper === null ? [] : [
    `${formatLevel(pooled.prediction.level)} prediction interval ${
      formatInterval({ lower, upper }, {
        digits: defaultDigits[unit],
        shift: percent ? 2 : 0,
        unit: percent ? " %" : "",
      })
    }`,
  ];
  const parts = [
    formatEstimate(reported, { level: pooled.interval.level }),
    plural(pooled.k, "study", "studies"),
    `tau² ${formatNumber(pooled.tau2, { digits: 3 })}`,
    ...prediction,
  ];
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${parts.join(", ")}.`;
}
