import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { poolingChoices } from "../model/pooling_choices.ts";
import type { PoolingChoices } from "../model/types.ts";
import { refitOf } from "./refit_of.ts";
import type { Cumulative } from "./refit_types.ts";

/** A study with what it is ordered by, a year for example. */
export interface OrderedStudy extends StudyEffect {
  readonly order: number;
}

/**
 * Pools the first study, the first two, and so on, in the order of a number that the studies bear:
 * since when has the result been what it is?
 *
 * The same model as {@linkcode pool}, on the scale of `yi`. Studies with the same number are
 * ordered by id, so that the order of the rows does not matter. Repeated looks inflate the error
 * of tests: the lines describe, they do not decide.
 *
 * Edges: the first line is the first study alone (tau2 taken as 0, Wald's interval).
 * Accuracy: as {@linkcode pool}. Cost: k fits.
 *
 * @param studies One or more effects with distinct ids and a finite `order`.
 * @param choices As in {@linkcode pool}.
 * @param orderedBy Name of what the studies are ordered by. @default "order"
 * @throws {RangeError} naming each study whose `order` is not a finite number.
 *
 * @example The second line has both studies
 * ```ts
 * import { cumulative } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { steps } = cumulative([
 *   { id: "late", yi: 0.2, vi: 0.1, order: 2001 },
 *   { id: "early", yi: 0.6, vi: 0.1, order: 1990 },
 * ], { model: "common" }, "year");
 * assert.deepEqual(steps.map((step) => step.id), ["early", "late"]);
 * assert.equal(steps[1]?.estimate.toFixed(12), "0.400000000000");
 * ```
 *
 * @see Lau et al. (1992), https://doi.org/10.1056/NEJM199207233270406
 */
export function cumulative(
  studies: readonly OrderedStudy[],
  choices: PoolingChoices = {},
  orderedBy = "order",
): Cumulative {
  const bad = studies.filter((study) => !Number.isFinite(study.order)).map((study) => study.id);
  if (bad.length > 0) {
    throw new RangeError(
      `cumulative: ${orderedBy}: found no finite number for ${bad.join(", ")}; ` +
        `allowed: a finite number for each study`,
    );
  }
  const asked = poolingChoices(choices, "cumulative");
  const ordered = [...studies].sort((a, b) =>
    a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
  return {
    kind: "cumulative",
    steps: ordered.map(({ id, label }, index) =>
      refitOf(
        id,
        label ?? id,
        pool(ordered.slice(0, index + 1), { ...choices, tau2Interval: "none" }),
      )
    ),
    orderedBy,
    choices: asked,
  };
}
