import type { AnalysisResult } from "../analysis/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { describeCrude } from "../report/describe_crude.ts";
import { describePooled } from "../report/describe_pooled.ts";
import { formatAsGiven } from "../report/format_as_given.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { formatPercent } from "../report/format_percent.ts";
import { plural } from "../report/plural.ts";
import type { ForestLine, ForestSummary, ReportingUnit } from "./forest_types.ts";

/** What a description is made with. */
export interface AltMaking {
  readonly unit: ReportingUnit;
  readonly nameOf: (code: string) => string;
  readonly digits: number | undefined;
  readonly summaries?: readonly ForestSummary[];
  readonly lines?: readonly ForestLine[];
}

/** Says what a forest plot shows, from the result alone. */
export function forestAlt(
  result: AnalysisResult,
  { unit, nameOf, digits: decimals, summaries = [], lines = [] }: AltMaking,
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
    const none = measureFacts[measure].nullValue;
    if (overallReported !== null && none !== null) {
      const { lower, upper } = overallReported;
      const holds = lower <= none && none <= upper ? "includes" : "excludes";
      sentences.push(`The interval ${holds} no effect.`);
    }
  }
  for (const { label, pooled, reported } of summaries) {
    sentences.push(
      "estimate" in pooled && reported !== null
        ? `${label}: ${formatEstimate(reported, { ...digits, level: pooled.interval.level })}.`
        : `${label}: not estimable.`,
    );
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
  for (const { at, label } of lines) {
    const place = unit === "proportion" ? `${formatPercent(at)} %` : formatAsGiven(at);
    sentences.push(`A line stands at ${place}${label === "" ? "" : ` (${label})`}.`);
  }
  return sentences.join(" ");
}
