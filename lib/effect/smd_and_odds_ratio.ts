import { normalCdf, normalDensity, normalUpperTail } from "../distribution/normal.ts";
import { normalQuantile } from "../distribution/normal_quantile.ts";
import type { ConvertedEffect } from "./conversion_types.ts";
import { isFiniteNumber, isPositive, isShare, requireValue } from "./require_value.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";

/** An effect on its analysis scale. */
export interface EffectToConvert {
  readonly yi: number;
  readonly vi: number;
}

/**
 * How a threshold on a continuous outcome turns a shift into odds. "logit": logistic distributions,
 * pi / sqrt(3), Hasselblad and Hedges (1995); "cox": normal distributions by the factor 1.65 of Cox
 * and Snell (1989); "probit": normal distributions with a threshold that `baselineRisk` of the control
 * group is beyond.
 */
export type OddsRatioMethod =
  | { readonly method?: "logit" | "cox" }
  | { readonly method: "probit"; readonly baselineRisk: number };

const factors = { logit: Math.PI / Math.sqrt(3), cox: 1.65 } as const;

const assumptions = {
  logit:
    "the outcome is logistic in both groups with equal variances, and was cut at one threshold",
  cox: "the outcome is normal in both groups with equal variances, and was cut at one threshold",
} as const;

function check(caller: string, { yi, vi }: EffectToConvert, choices: OddsRatioMethod): void {
  requireValue(caller, "yi", yi, "a finite number", isFiniteNumber);
  requireValue(caller, "vi", vi, "a finite number above 0", isPositive);
  const { method = "logit" } = choices;
  if (!["logit", "cox", "probit"].includes(method)) {
    throw new RangeError(
      `${caller}: method: found ${String(method)}; allowed: logit, cox, probit (with baselineRisk)`,
    );
  }
  if (choices.method === "probit") {
    requireValue(caller, "baselineRisk", choices.baselineRisk, "between 0 and 1", isShare);
  }
}

/** Effects so large that nobody, or everybody, of the treated is beyond the threshold. */
function requireRisks(caller: string, yi: number, risk: number, rest: number): void {
  requireValue(
    caller,
    `yi ${yi}: rarer risk of the treated`,
    Math.min(risk, rest),
    "1e-300 or more",
    (smaller) => smaller >= 1e-300,
  );
}

function converted(yi: number, vi: number, assumption: string): ConvertedEffect {
  return { yi, vi, standardError: Math.sqrt(vi), assumption };
}

const byThreshold = (risk: number) =>
  `${assumptions.cox} beyond which ${risk} of the control group lies; the risk is taken as known`;

/**
 * Standardised mean difference from a log odds ratio, with its variance by the delta method.
 *
 * @param effect Log odds ratio `yi` and variance `vi`.
 * @param choices "logit" by default: yi sqrt(3) / pi.
 * @throws {RangeError} for numbers that cannot be right, or a bad choice.
 *
 * @example Borenstein et al. (2009), chapter 7: log odds ratio 0.9069, variance 0.0676
 * ```ts
 * import { smdFromOddsRatio } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { yi, vi } = smdFromOddsRatio({ yi: 0.9069, vi: 0.0676 });
 * assert.deepEqual([yi.toFixed(4), vi.toFixed(4)], ["0.5000", "0.0205"]);
 * ```
 *
 * @see Chinn (2000), https://doi.org/10.1002/1097-0258(20001130)19:22%3C3127::AID-SIM784%3E3.0.CO;2-M
 * @see Sanchez-Meca et al. (2003), https://doi.org/10.1037/1082-989X.8.4.448
 */
export function smdFromOddsRatio(
  effect: EffectToConvert,
  choices: OddsRatioMethod = {},
): ConvertedEffect {
  check("smdFromOddsRatio", effect, choices);
  if (choices.method !== "probit") {
    const { method = "logit" } = choices;
    const factor = factors[method];
    return converted(effect.yi / factor, effect.vi / factor ** 2, assumptions[method]);
  }
  const { baselineRisk } = choices;
  const logOdds = log(baselineRisk / (1 - baselineRisk)) + effect.yi;
  const risk = 1 / (1 + exp(-logOdds));
  const rest = 1 / (1 + exp(logOdds));
  requireRisks("smdFromOddsRatio", effect.yi, risk, rest);
  const z = risk < 0.5 ? normalQuantile(risk) : -normalQuantile(rest);
  const slope = risk * rest / normalDensity(z);
  return converted(
    z - normalQuantile(baselineRisk),
    effect.vi * slope * slope,
    byThreshold(baselineRisk),
  );
}

/**
 * Log odds ratio from a standardised mean difference: the way back from
 * {@linkcode smdFromOddsRatio}, with the same choices and assumptions.
 *
 * @throws {RangeError} for numbers that cannot be right, or a bad choice.
 *
 * @example
 * ```ts
 * import { oddsRatioFromSmd, smdFromOddsRatio } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const choices = { method: "probit", baselineRisk: 0.3 } as const;
 * const there = oddsRatioFromSmd({ yi: 0.5, vi: 0.02 }, choices);
 * assert.equal(smdFromOddsRatio(there, choices).yi.toFixed(10), "0.5000000000");
 * ```
 */
export function oddsRatioFromSmd(
  effect: EffectToConvert,
  choices: OddsRatioMethod = {},
): ConvertedEffect {
  check("oddsRatioFromSmd", effect, choices);
  if (choices.method !== "probit") {
    const { method = "logit" } = choices;
    const factor = factors[method];
    return converted(effect.yi * factor, effect.vi * factor ** 2, assumptions[method]);
  }
  const { baselineRisk } = choices;
  const z = normalQuantile(baselineRisk) + effect.yi;
  const [risk, rest] = [normalCdf(z), normalUpperTail(z)];
  requireRisks("oddsRatioFromSmd", effect.yi, risk, rest);
  const slope = normalDensity(z) / risk / rest;
  return converted(
    log(risk / rest) - log(baselineRisk / (1 - baselineRisk)),
    effect.vi * slope * slope,
    byThreshold(baselineRisk),
  );
}
