import { effectSizes } from "../effect/effect_sizes.ts";
import type {
  EffectSizes,
  Measure,
  ProportionRow,
  RiskMeasure,
  RowOf,
  TwoByTwoRow,
} from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { PooledGlmm } from "../model/glmm_types.ts";
import { pool } from "../model/pool.ts";
import { poolMantelHaenszel } from "../model/pool_mantel_haenszel.ts";
import { poolProportionGlmm } from "../model/pool_proportion_glmm.ts";
import type { NotEstimable, PooledEffect } from "../model/types.ts";
import type { ProgramAnalysis, ProgramDefaults } from "./program_types.ts";

type Rows<M extends Measure> = readonly RowOf<M>[];

/** Measures that Mantel and Haenszel's method knows, by metafor's code. */
function riskMeasure(measure: Measure): RiskMeasure | null {
  if (measure === "DOR") return "OR";
  return measure === "OR" || measure === "RR" || measure === "RD" ? measure : null;
}

/** Effects as the program computes them. */
export function programEffects<M extends Measure>(
  rows: Rows<M>,
  measure: M,
  { effects }: ProgramDefaults,
): EffectSizes {
  const { formulas, zeroCells, increment } = effects;
  const drops = effects.dropDoubleZero.includes(measure);
  // For RR only tables without events say nothing; for OR those without non-events as well.
  const kept = drops && measure === "RR"
    ? (rows as readonly TwoByTwoRow[]).filter((row) => row.eventsTreated + row.eventsControl > 0)
    : rows;
  return effectSizes(kept as Rows<M>, {
    measure,
    formulas,
    zeroCells,
    increment,
    dropDoubleZero: drops && measure !== "RR",
  });
}

/** DerSimonian and Laird's tau2 from the sum of squares about the Mantel-Haenszel estimate. */
function tau2AboutMantelHaenszel({ studies }: EffectSizes, estimate: number): number {
  const total = (f: (w: number, y: number) => number) =>
    studies.reduce((sum, { yi, vi }) => sum + f(1 / vi, yi), 0);
  const weights = total((w) => w);
  const q = total((w, y) => w * (y - estimate) ** 2);
  const trace = weights - total((w) => w * w) / weights;
  return trace > 0 ? Math.max(0, (q - (studies.length - 1)) / trace) : 0;
}

function nothing(measure: Measure, { excluded }: EffectSizes): NotEstimable {
  return {
    kind: "not-estimable",
    quantity: measureFacts[measure].name,
    reason: "no study has an effect under these settings",
    studies: excluded,
  };
}

/** I2 from Q (in percent) about the estimate that the program takes; null without effects. */
export function programI2<M extends Measure>(
  rows: Rows<M>,
  { measure, studies }: EffectSizes,
  { qAbout }: ProgramDefaults,
): number | null {
  const risk = riskMeasure(measure);
  if (qAbout === "mantel-haenszel" && risk !== null) {
    const tables = rows as readonly TwoByTwoRow[];
    const middle = poolMantelHaenszel(tables, { measure: risk, increment: 0.5 });
    return middle.kind === "not-estimable" ? null : middle.heterogeneity.i2FromQ;
  }
  return studies.length === 0 ? null : pool(studies, { model: "common" }).heterogeneity.i2FromQ;
}

/** Pools rows as an analysis of a program does. */
export function programPooled<M extends Measure>(
  rows: Rows<M>,
  effects: EffectSizes,
  { method, pooling }: ProgramAnalysis,
  level: number,
): PooledEffect | PooledGlmm | NotEstimable {
  const { measure, studies } = effects;
  const risk = riskMeasure(measure);
  if (method === "binomial-normal" && measure === "PLO") {
    return poolProportionGlmm(rows as readonly ProportionRow[], {
      effects: pooling.model ?? "random",
      interval: "wald",
      prediction: pooling.model === "common" ? "none" : "t",
      level,
    });
  }
  const tables = rows as readonly TwoByTwoRow[];
  if (method === "mantel-haenszel" && risk !== null) {
    return poolMantelHaenszel(tables, { measure: risk, increment: 0.5, level });
  }
  if (studies.length === 0) return nothing(measure, effects);
  if (method === "mantel-haenszel-random" && risk !== null) {
    const middle = poolMantelHaenszel(tables, { measure: risk, increment: 0.5, level });
    if (middle.kind === "not-estimable") return middle;
    const tau2Value = tau2AboutMantelHaenszel(effects, middle.estimate);
    return pool(studies, { ...pooling, tau2Value, level });
  }
  return pool(studies, { ...pooling, level });
}
