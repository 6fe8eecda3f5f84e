import { requireLevel } from "./group_counts.ts";
import { tau2Estimators } from "./tau2_estimators.ts";
import type { PoolingChoices, PoolingChoicesInForce } from "./types.ts";

/** Bootstrap samples of the prediction interval of Nagashima et al., as in R's pimeta. */
const usualSamples = 25000;
const fewestSamples = 1000;

/** The codes of each choice of {@linkcode pool}. */
export const poolingCodes = {
  model: ["random", "common"],
  tau2: Object.keys(tau2Estimators),
  interval: [
    "wald",
    "t",
    "hartung-knapp",
    "hartung-knapp-adhoc",
    "hartung-knapp-or-wald",
    "hartung-knapp-iqwig",
    "kenward-roger",
    "profile-likelihood",
  ],
  prediction: [
    "t",
    "classic-t",
    "wald",
    "skipka",
    "higgins-thompson-spiegelhalter",
    "hartung-knapp",
    "hartung-knapp-adhoc",
    "hartung-knapp-partlett-riley",
    "kenward-roger",
    "kenward-roger-partlett-riley",
    "nagashima",
    "none",
  ],
  tau2Interval: [
    "q-profile",
    "biggerstaff-jackson",
    "jackson",
    "profile-likelihood",
    "none",
  ],
} as const;

const plainIntervals: readonly string[] = [
  "wald",
  "t",
  "hartung-knapp",
  "hartung-knapp-adhoc",
  "hartung-knapp-or-wald",
];
const plainPredictions: readonly string[] = ["t", "wald", "none"];

/** What does not go together: found, and what to do; null when all is well. */
function contradiction(inForce: PoolingChoicesInForce): string | null {
  const { model, tau2, interval, prediction, weights } = inForce;
  if (interval === "profile-likelihood" && tau2 !== "ML") {
    return `interval: found profile-likelihood with tau2 ${
      tau2 ?? "given"
    }; allowed: with tau2 ML, ` +
      "whose estimate it is about";
  }
  if (model === "common" && interval === "kenward-roger") {
    return "interval: found kenward-roger under the common-effect model; allowed: under random " +
      "effects, since it adjusts for the estimate of tau2";
  }
  const named = weights === undefined || typeof weights === "string";
  if (tau2 === "GENQ" && named) {
    return "weights: found none with tau2 GENQ; allowed: one weight for each id";
  }
  if (weights !== undefined && !plainIntervals.includes(interval)) {
    return `interval: found ${interval} with weights of one's own; allowed: ${
      plainIntervals.join(", ")
    }`;
  }
  if (weights !== undefined && !plainPredictions.includes(prediction)) {
    return `prediction: found ${prediction} with weights of one's own; allowed: ${
      plainPredictions.join(", ")
    }`;
  }
  if (typeof weights === "string" && weights !== "ivhet" && weights !== "equal") {
    return `weights: found ${weights}; allowed: inverse-variance, ivhet, equal, or one for each id`;
  }
  return null;
}

function bootstrapOf(
  { samples = usualSamples, seed = "reforest" }: NonNullable<PoolingChoices["bootstrap"]>,
  caller: string,
): NonNullable<PoolingChoicesInForce["bootstrap"]> {
  if (!(Number.isSafeInteger(samples) && samples >= fewestSamples)) {
    throw new RangeError(
      `${caller}: bootstrap: found ${samples} samples; allowed: a whole number, ${fewestSamples} or more`,
    );
  }
  return { samples, seed };
}

/**
 * Fills in the defaults of {@linkcode pool}: REML (Veroniki et al. 2016,
 * https://doi.org/10.1002/jrsm.1164), Hartung-Knapp with the variance factor never below 1
 * (IntHout et al. 2014, https://doi.org/10.1186/1471-2288-14-25; Jackson et al. 2017,
 * https://doi.org/10.1002/sim.7411), prediction with t. Refuses what does not go together.
 */
export function poolingChoices(choices: PoolingChoices, caller: string): PoolingChoicesInForce {
  const random = choices.model !== "common";
  const given = random ? choices.tau2Value : undefined;
  const { weights = "inverse-variance" } = choices;
  const prediction = random ? choices.prediction ?? "t" : "none";
  const inForce: PoolingChoicesInForce = {
    model: choices.model ?? "random",
    tau2: random && given === undefined ? choices.tau2 ?? "REML" : null,
    ...(given === undefined ? {} : { tau2Value: given }),
    interval: choices.interval ?? (random ? "hartung-knapp-adhoc" : "wald"),
    prediction,
    tau2Interval: choices.tau2Interval ?? (random ? "q-profile" : "none"),
    ...(weights === "inverse-variance" ? {} : { weights }),
    ...(prediction === "nagashima"
      ? { bootstrap: bootstrapOf(choices.bootstrap ?? {}, caller) }
      : {}),
    level: choices.level ?? 0.95,
  };
  for (const name of Object.keys(poolingCodes) as (keyof typeof poolingCodes)[]) {
    const found = inForce[name];
    if (found !== null && !(poolingCodes[name] as readonly string[]).includes(found)) {
      throw new RangeError(
        `${caller}: ${name}: found ${found}; allowed: ${poolingCodes[name].join(", ")}`,
      );
    }
  }
  if (given !== undefined && !(given >= 0 && given < Infinity)) {
    throw new RangeError(
      `${caller}: tau2Value: found ${given}; allowed: a finite number, 0 or more`,
    );
  }
  requireLevel(caller, inForce.level);
  const wrong = contradiction(inForce);
  if (wrong !== null) throw new RangeError(`${caller}: ${wrong}`);
  return inForce;
}
