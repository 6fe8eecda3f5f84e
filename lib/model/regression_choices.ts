import { requireLevel } from "./group_counts.ts";
import type {
  ModeratorTerm,
  RegressionChoices,
  RegressionChoicesInForce,
} from "./regression_types.ts";

const allowed = {
  model: ["random", "common"],
  tau2: ["DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"],
  interval: ["wald", "t", "hartung-knapp", "hartung-knapp-adhoc"],
} as const;

/** Fills in the defaults of a meta-regression, which are those of pool. */
export function regressionChoices(
  choices: RegressionChoices,
  moderators: readonly ModeratorTerm[],
  caller: string,
): RegressionChoicesInForce {
  const { model = "random", intercept = true, level = 0.95 } = choices;
  const random = model === "random";
  const given = random ? choices.tau2Value : undefined;
  const inForce: RegressionChoicesInForce = {
    model,
    tau2: random && given === undefined ? choices.tau2 ?? "REML" : null,
    ...(given === undefined ? {} : { tau2Value: given }),
    interval: choices.interval ?? (random ? "hartung-knapp-adhoc" : "wald"),
    intercept,
    level,
    moderators,
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
  requireLevel(caller, level);
  return inForce;
}
