import type {
  SelectionChoices,
  SelectionChoicesInForce,
  SelectionType,
} from "./selection_types.ts";

const types: readonly SelectionType[] = [
  "stepfun",
  "beta",
  "halfnorm",
  "negexp",
  "logistic",
  "power",
];
const alternatives = ["greater", "less", "two.sided"] as const;

function refuse(name: string, found: unknown, allowed: string, cure = "change it"): never {
  throw new RangeError(`selectionModel: ${name}: found ${found}; allowed: ${allowed}; ${cure}`);
}

/** Rising, each once, in (0, 1]; with 1 at the end for step functions. */
function stepsInForce(type: SelectionType, asked: readonly number[] | undefined): number[] {
  const given = asked ?? (type === "stepfun" ? [0.025] : []);
  for (const step of given) {
    if (!(step > 0 && step <= 1)) refuse("steps", step, "P values above 0, at most 1");
  }
  const steps = [...new Set(given)].sort((a, b) => a - b);
  if (type === "stepfun") {
    if (steps.at(-1) !== 1) steps.push(1);
    if (steps.length < 2) refuse("steps", "1 alone", "at least one P value below 1");
    return steps;
  }
  const inside = steps.filter((step) => step < 1);
  if (type === "beta" && steps.length > 0) {
    refuse("steps", steps.join(", "), "none with type beta", "leave them out");
  }
  if (inside.length > 1) refuse("steps", steps.join(", "), `one P value with type ${type}`);
  return inside;
}

/** Number of selection parameters. */
function deltaCount(type: SelectionType, steps: readonly number[]): number {
  return type === "stepfun" ? steps.length : type === "beta" ? 2 : 1;
}

/** Fills in the defaults of {@linkcode selectionModel}, which are those of metafor's selmodel(). */
export function selectionChoices(choices: SelectionChoices): SelectionChoicesInForce {
  const { type = "stepfun", alternative = "greater", level = 0.95, deltaMax = 100 } = choices;
  if (!types.includes(type)) refuse("type", type, types.join(", "));
  if (!alternatives.includes(alternative)) {
    refuse("alternative", alternative, alternatives.join(", "));
  }
  if (!(level > 0 && level < 1)) refuse("level", level, "a number between 0 and 1");
  const steps = stepsInForce(type, choices.steps);
  const {
    deltaMin = type === "beta" ? 1e-5 : 0,
    smallestP = type === "beta" || type === "power" ? 1e-5 : 0,
  } = choices;
  if (!(deltaMin >= 0 && deltaMin < 1)) refuse("deltaMin", deltaMin, "a number from 0, below 1");
  if (!(deltaMax > 1 && deltaMax <= 1e6)) refuse("deltaMax", deltaMax, "above 1, at most 1e6");
  // Weights of beta and power have no limit at P values of 0 or 1.
  const smallestAllowed = type === "beta" || type === "power" ? 1e-12 : 0;
  if (!(smallestP >= smallestAllowed && smallestP < 0.01)) {
    refuse("smallestP", smallestP, `from ${smallestAllowed}, below 0.01`);
  }
  const n = deltaCount(type, steps);
  const given: readonly (number | null)[] = choices.delta ?? new Array<null>(n).fill(null);
  if (given.length !== n) refuse("delta", `${given.length} values`, `${n} with type ${type}`);
  const delta = given.map((value, j) => value ?? (type === "stepfun" && j === 0 ? 1 : null));
  for (const value of delta) {
    const lowest = type === "beta" ? Number.MIN_VALUE : 0;
    if (value !== null && !(value >= lowest && value < Infinity)) {
      refuse("delta", value, "finite numbers, 0 or more (above 0 with type beta)");
    }
  }
  if (type === "stepfun" && delta.every((value) => value === 0)) {
    refuse("delta", "0 in all intervals", "a weight above 0 in at least one interval");
  }
  const { tau2Value = null, estimateValue = null } = choices;
  if (tau2Value !== null && !(tau2Value >= 0 && tau2Value < Infinity)) {
    refuse("tau2Value", tau2Value, "a finite number, 0 or more");
  }
  if (estimateValue !== null && !Number.isFinite(estimateValue)) {
    refuse("estimateValue", estimateValue, "a finite number");
  }
  return {
    type,
    alternative,
    steps,
    delta,
    tau2Value,
    estimateValue,
    deltaMin,
    deltaMax,
    smallestP,
    level,
  };
}
