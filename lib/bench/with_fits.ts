import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import { reportEffect } from "../model/report_effect.ts";
import type { Fitted } from "./fitted_otherwise.ts";

/**
 * A result with other fits in the place of its own: pooled results, weights, and effects where the
 * program computes its own. A mixed model has no weights and stands in `mixedModel`; the test
 * between strata belongs to the fits that are replaced and goes.
 */
export function withFits(result: AnalysisResult, fits: readonly Fitted[]): AnalysisResult {
  const { mixedModel: _m, dependentStrata: _d, ...rest } = result;
  const whole = fits.find(({ stratum }) => stratum === null);
  const groups = result.subgroups?.groups.map((group) => {
    const pooled = fits.find(({ stratum }) => stratum === group.level)?.pooled;
    return pooled?.kind === "pooled-effect" ? { ...group, k: pooled.k, pooled } : {
      ...group,
      pooled: null,
      reason: pooled === undefined
        ? group.reason
        : pooled.kind === "pooled-glmm"
        ? "pooled by a mixed model"
        : pooled.reason,
    };
  });
  const { pooled, reported } = whole ??
    { pooled: result.overall, reported: result.overallReported };
  const isMixed = pooled?.kind === "pooled-glmm";
  return {
    ...rest,
    studies: result.studies.map((study) => withFit(study, fits, result)),
    excluded: excludedBy(result, fits),
    overall: isMixed ? null : pooled as AnalysisResult["overall"],
    overallReported: isMixed ? null : reported,
    ...(isMixed ? { mixedModel: { answer: pooled, reported } } : {}),
    subgroups: result.subgroups && { ...result.subgroups, groups: groups ?? [], between: null },
    subgroupsReported: (groups ?? []).map(({ level, pooled: stratum }) =>
      stratum && (fits.find((fit) => fit.stratum === level)?.reported ?? null)
    ),
    warnings: fits.flatMap(({ stratum, pooled: fit }) =>
      fit.kind === "pooled-effect" || fit.kind === "pooled-glmm"
        ? fit.warnings.map((warning) => stratum === null ? warning : `${stratum}: ${warning}`)
        : []
    ),
  };
}

/** Rows that are left out, with the studies whose effect the program has not, in place of the plan. */
function excludedBy(
  { excluded, studies }: AnalysisResult,
  fits: readonly Fitted[],
): AnalysisResult["excluded"] {
  const own = fits.flatMap(({ effects }) => effects ?? []);
  if (own.length === 0) return excluded;
  // Rows of the table have their place; studies without an effect have none.
  const units = new Set(studies.map(({ id }) => id));
  return [
    ...excluded.filter(({ id, source }) => source !== undefined || !units.has(id)),
    ...own.flatMap((effects) => effects.excluded),
  ];
}

function withFit(
  study: AnalysedStudy,
  fits: readonly Fitted[],
  { measure, choices }: AnalysisResult,
): AnalysedStudy {
  const whole = fits.find(({ stratum }) => stratum === null);
  const fit = whole ?? fits.find(({ stratum }) => stratum === study.group);
  const weights = fit?.pooled.kind === "pooled-effect" ? fit.pooled.weights : [];
  const weight = weights.find(({ id }) => id === study.id)?.percent ?? null;
  if (!fit?.effects || measure === null) return { ...study, weight };
  const effect = fit.effects.studies.find(({ id }) => id === study.id) ?? null;
  const isCount = study.counts.events !== undefined && study.counts.total !== undefined;
  return {
    ...study,
    weight,
    effect,
    // A single proportion has the exact interval of its counts, whatever the program.
    reported: isCount
      ? study.reported
      : effect && reportEffect(effect, { measure, level: Number(choices.level) }),
  };
}
