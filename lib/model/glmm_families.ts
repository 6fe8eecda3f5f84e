import { logChoose } from "../numeric/log_choose.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";
import { log1p } from "../numeric/elementary/log1p.ts";

/**
 * Log-likelihood of the counts of one group in every study, as a function of the linear predictor:
 * y eta - b(eta), without the constant that does not depend on eta.
 */
export interface CountFamily {
  /** Writes the log-likelihood of study i at eta and its first three derivatives. */
  readonly at: (i: number, eta: number, out: Float64Array) => void;
}

/** Events y of n trials, logit(p) = eta + offset. */
export function binomialCounts(
  events: ArrayLike<number>,
  totals: ArrayLike<number>,
  offsets?: ArrayLike<number>,
): CountFamily {
  return {
    at: (i, predictor, out) => {
      const eta = predictor + (offsets?.[i] ?? 0);
      const n = totals[i]!;
      const y = events[i]!;
      const tail = exp(-Math.abs(eta));
      const p = eta > 0 ? 1 / (1 + tail) : tail / (1 + tail);
      const q = eta > 0 ? tail / (1 + tail) : 1 / (1 + tail);
      const logs = n * log1p(tail);
      out[0] = eta > 0 ? -(n - y) * eta - logs : y * eta - logs;
      out[1] = y * q - (n - y) * p;
      out[2] = -n * p * q;
      out[3] = -n * p * q * (q - p);
    },
  };
}

/** Events y in a time t, log(rate) = eta; `offsets` are log(t). */
export function poissonCounts(
  events: ArrayLike<number>,
  offsets: ArrayLike<number>,
): CountFamily {
  return {
    at: (i, predictor, out) => {
      const eta = predictor + offsets[i]!;
      const mean = exp(eta);
      out[0] = events[i]! * eta - mean;
      out[1] = events[i]! - mean;
      out[2] = -mean;
      out[3] = -mean;
    },
  };
}

/** Terms this much smaller than the largest add nothing to a sum. */
const negligible = 1e-20;

/** Margins of 2x2 tables, one entry a study. */
export interface MarginColumns {
  readonly eventsTreated: ArrayLike<number>;
  readonly totalTreated: ArrayLike<number>;
  readonly totalControl: ArrayLike<number>;
  readonly events: ArrayLike<number>;
}

/**
 * Events of the treated group given all margins of the table, eta the log odds ratio: Fisher's
 * noncentral hypergeometric distribution, summed outward from its mode by ratios of neighbouring
 * terms (Liao and Rosen 2001, https://doi.org/10.1198/000313001753272547).
 */
export function hypergeometricCounts(margins: MarginColumns): CountFamily {
  return {
    at: (i, eta, out) => {
      const n1 = margins.totalTreated[i]!;
      const n2 = margins.totalControl[i]!;
      const m = margins.events[i]!;
      const y = margins.eventsTreated[i]!;
      const lower = Math.max(0, m - n2);
      const upper = Math.min(n1, m);
      const mode = modeOf(n1, n2, m, eta, lower, upper);
      const odds = exp(eta);
      let s0 = 1;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let weight = 1;
      for (let x = mode + 1; x <= upper && weight > negligible; x++) {
        weight *= odds * ((n1 - x + 1) / x) * ((m - x + 1) / (n2 - m + x));
        const d = x - mode;
        s0 += weight;
        s1 += weight * d;
        s2 += weight * d * d;
        s3 += weight * d * d * d;
      }
      weight = 1;
      for (let x = mode; x > lower && weight > negligible; x--) {
        weight *= (x / (n1 - x + 1)) * ((n2 - m + x) / (m - x + 1)) / odds;
        const d = x - 1 - mode;
        s0 += weight;
        s1 += weight * d;
        s2 += weight * d * d;
        s3 += weight * d * d * d;
      }
      const mean = s1 / s0;
      const variance = s2 / s0 - mean * mean;
      const peak = logChoose(n1, mode) + logChoose(n2, m - mode);
      const observed = logChoose(n1, y) + logChoose(n2, m - y);
      out[0] = (y - mode) * eta + (observed - peak) - log(s0);
      out[1] = y - mode - mean;
      out[2] = -variance;
      out[3] = -(s3 / s0 - 3 * mean * (s2 / s0) + 2 * mean ** 3);
    },
  };
}

/** The most probable number of events among the treated. */
function modeOf(
  n1: number,
  n2: number,
  m: number,
  eta: number,
  lower: number,
  upper: number,
): number {
  // Neighbouring probabilities are equal where a x^2 + b x + c = 0; the stable root lies inside.
  const odds = exp(eta);
  const a = odds - 1;
  const b = -((m + n1 + 2) * odds + n2 - m);
  const c = odds * (n1 + 1) * (m + 1);
  const x = odds === Infinity ? upper : 2 * c / (-b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
  return Math.min(upper, Math.max(lower, Math.floor(x)));
}
