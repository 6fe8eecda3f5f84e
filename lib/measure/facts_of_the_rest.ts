import type { CorrelationMeasure, GenericMeasure, LogRankMeasure, MeasureFacts } from "./types.ts";

const correlation = {
  rows: "correlation",
  unit: "correlation",
  nullValue: 0,
  range: [-1, 1],
  takesIncrement: false,
} as const;

const hazardRatio = {
  scale: "log",
  unit: "ratio",
  nullValue: 1,
  range: [0, Number.MAX_VALUE],
  takesIncrement: false,
} as const;

/** Measures of a correlation, and effects that studies report as such. */
export const factsOfTheRest: Readonly<
  Record<CorrelationMeasure | GenericMeasure | LogRankMeasure, MeasureFacts>
> = {
  COR: { ...correlation, name: "correlation", effectName: "correlation", scale: "identity" },
  UCOR: {
    ...correlation,
    name: "correlation (bias-corrected)",
    effectName: "bias-corrected correlation",
    scale: "identity",
  },
  ZCOR: {
    ...correlation,
    name: "correlation (Fisher's z)",
    effectName: "Fisher's z of the correlation",
    scale: "fisher-z",
  },
  GEN: {
    rows: "generic",
    name: "effect",
    effectName: "effect",
    scale: "identity",
    unit: "difference",
    nullValue: 0,
    range: [-Number.MAX_VALUE, Number.MAX_VALUE],
    takesIncrement: false,
  },
  HR: { ...hazardRatio, rows: "generic", name: "hazard ratio", effectName: "log hazard ratio" },
  OEV: {
    ...hazardRatio,
    rows: "log-rank",
    name: "hazard ratio (log-rank)",
    effectName: "log hazard ratio from observed minus expected events",
  },
};
