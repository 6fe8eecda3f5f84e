import { requireLevel } from "./group_counts.ts";
import type { MultilevelChoices } from "./multilevel_types.ts";

const allowed = {
  random: ["outer", "outer/inner"],
  method: ["REML", "ML"],
  interval: ["wald", "t"],
  sigma2Interval: ["profile-likelihood", "none"],
} as const;

/** Fills in the defaults of a multilevel model. */
export function multilevelChoices(
  choices: MultilevelChoices,
  caller: string,
): Required<MultilevelChoices> {
  const inForce: Required<MultilevelChoices> = {
    random: "outer/inner",
    method: "REML",
    rho: 0,
    moderators: [],
    intercept: true,
    interval: "t",
    sigma2Interval: "profile-likelihood",
    level: 0.95,
    ...choices,
  };
  for (const name of Object.keys(allowed) as (keyof typeof allowed)[]) {
    const found = inForce[name];
    if (!(allowed[name] as readonly string[]).includes(found)) {
      throw new RangeError(
        `${caller}: ${name}: found ${found}; allowed: ${allowed[name].join(", ")}`,
      );
    }
  }
  if (!(inForce.rho > -1 && inForce.rho < 1)) {
    throw new RangeError(
      `${caller}: rho: found ${inForce.rho}; allowed: a number between -1 and 1`,
    );
  }
  requireLevel(caller, inForce.level);
  return inForce;
}
