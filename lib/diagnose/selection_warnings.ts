import type { SelectionModel } from "./selection_types.ts";

/** What a careful reader must know of a selection model. */
export function selectionWarnings(
  { k, tau2, delta, intervals, fit, choices, standardError, maxima }: Omit<
    SelectionModel,
    "warnings"
  >,
): readonly string[] {
  const warnings: string[] = [];
  const estimated = delta.filter((parameter) => parameter.estimated);
  if (!fit.converged) {
    warnings.push(
      `The maximum of the likelihood was not found (${fit.reason}): the numbers are those of the ` +
        "highest point met and are no estimates.",
    );
  }
  if (k < 10 && estimated.length > 0) {
    warnings.push(`Selection parameters were estimated from ${k} studies; 10 are too few already.`);
  }
  const empty = intervals.filter((interval) => interval.k === 0);
  if (empty.length > 0 && estimated.length > 0) {
    const named = empty.map(({ from, to }) => `${from} < p <= ${to}`).join(", ");
    warnings.push(`No P value lies in ${named}: the weight there is not determined by data.`);
  }
  estimated.forEach((parameter) => {
    if (parameter.limit === "none") return;
    warnings.push(
      `A selection parameter is at its ${parameter.limit} limit, ${parameter.value}: ` +
        "the test and the standard errors do not hold as usual.",
    );
  });
  const [first, second] = maxima;
  if (first !== undefined && second !== undefined) {
    warnings.push(
      `The likelihood has ${maxima.length} maxima; the next has an estimate of ` +
        `${second.estimate.toPrecision(3)} and a log-likelihood lower by ` +
        `${(first.logLikelihood - second.logLikelihood).toPrecision(2)}.`,
    );
  }
  if (tau2 === 0 && choices.tau2Value === null) {
    warnings.push("tau2 is at 0; the standard errors take it as known to be 0.");
  }
  if (fit.converged && standardError === null && estimated.every(({ limit }) => limit === "none")) {
    warnings.push("The information is singular: there are no standard errors.");
  }
  return warnings;
}
