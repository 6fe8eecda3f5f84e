import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { normalCdf, normalUpperTail } from "../distribution/normal.ts";
import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { StudyEffect } from "../effect/types.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { studyColumns } from "../model/study_columns.ts";
import { libraryVersion } from "../version.ts";
import { copasChoices } from "./copas_choices.ts";
import { contourLines, roundLevels } from "./copas_contours.ts";
import { type CopasData, type CopasFit, copasFit } from "./copas_fit.ts";
import { copasPath } from "./copas_path.ts";
import type { CopasChoices, CopasChoicesInForce, CopasModel, CopasRow } from "./copas_types.ts";
import { withoutSelection } from "./selection_without.ts";

/** At gamma0 = 10 every study is published (Copas and Shi 2001, page 256). */
const noSelection = { gamma0: 10, gamma1: 0 };

function rowOf(
  data: CopasData,
  { gamma0, gamma1 }: { readonly gamma0: number; readonly gamma1: number },
  { missing, rhoBound, level }: CopasChoicesInForce,
): CopasRow {
  const both = [-rhoBound, rhoBound] as const;
  const side = missing === "left" ? [0, rhoBound] as const : [-rhoBound, 0] as const;
  const fit = copasFit(data, gamma0, gamma1, { rho: both, residual: false });
  const residual = copasFit(data, gamma0, gamma1, { rho: side, residual: true }, fit);
  let largest = 0;
  let unpublished = 0;
  for (let i = 0; i < data.variances.length; i++) {
    const error = Math.sqrt(data.variances[i]!);
    largest = Math.max(largest, error);
    const probit = gamma0 + gamma1 / error;
    unpublished += normalUpperTail(probit) / normalCdf(probit);
  }
  const { estimate, standardError } = fit;
  const half = standardError === null ? 0 : normalUpperQuantile((1 - level) / 2) * standardError;
  const ratio = Math.max(0, 2 * (residual.logLikelihood - fit.logLikelihood));
  return {
    gamma0,
    gamma1,
    publicationProbability: normalCdf(gamma0 + gamma1 / largest),
    unpublished,
    estimate,
    standardError,
    pValue: standardError === null ? null : 2 * normalUpperTail(Math.abs(estimate / standardError)),
    interval: standardError === null
      ? null
      : { lower: estimate - half, upper: estimate + half, level, method: "wald", df: null },
    rho: fit.rho,
    tau2: fit.tau2,
    logLikelihood: fit.logLikelihood,
    residualPValue: chiSquaredUpperTail(ratio, 1),
    converged: fit.converged && residual.converged,
  };
}

function equallySpaced([from, to]: readonly [number, number], n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => from + (to - from) * i / (n - 1));
}

function explain(rows: readonly CopasRow[], at: number, significance: number): string {
  if (at === -1) {
    return `Residual selection is significant (P at most ${significance}) all along the path.`;
  }
  return at === 0
    ? `Without selection in the model, residual selection is not significant (P above ${significance}).`
    : `First point of the path with P above ${significance}: about ` +
      `${rows[at]!.unpublished.toFixed(0)} studies unpublished.`;
}

/**
 * Copas selection model: how the pooled effect changes the more it is assumed that studies with
 * large effects for their precision were published.
 *
 * Model (Copas and Shi 2000, 2001): yi = mu + error with variance sigma_i^2 + tau2, and study i is
 * published when gamma0 + gamma1 / si + delta_i > 0, where delta_i is standard normal with
 * correlation rho to the sampling error. gamma0 and gamma1 cannot be estimated; for each pair mu, rho
 * and tau2 are, by maximum likelihood.
 *
 * As in `copas()` of R metasens: the effect is computed on a grid of gamma0 and gamma1; along the path
 * from no selection across the contours of equal effect, each row has the effect and the P value of
 * selection that is left (a slope of the effect on the standard error, rho limited to the side on
 * which studies are missing). `adjusted` is the first row where that P value exceeds 0.1. Differences
 * from metasens: the highest likelihood of ten starting points for each row instead of the first that L-BFGS-B
 * meets, standard errors from an information that must be positive definite, and round contour levels
 * of our own, so that rows of the path lie elsewhere on it.
 *
 * Edges: three studies at least, with standard errors that differ. rho at its bound and tau2 at 0 are
 * held for the standard error. Where the effect does not change over the grid there are no contours,
 * and the only row is the model without selection.
 *
 * @param studies Three or more effects with distinct ids.
 * @throws {RangeError} a bad choice, fewer than three studies, equal standard errors.
 *
 * @example Small studies with large effects
 * ```ts
 * import { copasModel } from "reforest";
 * import assert from "node:assert/strict";
 * const copas = copasModel([
 *   { id: "a", yi: 0.05, vi: 0.01 },
 *   { id: "b", yi: 0.15, vi: 0.02 },
 *   { id: "c", yi: 0.40, vi: 0.05 },
 *   { id: "d", yi: 0.60, vi: 0.09 },
 *   { id: "e", yi: 0.90, vi: 0.16 },
 * ], { gridSize: 6 });
 * assert.equal(copas.choices.missing, "left");
 * assert.ok(copas.rows.at(-1)!.estimate < copas.rows[0]!.estimate);
 * ```
 *
 * @see Copas and Shi (2001), https://doi.org/10.1177/096228020101000402
 */
export function copasModel(
  studies: readonly StudyEffect[],
  choices: CopasChoices = {},
): CopasModel {
  const columns = studyColumns(studies, "copasModel");
  const { ids, effects, variances } = columns;
  if (ids.length < 3) {
    throw new RangeError(
      `copasModel: studies: found ${ids.length}; allowed: three or more; ` +
        "use fixedSelection for fewer",
    );
  }
  const asked = copasChoices(choices, columns);
  const { gamma0Range, gamma1Range, gridSize, significance } = asked;
  const without = withoutSelection({ effects, variances, pValues: [] }, null, null);
  const data: CopasData = { effects, variances, ...without };
  const gamma0 = equallySpaced(gamma0Range, gridSize);
  const gamma1 = equallySpaced(gamma1Range, gridSize);
  const both = [-asked.rhoBound, asked.rhoBound] as const;
  let notConverged = 0;
  let near: CopasFit | undefined;
  const estimates = gamma0.map((g0) =>
    gamma1.map((g1) => {
      near = copasFit(data, g0, g1, { rho: both, residual: false }, near);
      if (!near.converged) notConverged++;
      return near.estimate;
    })
  );
  const heights = estimates.flat();
  const lines = contourLines(
    estimates,
    roundLevels(Math.min(...heights), Math.max(...heights), asked.contours),
  );
  const { slope, points } = copasPath(lines);
  const place = ([from, to]: readonly [number, number], share: number) =>
    from + share * (to - from);
  const onPath = points
    .map(({ x, y }) => ({ gamma0: place(gamma0Range, x), gamma1: place(gamma1Range, y) }));
  const rows = [noSelection, ...onPath].map((at) => rowOf(data, at, asked))
    .sort((a, b) => b.publicationProbability - a.publicationProbability);
  const at = rows.findIndex(({ residualPValue }) => residualPValue > significance);
  const bound = rows.filter(({ rho }) => Math.abs(rho) >= asked.rhoBound).length;
  const lost = rows.filter(({ converged }) => !converged).length;
  return {
    kind: "copas-model",
    k: ids.length,
    rows,
    adjusted: rows[at] ?? null,
    reason: explain(rows, at, significance),
    grid: { gamma0, gamma1, estimates, notConverged },
    contours: lines.map((line) => ({
      effect: line.height,
      points: line.points.map(({ x, y }) => ({
        gamma0: place(gamma0Range, x),
        gamma1: place(gamma1Range, y),
      })),
    })),
    slope,
    used: ids,
    excluded: [],
    choices: asked,
    warnings: [
      ...(lost > 0 ? [`${lost} of ${rows.length} rows of the path did not converge.`] : []),
      ...(bound > 0
        ? [
          `rho is at its bound in ${bound} of ${rows.length} rows, whose standard errors take it as known.`,
        ]
        : []),
      ...(slope === null ? ["No contour of the effect could be crossed: there is no path."] : []),
      ...(ids.length < 10 ? [`The model was fitted to ${ids.length} studies; 10 are few.`] : []),
    ],
    inputDigest: studiesDigest(`copas ${JSON.stringify(asked)}`, ids, [effects, variances]),
    libraryVersion,
  };
}
