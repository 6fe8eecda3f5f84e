import { requireLevel } from "./group_counts.ts";
import { tau2Estimators } from "./tau2_estimators.ts";
import type { PoolingChoices, PoolingChoicesInForce } from "./types.ts";

const allowed = {
  model: ["random", "common"],
  tau2: Object.keys(tau2Estimators),
  interval: ["wald", "t", "hartung-knapp", "hartung-knapp-adhoc"],
  prediction: ["t", "classic-t", "wald", "none"],
  tau2Interval: ["q-profile", "none"],
} as const;

/**
 * Fills in the defaults of {@linkcode pool}: REML (Veroniki et al. 2016,
 * https://doi.org/10.1002/jrsm.1164), Hartung-Knapp with the variance factor never below 1
 * (IntHout et al. 2014, https://doi.org/10.1186/1471-2288-14-25; Jackson et al. 2017,
 * https://doi.org/10.1002/sim.7411), prediction with t.
 */
export function poolingChoices(choices: PoolingChoices, caller: string): PoolingChoicesInForce {
  const random = choices.model !== "common";
  const given = random ? choices.tau2Value : undefined;
  const inForce: PoolingChoicesInForce = {
    model: choices.model ?? "random",
    tau2: random && given === undefined ? choices.tau2 ?? "REML" : null,
    ...(given === undefined ? {} : { tau2Value: given }),
    interval: choices.interval ?? (random ? "hartung-knapp-adhoc" : "wald"),
    prediction: random ? choices.prediction ?? "t" : "none",
    tau2Interval: choices.tau2Interval ?? (random ? "q-profile" : "none"),
    level: choices.level ?? 0.95,
  };
  for (const name of Object.keys(allowed) as (keyof typeof allowed)[]) {
    const found = inForce[name];
    if (found !== null && !(allowed[name] as readonly string[]).includes(found)) {
      throw new RangeError(
        `${caller}: ${name}: found ${found}; allowed: ${allowed[name].join(", ")}`,
      );
    }
  }
  if (given !== undefined && !(given >= 0 && given < Infinity)) {
    throw new RangeError(
      `${caller}: tau2Value: found ${given}; allowed: a finite number, 0 or more`,
    );
  }
  requireLevel(caller, inForce.level);
  return inForce;
}
