import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import type { Exclusion } from "../trace/types.ts";
import { libraryVersion } from "../version.ts";
import { type BetaBinomialCount, fitBetaBinomial } from "./beta_binomial_fit.ts";
import type { BetaBinomialChoices, PooledBetaBinomial } from "./beta_binomial_types.ts";
import { requireLevel } from "./group_counts.ts";
import { meanInference } from "./mean_interval.ts";
import { studiesDigest } from "./studies_digest.ts";

/** Studies that a beta-binomial model is fitted to. */
export interface BetaBinomialStudies {
  readonly measure: "PLO" | "OR";
  readonly ids: readonly string[];
  readonly columns: readonly (readonly number[])[];
  readonly excluded: readonly Exclusion[];
  readonly counts: readonly BetaBinomialCount[];
  /** Logarithms of the binomial coefficients. */
  readonly constant: number;
}

/** The choices in force; refuses what does not exist. */
export function betaBinomialChoices(
  { interval = "t", level = 0.95 }: BetaBinomialChoices,
  caller: string,
): Required<BetaBinomialChoices> {
  requireLevel(caller, level);
  if (interval !== "t" && interval !== "wald") {
    throw new RangeError(`${caller}: interval: found ${interval}; allowed: wald, t`);
  }
  return { interval, level };
}

/** Fits a beta-binomial model and puts its answer on record. */
export function betaBinomialResult(
  studies: BetaBinomialStudies,
  choices: Required<BetaBinomialChoices>,
): PooledBetaBinomial {
  const { measure, ids, columns, excluded, counts, constant } = studies;
  const k = ids.length;
  const found = fitBetaBinomial(counts);
  const last = found.coefficients.length - 1;
  const method = k === 1 ? "wald" : choices.interval;
  const mean = meanInference(
    found.coefficients[last]!,
    found.standardErrors[last]!,
    1,
    k - 1,
    method,
    choices.level,
  );
  const statistic = Math.max(0, 2 * (found.logLikelihood - found.logLikelihoodWithoutRho));
  const warnings: string[] = [];
  if (!found.fit.converged) warnings.push("The fit did not converge; do not use this result.");
  if (k === 1) warnings.push("One study: the interval is Wald's.");
  else if (k < 5) warnings.push(`Only ${k} studies: rho is hardly known.`);
  if (found.rho === 0) {
    warnings.push(
      "rho is estimated as 0, the smallest value there is: the fit is binomial, all studies thrown " +
        "together. This does not show that the proportions are equal.",
    );
  }
  return {
    kind: "pooled-beta-binomial",
    measure,
    k,
    estimate: found.coefficients[last]!,
    standardError: mean.standardError,
    statistic: mean.statistic,
    pValue: mean.pValue,
    interval: mean.interval,
    rho: found.rho,
    rhoStandardError: found.rhoStandardError,
    controlLogit: measure === "OR" ? found.coefficients[0]! : null,
    logLikelihood: found.logLikelihood + constant,
    overdispersion: {
      statistic,
      pValue: statistic === 0 ? 1 : chiSquaredUpperTail(statistic, 1) / 2,
    },
    used: ids,
    excluded,
    choices,
    fit: found.fit,
    warnings,
    inputDigest: studiesDigest(
      `beta-binomial ${measure} ${choices.interval} ${choices.level}`,
      ids,
      columns,
    ),
    libraryVersion,
  };
}
