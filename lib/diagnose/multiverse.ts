import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { effectSizes } from "../effect/effect_sizes.ts";
import { effectsAsGiven } from "../effect/effects_as_given.ts";
import type { AnyRow } from "../effect/row_values.ts";
import type { EffectSizes, GenericRow, TwoByTwoRow } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { poolMantelHaenszel } from "../model/pool_mantel_haenszel.ts";
import { poolPeto } from "../model/pool_peto.ts";
import { reportPooled } from "../model/report_pooled.ts";
import type { NotEstimable, PooledEffect, Reported } from "../model/types.ts";
import { libraryVersion } from "../version.ts";
import { conclusionOf, decisionThreshold } from "./decision_threshold.ts";
import { choiceEffects, sharesOf } from "./multiverse_choices.ts";
import { specificationsOf } from "./multiverse_specifications.ts";
import type {
  Decision,
  InclusionSet,
  Multiverse,
  MultiverseOptions,
  Specification,
  SpecificationResult,
} from "./multiverse_types.ts";

/**
 * Pools the same studies under every combination of the choices that a reasonable author might
 * have made, and says what share of them changes the conclusion, and which choice does it.
 *
 * A conclusion is where the interval lies: below the threshold of `decision`, above it, or on both
 * sides. The threshold is on the reporting scale; "no effect" is 1 for ratios and 0 for
 * differences. Combinations that do not exist (Mantel-Haenszel with a proportion) are not counted,
 * nor are those that cannot be estimated; both are listed with the reason. Choices that a model
 * does not have are not varied in it: a common effect has no tau2, and Mantel-Haenszel and Peto add
 * nothing to zero cells.
 *
 * The specifications are not a sample of anything: a share of 90 % is not a probability.
 *
 * @param sets One or more sets of studies, each with its name.
 * @param options Options of each choice.
 * @param decision Threshold, and what it means.
 * @param planned The specification of the protocol, against which the others are held.
 * @throws {RangeError} if there is no set or no measure.
 *
 * @example Two estimators of tau2 that agree
 * ```ts
 * import { multiverse } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const rows = [
 *   { id: "a", events: 40, total: 100 },
 *   { id: "b", events: 45, total: 100 },
 *   { id: "c", events: 42, total: 100 },
 * ];
 * const answer = multiverse([{ name: "all", rows }], { measures: ["PLO"], tau2: ["REML", "DL"] }, {
 *   threshold: 0.2,
 *   label: "one in five",
 *   why: "an example",
 * });
 * assert.equal(answer.specifications.length, 2);
 * assert.equal(answer.shares.above, 1);
 * ```
 *
 * @see Steegen et al. (2016), https://doi.org/10.1177/1745691616658637
 * @see Simonsohn, Simmons and Nelson (2020), https://doi.org/10.1038/s41562-020-0912-z
 */
export function multiverse(
  sets: readonly InclusionSet[],
  options: MultiverseOptions,
  decision: Decision,
  planned?: Specification,
): Multiverse {
  if (sets.length === 0 || options.measures.length === 0) {
    throw new RangeError(
      `multiverse: found ${sets.length} sets and ${options.measures.length} measures; ` +
        `allowed: one or more of each`,
    );
  }
  const level = options.level ?? 0.95;
  const { possible, impossible } = specificationsOf(sets.map((set) => set.name), options);
  const excluded = [...impossible].map((id) => ({ id, reason: "does not exist" }));
  const effectsOf = cachedEffects(sets);
  const results = possible.flatMap((specification): SpecificationResult[] => {
    const answer = answerOf(specification, effectsOf, level);
    if ("reason" in answer) {
      excluded.push({ id: nameOf(specification), reason: answer.reason });
      return [];
    }
    const { k, reported: { estimate, lower, upper, unit } } = answer;
    const threshold = decisionThreshold(decision, specification.measure);
    if (threshold === null) {
      excluded.push({ id: nameOf(specification), reason: "no value of it means no effect" });
      return [];
    }
    const conclusion = conclusionOf({ lower, upper }, threshold);
    return [{ ...specification, k, unit, estimate, lower, upper, conclusion }];
  });
  results.sort((a, b) =>
    a.estimate - b.estimate || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)
  );
  const name = planned && nameOf(planned);
  const plan = results.find((result) => nameOf(result) === name) ?? null;
  return {
    kind: "multiverse",
    decision,
    specifications: results,
    impossible: excluded,
    shares: sharesOf(results),
    planned: plan,
    otherThanPlanned: plan &&
      results.filter((result) => result.conclusion !== plan.conclusion).length / results.length,
    choices: choiceEffects(results),
    level,
    inputDigest: digestOf(sets, options, decision),
    libraryVersion,
  };
}

function nameOf(
  { set, measure, zeroCells, pooling, model, tau2, interval }: Specification,
): string {
  return [set, measure, zeroCells, pooling, model, tau2 ?? "no tau2", interval].join(", ");
}

type Rows = readonly AnyRow[];
type EffectsOf = (specification: Specification) => { rows: Rows; effects: EffectSizes };

/** Effects are the same for all ways of pooling them, and are computed once. */
function cachedEffects(sets: readonly InclusionSet[]): EffectsOf {
  const cache = new Map<string, { rows: Rows; effects: EffectSizes }>();
  return ({ set, measure, zeroCells }) => {
    const key = [set, measure, zeroCells].join("\u0000");
    const known = cache.get(key);
    if (known) return known;
    const rows = sets.find(({ name }) => name === set)?.rows ?? [];
    const dropDoubleZero = measure === "OR" || measure === "RR" || measure === "IRR";
    const given = rows.length > 0 && rows.every((row): row is GenericRow => "yi" in row);
    const effects = given
      ? effectsAsGiven(rows as readonly GenericRow[], measure)
      : effectSizes(rows, { measure, zeroCells, dropDoubleZero });
    const entry = { rows, effects };
    cache.set(key, entry);
    return entry;
  };
}

function answerOf(
  specification: Specification,
  effectsOf: EffectsOf,
  level: number,
): { readonly k: number; readonly reported: Reported } | { readonly reason: string } {
  const { measure } = specification;
  const { rows, effects } = effectsOf(specification);
  if (effects.studies.length === 0) return { reason: "no study has an effect" };
  const pooled = pooledBy(specification, rows, effects, level);
  if (pooled.kind === "not-estimable") return { reason: pooled.reason };
  return { k: pooled.k, reported: reportPooled(pooled, { measure, studies: effects.studies }) };
}

function pooledBy(
  { measure, pooling, model, tau2, interval }: Specification,
  rows: Rows,
  effects: EffectSizes,
  level: number,
): PooledEffect | NotEstimable {
  const tables = () =>
    rows.filter((row): row is TwoByTwoRow => "eventsTreated" in row && "totalTreated" in row);
  if (pooling === "peto") return poolPeto(tables(), { level });
  if (pooling === "mantel-haenszel" && (measure === "OR" || measure === "RR" || measure === "RD")) {
    return poolMantelHaenszel(tables(), { measure, level });
  }
  return pool(effects.studies, {
    model,
    ...(tau2 === null ? {} : { tau2 }),
    interval,
    prediction: "none",
    tau2Interval: "none",
    level,
  });
}

function digestOf(
  sets: readonly InclusionSet[],
  options: MultiverseOptions,
  decision: Decision,
): string {
  const sorted = sets.map(({ name, rows }) => ({
    name,
    rows: [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)).map((row) => ({
      ...row,
      source: null,
    })),
  }));
  const text = JSON.stringify([sorted, options, decision]);
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
