import { criticalValue, type MeanInference } from "./mean_interval.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
import type { Interval, PoolingChoicesInForce } from "./types.ts";

/** Below this, the t distribution of Kenward and Roger has no variance. */
const fewestKenwardRoger = 2;

/** Below this number of studies tau2 and its interval are said to rest on few studies. */
const few = 5;

function narrowerThanWald({ hartungKnapp, interval }: MeanInference): boolean {
  if (hartungKnapp === undefined) return false;
  // Where Wald's interval itself was taken, nothing is narrower.
  if (interval.df === null) return false;
  const wald = 2 * criticalValue(interval.level, null) * hartungKnapp.classicStandardError;
  return interval.upper - interval.lower < wald;
}

/** What a careful reader must know of a pooled result, in sentences. */
export function poolWarnings(
  k: number,
  asked: PoolingChoicesInForce,
  inForce: PoolingChoicesInForce,
  tau2: Tau2Fit | null,
  mean: MeanInference,
  prediction: Interval | null,
): readonly string[] {
  const warnings: string[] = [];
  const estimated = inForce.tau2 !== null;
  if (k === 1) {
    warnings.push(
      "One study: the estimate is its effect, and the interval is Wald's" +
        (estimated && tau2 === null ? "; tau2 cannot be estimated and is taken as 0." : "."),
    );
  } else if (estimated && k < few) {
    warnings.push(
      `Only ${k} studies: tau2 is hardly known, and intervals that rest on it are unsure.`,
    );
  }
  if (inForce.prediction !== "none" && k < 3) {
    warnings.push("No prediction interval is given with fewer than 3 studies.");
  }
  if (estimated && k > 1 && tau2?.tau2 === 0) {
    warnings.push(
      "tau2 is estimated as 0, the smallest value there is: the weights are those of the " +
        "common-effect model. This does not show that the effects are equal.",
    );
  }
  if (tau2 !== null && (tau2.maxima ?? 1) > 1) {
    warnings.push(
      `The likelihood has ${tau2.maxima} local maxima in tau2; the highest was taken.`,
    );
  }
  if (tau2 !== null && !tau2.fit.converged) {
    warnings.push("The estimate of tau2 did not converge; do not use this result.");
  }
  if (k > 1 && asked.interval === "hartung-knapp" && inForce.interval !== asked.interval) {
    warnings.push(
      "All effects are equal, so that the plain Hartung-Knapp interval has no width; the factor " +
        "max(1, q) was used instead.",
    );
  }
  if (k > 1 && asked.interval === "kenward-roger" && mean.kenwardRoger === undefined) {
    warnings.push(
      "The adjustment of Kenward and Roger does not exist for these studies; the interval is Wald's.",
    );
  }
  if (mean.kenwardRoger !== undefined && mean.kenwardRoger.df < fewestKenwardRoger) {
    warnings.push(
      `Kenward and Roger's degrees of freedom are ${mean.kenwardRoger.df.toPrecision(2)}, below ` +
        `${fewestKenwardRoger}: the interval is too wide to mean anything; choose another method.`,
    );
  }
  if (mean.hartungKnapp !== undefined && mean.interval.df === null) {
    warnings.push("The Hartung-Knapp interval is narrower than Wald's, which was taken instead.");
  }
  if (inForce.prediction !== "none" && k >= 3 && prediction === null) {
    warnings.push(
      `No prediction interval is given: "${inForce.prediction}" has no degrees of freedom left.`,
    );
  }
  if (narrowerThanWald(mean)) {
    warnings.push("The Hartung-Knapp interval is narrower than Wald's; compare both.");
  }
  return warnings;
}
