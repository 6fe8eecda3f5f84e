import { columnValue } from "./regression_design.ts";
import { type PredictedEffect, predictRow } from "./regression_predict.ts";
import type { MetaRegression, RegressionStudy } from "./regression_types.ts";

/** Data of a bubble plot: studies as points, the regression line with its bands. */
export interface BubbleData {
  readonly kind: "bubble-data";
  readonly moderator: string;
  /** How the moderator is printed, where the caller knows it. */
  readonly moderatorTitle?: string;
  /** Sorted by id; `weight` in percent of the sum, for the area of the bubble. */
  readonly points: readonly {
    readonly id: string;
    readonly label?: string;
    readonly x: number;
    readonly y: number;
    readonly weight: number;
  }[];
  readonly line: readonly (PredictedEffect & { readonly x: number })[];
  /** What the line holds the other moderators at, in words. */
  readonly holds: readonly string[];
  readonly level: number;
}

/** Choices of {@linkcode bubbleData}. */
export interface BubbleChoices {
  /** A moderator of the model that is a number. */
  readonly moderator: string;
  /** Values of other moderators along the line; else means (of a factor: shares of its levels). */
  readonly at?: Readonly<Record<string, number | string>>;
  /** Points of the line. @default 101 */
  readonly steps?: number;
}

/**
 * What a bubble plot of a meta-regression draws against one moderator.
 *
 * The line runs over the range of the moderator among the studies in use. Other moderators are held
 * at `at`, or at their means over the studies (a factor at the shares of its levels), as metafor's
 * regplot() does; `holds` says so. Edges: all studies at one value give a line of two equal points.
 *
 * @param studies The studies that the meta-regression was given.
 * @param fit The meta-regression.
 * @param choices Moderator, values of the others, number of points.
 * @throws {RangeError} when the moderator is not a number of the model, or a study is missing.
 *
 * @example
 * ```ts
 * import { bubbleData, metaRegression } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = [1, 2, 3, 4].map((dose) => ({
 *   id: `dose ${dose}`, yi: 0.5 * dose, vi: 0.04, moderators: { dose },
 * }));
 * const fit = metaRegression(studies, ["dose"]);
 * const { points, line } = bubbleData(studies, fit, { moderator: "dose", steps: 4 });
 * assert.deepEqual(points.map(({ weight }) => weight.toFixed(6)), Array(4).fill("25.000000"));
 * assert.deepEqual(line.map(({ x }) => x), [1, 2, 3, 4]);
 * ```
 */
export function bubbleData(
  studies: readonly RegressionStudy[],
  fit: MetaRegression,
  choices: BubbleChoices,
): BubbleData {
  const { moderator, at = {}, steps = 101 } = choices;
  const { variables, columns } = fit.design;
  const numbers = variables.filter(({ levels }) => levels === null).map(({ name }) => name);
  if (!numbers.includes(moderator)) {
    throw new RangeError(
      `bubbleData: moderator: found "${moderator}"; allowed: ${numbers.join(", ") || "none"} ` +
        "(a number of the model)",
    );
  }
  if (!(Number.isInteger(steps) && steps >= 2)) {
    throw new RangeError(`bubbleData: steps: found ${steps}; allowed: a whole number, 2 or more`);
  }
  const byId = new Map(studies.map((study) => [study.id, study]));
  const used = fit.used.map((id) => {
    const study = byId.get(id);
    if (study === undefined) {
      throw new RangeError(`bubbleData: study "${id}": not found; give the studies of the fit`);
    }
    return study;
  });
  const share = (name: string, level: string | null) =>
    used.reduce((total, { moderators }) => {
      const value = moderators[name];
      return total + (level === null ? Number(value) : String(value) === level ? 1 : 0);
    }, 0) / used.length;
  const held = (name: string, level: string | null) => {
    const value = at[name];
    if (value === undefined) return share(name, level);
    return level === null ? Number(value) : String(value) === level ? 1 : 0;
  };
  const xs = used.map(({ moderators }) => Number(moderators[moderator]));
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const line = Array.from({ length: steps }, (_, i) => {
    const x = from + (to - from) * i / (steps - 1);
    const row = columns.map((column) =>
      columnValue(column, (name, level) => name === moderator ? x : held(name, level))
    );
    return { x, ...predictRow(fit, row) };
  });
  return {
    kind: "bubble-data",
    moderator,
    points: used.map(({ id, label, yi }, i) => ({
      id,
      ...(label === undefined ? {} : { label }),
      x: xs[i]!,
      y: yi,
      weight: fit.studies[i]!.weight,
    })),
    line,
    holds: variables.filter(({ name }) => name !== moderator).map(({ name, levels }) =>
      at[name] !== undefined
        ? `${name} at ${at[name]}`
        : levels === null
        ? `${name} at its mean, ${share(name, null)}`
        : `${name} at the shares of its levels`
    ),
    level: fit.choices.level,
  };
}
