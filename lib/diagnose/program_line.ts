import type { EffectSizes } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { backTransform } from "../model/back_transform.ts";
import type { PooledGlmm } from "../model/glmm_types.ts";
import { reportPooled } from "../model/report_pooled.ts";
import type { NotEstimable, PooledEffect, Reported } from "../model/types.ts";
import type { ProgramAnalysis, ProgramDefaults, ProgramLine } from "./program_types.ts";

type Result = PooledEffect | PooledGlmm | NotEstimable;

function reportedOf(pooled: Result, { measure, studies }: EffectSizes): Reported | null {
  if (pooled.kind === "not-estimable") return null;
  if (pooled.kind === "pooled-effect") return reportPooled(pooled, { measure, studies });
  const back = (value: number) => backTransform(value, measure);
  const { estimate, interval, prediction } = pooled;
  return {
    estimate: back(estimate),
    lower: back(interval.lower),
    upper: back(interval.upper),
    predictionLower: prediction && back(prediction.lower),
    predictionUpper: prediction && back(prediction.upper),
    unit: measureFacts[measure].unit,
  };
}

/** I2 by the definition of the program; of a mixed model, from Wald's test of equal effects. */
function i2Of(pooled: Result, definition: "Q" | "tau2", fromQ: number | null): number | null {
  if (pooled.kind === "not-estimable") return null;
  if (pooled.kind === "pooled-effect") {
    const { heterogeneity, choices } = pooled;
    return definition === "Q" || choices.model === "common" ? fromQ : heterogeneity.i2FromTau2;
  }
  const wald = pooled.heterogeneity?.wald ?? null;
  return wald && (wald.statistic > wald.df ? 100 * (1 - wald.df / wald.statistic) : 0);
}

/** The line of one analysis. */
export function programLine(
  { program, name, i2, verified, statement }: ProgramDefaults,
  analysis: ProgramAnalysis,
  effects: EffectSizes,
  pooled: Result,
  i2FromQ: number | null,
): ProgramLine {
  const found = pooled.kind === "not-estimable" ? null : pooled;
  return {
    program,
    name,
    title: analysis.title,
    byDefault: analysis.byDefault,
    k: found?.k ?? 0,
    pooled,
    reported: reportedOf(pooled, effects),
    pValue: found?.pValue ?? null,
    tau2: found === null
      ? null
      : found.kind === "pooled-glmm"
      ? found.tau2
      : found.heterogeneity.tau2,
    i2: i2Of(pooled, i2, i2FromQ),
    i2Definition: i2,
    predictionByDefault: analysis.predictionByDefault,
    verified,
    statement,
  };
}

/** The line of a program that does not analyse such data. */
export function noProgramLine(
  { program, name, i2, verified, statement }: ProgramDefaults,
): ProgramLine {
  return {
    program,
    name,
    title: "does not analyse such data",
    byDefault: true,
    k: 0,
    pooled: null,
    reported: null,
    pValue: null,
    tau2: null,
    i2: null,
    i2Definition: i2,
    predictionByDefault: false,
    verified,
    statement,
  };
}
