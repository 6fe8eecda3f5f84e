import type { AnalysisResult } from "../analysis/types.ts";
import { describeCrude } from "../report/describe_crude.ts";
import { describePooled } from "../report/describe_pooled.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { plural } from "../report/plural.ts";
import type { ReportingUnit } from "./forest_types.ts";

/** Says what a forest plot shows, from the result alone. */
export function forestAlt(
  result: AnalysisResult,
  unit: ReportingUnit,
  nameOf: (code: string) => string,
  decimals: number | undefined,
): string {
  const digits = decimals === undefined ? {} : { digits: decimals };
  const { studies, measure, overall, overallReported, subgroups, oneArmStudies } = result;
  const count = new Set([...studies, ...oneArmStudies].map((study) => study.studyId)).size;
  const sentences = [`Forest plot of ${plural(count, "study", "studies")}: ${result.title}.`];
  const reported = studies.flatMap((study) => study.reported ?? []).map((r) => r.estimate);
  if (reported.length > 1) {
    const range = {
      estimate: Math.min(...reported),
      lower: Math.min(...reported),
      upper: Math.max(...reported),
    };
    const [lower, upper] = formatEstimate({ ...range, unit }, { ...digits, separator: "|" })
      .replace(/^.*\(|\)$/g, "").split("|");
    sentences.push(`The estimates of the studies run from ${lower} to ${upper}.`);
  }
  if (result.headline === "crude") {
    for (const crude of result.crude) {
      sentences.push(`Crude, ${describeCrude({ ...crude, label: nameOf(crude.label) }, digits)}.`);
    }
  }
  if (measure === null) return sentences.join(" ");
  if (overall !== null) {
    const words = describePooled({ measure, outcome: overall, reported: overallReported }, digits);
    sentences.push(overall.kind === "pooled-effect" ? `Pooled: ${words}` : words);
  }
  subgroups?.groups.forEach((group, i) => {
    const outcome = group.pooled;
    sentences.push(
      `${nameOf(group.level)}: ` +
        (outcome === null ? `${plural(group.k, "study", "studies")}, not pooled.` : describePooled(
          { measure, outcome, reported: result.subgroupsReported[i] ?? null },
          digits,
        )),
    );
  });
  return sentences.join(" ");
}
