import assert from "node:assert/strict";
import { numbersIn } from "./random_studies.ts";

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

function isLimits(value: unknown): value is Limits {
  return typeof value === "object" && value !== null && "lower" in value && "upper" in value;
}

/** Every estimate inside an answer with the intervals that stand beside it. */
function estimatesIn(value: unknown, path = ""): readonly (readonly [string, number, Limits])[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const estimate = entries.find(([key]) => key === "estimate")?.[1];
  const here = typeof estimate !== "number"
    ? []
    : entries.flatMap(([key, limits]) =>
      (key === "interval" || key === "prediction") && isLimits(limits)
        ? [[`${path}/${key}`, estimate, limits] as const]
        : []
    );
  return [...here, ...entries.flatMap(([key, inner]) => estimatesIn(inner, `${path}/${key}`))];
}

/** Numbers are finite, intervals hold their estimates, P values and shares lie in their range. */
export function assertHolds(answer: unknown, what: string): void {
  for (const [path, value] of numbersIn(answer)) {
    assert.ok(Number.isFinite(value), `${what}${path}: ${value}`);
    if (/pValue$/i.test(path)) assert.ok(value >= 0 && value <= 1, `${what}${path}: ${value}`);
    if (/\/(tau2|sigma2|standardError)$/.test(path)) assert.ok(value >= 0, `${what}${path}`);
  }
  for (const [path, estimate, { lower, upper }] of estimatesIn(answer)) {
    // Symmetric limits about a large estimate may round by a unit in the last place.
    const slack = 4 * Number.EPSILON * Math.abs(estimate);
    assert.ok(
      lower <= estimate + slack && estimate - slack <= upper,
      `${what}${path}: ${estimate} is not in ${lower} to ${upper}`,
    );
  }
}

/** The answer, or the words of a refusal that names the function. */
export function answerOrRefusal<T>(name: string, ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    assert.ok(error instanceof RangeError, `${name}: ${error}`);
    assert.ok(error.message.length > 20, `${name}: ${error.message}`);
    return null;
  }
}
