import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { rangeOfP, rangeOfPrinted } from "./range_of_printed.ts";
import type { Range } from "./types.ts";

const caller = "heterogeneityOfPrinted";

/** What a publication prints of heterogeneity, as printed; at least I² or Q. */
export interface PrintedHeterogeneity {
  /** Number of studies. */
  readonly k: number;
  /** I² in percent, e.g. "98.4". */
  readonly i2?: string;
  /** Cochran's Q. */
  readonly q?: string;
  /** P value of Q. */
  readonly p?: string;
  readonly tau2?: string;
}

/** One pair of printed numbers, and whether some numbers that print so fit each other. */
export interface HeterogeneityCheck {
  readonly pair: "I² and Q" | "P and Q" | "tau² and Q" | "P and I²";
  readonly agrees: boolean;
}

/** Answer of {@linkcode heterogeneityOfPrinted}. Plain data. */
export interface HeterogeneityOfPrinted {
  readonly kind: "heterogeneity-of-printed";
  readonly printed: PrintedHeterogeneity;
  readonly df: number;
  /** I² in percent that the printed Q gives, as max(0, (Q - df) / Q). */
  readonly i2FromQ: Range | null;
  /** Q that the printed I² asks for by the same formula; `upper` is null where nothing bounds it. */
  readonly qFromI2: { readonly lower: number; readonly upper: number | null } | null;
  /** P of the printed Q, chi-squared with k - 1 degrees of freedom. */
  readonly pFromQ: Range | null;
  /** P of the Q that I² asks for, where no Q is printed. */
  readonly pFromI2: Range | null;
  readonly checks: readonly HeterogeneityCheck[];
}

/**
 * What printed I², Q, its P value and tau² of k studies say of each other, allowing for rounding.
 *
 * I² is taken as (Q - df) / Q, not below 0, and P as the upper tail of chi-squared with df = k - 1.
 * Some programs define I² by tau² and a typical variance of the studies (metafor does), where it
 * differs unless tau² is that of DerSimonian and Laird: a disagreement may be this and nothing
 * else. "tau² and Q": by the estimators of DerSimonian-Laird and Paule-Mandel tau² is above 0 exactly when Q > df;
 * others, as REML, can differ. It agrees where a tau² that prints so may be on the side of Q.
 * Where no Q is printed, P is held against the Q that I² asks for.
 *
 * @throws {RangeError} if `k` is below 2, neither I² nor Q is given, or a number is out of range.
 *
 * @example Q = 152.2330 of 13 studies gives I² = 92.12 %, and not the 92.22 % that tau² gives
 * ```ts
 * import { heterogeneityOfPrinted } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const answer = heterogeneityOfPrinted({ k: 13, q: "152.2330", i2: "92.22" });
 * assert.equal(answer.i2FromQ?.lower.toFixed(2), "92.12");
 * assert.deepEqual(answer.checks, [{ pair: "I² and Q", agrees: false }]);
 * ```
 *
 * @see Higgins and Thompson (2002), https://doi.org/10.1002/sim.1186
 */
export function heterogeneityOfPrinted(printed: PrintedHeterogeneity): HeterogeneityOfPrinted {
  const { k } = printed;
  if (!Number.isInteger(k) || k < 2 || (printed.i2 === undefined && printed.q === undefined)) {
    throw new RangeError(
      `${caller}: found ${
        JSON.stringify(printed)
      }; allowed: a whole number k, 2 or more, and I² or Q`,
    );
  }
  const df = k - 1;
  const q = readRange("q", printed.q, Infinity);
  const i2 = readRange("i2", printed.i2, 100);
  const tau2 = readRange("tau2", printed.tau2, Infinity);
  const p = printed.p === undefined ? null : rangeOfP(caller, printed.p);
  const share = (value: number) => value <= df ? 0 : 100 * (value - df) / value;
  const i2FromQ = q && { lower: share(q.lower), upper: share(q.upper) };
  const qFromI2 = i2 && {
    lower: i2.lower === 0 ? 0 : df / (1 - i2.lower / 100),
    upper: i2.upper >= 100 ? null : df / (1 - i2.upper / 100),
  };
  const tail = (range: { readonly lower: number; readonly upper: number | null }): Range => ({
    lower: range.upper === null ? 0 : chiSquaredUpperTail(range.upper, df),
    upper: chiSquaredUpperTail(range.lower, df),
  });
  const pFromQ = q && tail(q);
  const pFromI2 = q === null && qFromI2 !== null ? tail(qFromI2) : null;
  return {
    kind: "heterogeneity-of-printed",
    printed,
    df,
    i2FromQ,
    qFromI2,
    pFromQ,
    pFromI2,
    checks: [
      ...checkOf("I² and Q", i2, i2FromQ),
      ...checkOf("P and Q", p, pFromQ),
      ...checkOf("P and I²", p, pFromI2),
      ...(tau2 === null || q === null ? [] : [{
        pair: "tau² and Q" as const,
        agrees: (tau2.upper > 0 && q.upper > df) || (tau2.lower === 0 && q.lower <= df),
      }]),
    ],
  };
}

function checkOf(
  pair: HeterogeneityCheck["pair"],
  printed: Range | null,
  computed: Range | null,
): HeterogeneityCheck[] {
  if (printed === null || computed === null) return [];
  // Ends that touch in one point are missed by rounding errors alone.
  const near = 1e-12 * Math.abs(printed.upper);
  const agrees = computed.lower <= printed.upper + near && printed.lower <= computed.upper + near;
  return [{ pair, agrees }];
}

function readRange(name: string, text: string | undefined, most: number): Range | null {
  if (text === undefined) return null;
  const { lower, upper } = rangeOfPrinted(caller, name, text);
  if (upper < 0 || lower > most) {
    throw new RangeError(`${caller}, ${name}: found "${text}"; allowed: 0 to ${most}`);
  }
  return { lower: Math.max(0, lower), upper: Math.min(most, upper) };
}
