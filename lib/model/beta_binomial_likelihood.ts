import { risingSums } from "../numeric/rising_sums.ts";
import { exp } from "../numeric/elementary/exp.ts";

/** Events y of n with mean logit eta and overdispersion theta = rho / (1 - rho). */
export interface BetaBinomialTerm {
  readonly logLikelihood: number;
  readonly byEta: number;
  readonly byTheta: number;
}

/**
 * Log-likelihood of one beta-binomial count without its binomial coefficient, with derivatives: with
 * p the mean, the product of p + j theta for j < y and of 1 - p + j theta for j < n - y over that of
 * 1 + j theta for j < n. Theta = 0 is the binomial distribution (Griffiths 1973,
 * https://doi.org/10.2307/2529131).
 */
export function betaBinomialTerm(
  y: number,
  n: number,
  eta: number,
  theta: number,
): BetaBinomialTerm {
  const tail = exp(-Math.abs(eta));
  const [p, q] = eta > 0
    ? [1 / (1 + tail), tail / (1 + tail)]
    : [tail / (1 + tail), 1 / (1 + tail)];
  const events = risingSums(p, theta, y);
  const others = risingSums(q, theta, n - y);
  const all = risingSums(1, theta, n);
  return {
    logLikelihood: events.logs + others.logs - all.logs,
    byEta: p * q * (events.inverses - others.inverses),
    byTheta: events.shares + others.shares - all.shares,
  };
}
