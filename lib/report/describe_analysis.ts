import type { AnalysisResult } from "../analysis/types.ts";
import { describeCrude } from "./describe_crude.ts";
import { describeMethod } from "./describe_method.ts";
import { describeMixedModel } from "./describe_mixed_model.ts";
import { describePooled } from "./describe_pooled.ts";
import { formatNumber } from "./format_number.ts";
import { formatP } from "./format_p.ts";
import { standingWord } from "./standing_word.ts";

/**
 * An analysis in a few lines of Markdown: title, question, headline, method, and everything that
 * a careful reader must know of it (warnings first, then notes).
 *
 * @example The headline of a review
 * ```ts
 * import { describeAnalysis, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const text = describeAnalysis(runAnalysis(await loadReview("pagliaro1992"), "beta-blockers"));
 * assert.match(text, /Odds ratio 0\.54 \(95 % CI 0\.39 to 0\.74\)/);
 * ```
 */
export function describeAnalysis(result: AnalysisResult): string {
  const warnings = result.warnings.map((warning) => `- **Warning:** ${warning}`);
  const notes = [
    ...(result.totalExplained ? [result.totalExplained.sentence] : []),
    ...result.notes,
  ]
    .map((note) => `- ${note}`);
  return [
    `### ${result.title}`,
    `*${result.question}* (${standingWord(result.standing)})`,
    ...headline(result).map((line) => `**${line}**`),
    ...(result.mixedModel && result.measure
      ? [describeMixedModel(result.mixedModel, result.measure)]
      : []),
    ...method(result),
    ...crudeTests(result),
    [...warnings, ...notes].join("\n"),
  ].filter((part) => part !== "").join("\n\n");
}

function headline(result: AnalysisResult): string[] {
  const { measure, overall, overallReported } = result;
  const crude = result.headline === "crude"
    ? [`Crude: ${result.crude.map((group) => describeCrude(group)).join("; ")}.`]
    : [];
  if (measure === null || overall === null) return crude;
  const pooled = describePooled({ measure, outcome: overall, reported: overallReported });
  if (overall.kind === "not-estimable") {
    const studies = overall.studies.map(({ id, reason }) => `${id} (${reason})`).join(", ");
    return [...crude, `${pooled} Studies: ${studies}.`];
  }
  return result.headline === "crude" ? [...crude, `Beside it: ${pooled}`] : [pooled];
}

function method({ overall, subgroups }: AnalysisResult): string[] {
  const pooled = overall?.kind === "pooled-effect"
    ? overall
    : subgroups?.groups.find((group) => group.pooled)?.pooled;
  return pooled ? [describeMethod(pooled)] : [];
}

function crudeTests({ crudeComparison }: AnalysisResult): string[] {
  if (!crudeComparison) return [];
  const tests = crudeComparison.tests.map(({ name, statistic, pValue, reason }) =>
    pValue === null
      ? `${name}: ${reason}`
      : `${name}: ${statistic === null ? "" : `${formatNumber(statistic)}, `}${
        formatP(pValue, { name: "P" })
      }`
  );
  return [`Crude comparison of the groups. ${tests.join("; ")}. ${crudeComparison.note}`];
}
