import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { type StudyColumns, studyColumns } from "../model/study_columns.ts";
import type { NotEstimable } from "../model/types.ts";
import { libraryVersion } from "../version.ts";
import { type FailSafeCount, orwin, rosenberg, rosenthal } from "./fail_safe_counts.ts";
import { mostHidden, smallestCount, withHidden } from "./fail_safe_general.ts";
import type { FailSafeChoices, FailSafeN, FailSafeType } from "./fail_safe_types.ts";

const caller = "failSafeN";
const types: readonly FailSafeType[] = ["Rosenthal", "Orwin", "Rosenberg", "General"];

/** A count this close to a whole number is that number. */
const whole = 2 ** -26;

function roundedUp(n: number): number {
  if (!(n > 0)) return 0;
  return Math.abs(n - Math.round(n)) < whole ? Math.round(n) : Math.ceil(n);
}

function refuseChoices({ type = "General", alpha = 0.05, target = 1 }: FailSafeChoices) {
  if (!types.includes(type)) {
    throw new RangeError(`${caller}: type: found ${type}; allowed: ${types.join(", ")}`);
  }
  if (!(alpha > 0 && alpha < 0.5)) {
    throw new RangeError(`${caller}: alpha: found ${alpha}; allowed: between 0 and 0.5`);
  }
  if (!(Math.abs(target) < Infinity && target !== 0)) {
    throw new RangeError(
      `${caller}: target: found ${target}; allowed: a finite number other than 0, which no number ` +
        "of studies without effect reaches",
    );
  }
}

type Counted = FailSafeCount & Partial<Pick<FailSafeN, "tau2" | "withAdded">>;

function general(
  studies: readonly StudyEffect[],
  columns: StudyColumns,
  { alpha = 0.05, target, pooling = {} }: FailSafeChoices,
): Counted | null {
  const { estimate, pValue, heterogeneity, choices } = pool(studies, {
    ...pooling,
    interval: "wald",
    prediction: "none",
    tau2Interval: "none",
  });
  const random = choices.model === "random";
  const { tau2 } = heterogeneity;
  const aim = target === undefined ? null : Math.abs(target);
  const hidden = (n: number) => withHidden(columns, { estimate, tau2, random }, n);
  const reached = aim === null
    ? (n: number) => (n === 0 ? pValue : hidden(n).pValue) >= alpha
    : (n: number) => Math.abs(n === 0 ? estimate : hidden(n).estimate) <= aim;
  const n = smallestCount(reached);
  return n === null ? null : {
    n,
    estimate,
    pValue: aim === null ? pValue : null,
    target: aim === null ? null : Math.sign(estimate) * aim,
    tau2: random ? tau2 : null,
    withAdded: n === 0 ? { estimate, pValue, tau2 } : hidden(n),
  };
}

function count(
  studies: readonly StudyEffect[],
  columns: StudyColumns,
  type: FailSafeType,
  choices: FailSafeChoices,
): Counted | null {
  const { alpha = 0.05, target, weighted = false } = choices;
  switch (type) {
    case "Rosenthal":
      return rosenthal(columns, alpha);
    case "Orwin":
      return orwin(columns, weighted, target);
    case "Rosenberg":
      return rosenberg(columns, alpha);
    case "General":
      return general(studies, columns, choices);
  }
}

/**
 * Fail-safe N: how many studies without effect would have to be hidden to change a conclusion.
 *
 * "Rosenthal": until Stouffer's combined one-sided P reaches alpha. "Orwin": until the unweighted (or
 * weighted) mean falls to a target. "Rosenberg": until the two-sided P of the common effect
 * reaches alpha. "General" (default): the same for the random-effects model, to alpha or to a
 * target; the hidden studies have the harmonic mean of the sampling variances, and tau2 with them is
 * approximated, not fitted anew, as metafor does by default. Numbers are rounded up.
 *
 * It does not estimate how many studies are missing, and hidden studies need not average zero: N is
 * of historical interest, and Rosenthal's threshold 5 k + 10 a rule of thumb. Warnings say so.
 *
 * Edges: 0 when the conclusion does not hold to begin with; more than 10^7 studies under "General" is
 * answered as `{kind: "not-estimable", reason}`.
 * Accuracy: the closed forms are those of metafor 5.1 on the stored cases; "General" gives the numbers
 * that metafor documents.
 *
 * @throws {RangeError} for studies that cannot be pooled, or a choice that does not exist.
 *
 * @example Four studies with z = 3 each: 4 (6 / 1.645)^2 - 4 = 49.2
 * ```ts
 * import { failSafeN } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = ["a", "b", "c", "d"].map((id) => ({ id, yi: 3, vi: 1 }));
 * const answer = failSafeN(studies, { type: "Rosenthal" });
 * assert.ok(answer.kind === "fail-safe-n");
 * assert.equal(answer.n, 50);
 * ```
 *
 * @see Rosenthal (1979), https://doi.org/10.1037/0033-2909.86.3.638
 * @see Orwin (1983), https://doi.org/10.3102/10769986008002157
 * @see Rosenberg (2005), https://doi.org/10.1111/j.0014-3820.2005.tb01004.x
 */
export function failSafeN(
  studies: readonly StudyEffect[],
  choices: FailSafeChoices = {},
): FailSafeN | NotEstimable {
  refuseChoices(choices);
  const { type = "General", alpha = 0.05, weighted = false, pooling = {} } = choices;
  const columns = studyColumns(studies, caller);
  const k = columns.ids.length;
  const counted = count(studies, columns, type, choices);
  if (counted === null || !Number.isFinite(counted.n)) {
    return {
      kind: "not-estimable",
      quantity: "fail-safe N",
      reason: `more than ${mostHidden} studies without effect would be needed`,
      studies: [],
    };
  }
  const model = type === "General" ? pooling.model ?? "random" : null;
  const inForce = {
    type,
    alpha: type === "Orwin" || (type === "General" && counted.target !== null) ? null : alpha,
    target: counted.target,
    weighted: type === "Orwin" && weighted,
    model,
    tau2: model === "random" ? pooling.tau2 ?? "REML" : null,
  };
  const { ids, effects, variances } = columns;
  return {
    kind: "fail-safe-n",
    type,
    n: roundedUp(counted.n),
    rosenthalThreshold: 5 * k + 10,
    k,
    estimate: counted.estimate,
    pValue: counted.pValue,
    tau2: counted.tau2 ?? null,
    ...(counted.withAdded === undefined ? {} : { withAdded: counted.withAdded }),
    used: ids,
    choices: inForce,
    warnings: [
      "fail-safe N takes hidden studies to average no effect and does not estimate how many are " +
      "missing (Becker 2005, doi 10.1002/0470870168.ch7)",
    ],
    inputDigest: studiesDigest(`fail-safe-n ${JSON.stringify(inForce)}`, ids, [effects, variances]),
    libraryVersion,
  };
}
