import { binomialUpperTail } from "../distribution/binomial.ts";
import { normalUpperTail } from "../distribution/normal.ts";
import { sum } from "../numeric/sum.ts";
import { poissonBinomial } from "./poisson_binomial.ts";

/** P of at least as many significant studies, when each has its power. */
export interface ExcessTest {
  readonly statistic: number | null;
  readonly pValue: number;
}

/**
 * Power of a two-sided z test at critical value `critical` when true effects are normal around
 * `effect`: the observed effect is then normal with variance vi + tau2, so that no integral is needed.
 */
export function powerOf(effect: number, vi: number, tau2: number, critical: number): number {
  const scale = Math.sqrt(vi + tau2);
  const limit = critical * Math.sqrt(vi);
  return normalUpperTail((limit - effect) / scale) + normalUpperTail((limit + effect) / scale);
}

/** The three tests of excess, one-sided. */
export function excessTest(
  powers: readonly number[],
  observed: number,
  test: "exact" | "chi-squared" | "binomial",
): ExcessTest {
  const k = powers.length;
  const mean = sum(powers) / k;
  switch (test) {
    case "exact":
      return {
        statistic: null,
        pValue: Math.min(1, sum(poissonBinomial(powers).subarray(observed))),
      };
    case "binomial":
      return {
        statistic: null,
        pValue: observed === 0 ? 1 : binomialUpperTail(observed - 1, k, Math.min(1, mean)),
      };
    case "chi-squared": {
      // Every study has full power, or none: the expected number is certain.
      if (!(mean > 0 && mean < 1)) return { statistic: 0, pValue: 0.5 };
      const z = (observed - k * mean) / Math.sqrt(k * mean * (1 - mean));
      return { statistic: z * z, pValue: normalUpperTail(z) };
    }
  }
}
