import type { MatchedMeasure, MeansMeasure, MeasureFacts } from "./types.ts";

const difference = {
  scale: "identity",
  unit: "mean difference",
  nullValue: 0,
  range: [-Number.MAX_VALUE, Number.MAX_VALUE],
  takesIncrement: false,
} as const;

const ratio = {
  rows: "means",
  scale: "log",
  unit: "ratio",
  nullValue: 1,
  range: [0, Number.MAX_VALUE],
  takesIncrement: false,
} as const;

/** Measures of the means or spreads of two groups, and of matched pairs. */
export const factsOfMeans: Readonly<Record<MeansMeasure | MatchedMeasure, MeasureFacts>> = {
  MD: { ...difference, rows: "means", name: "mean difference", effectName: "mean difference" },
  SMD: {
    ...difference,
    rows: "means",
    name: "standardised mean difference",
    effectName: "standardised mean difference (Hedges' g)",
  },
  SMD1: {
    ...difference,
    rows: "means",
    name: "standardised mean difference (by the control group)",
    effectName: "mean difference in standard deviations of the control group",
  },
  SMDH: {
    ...difference,
    rows: "means",
    name: "standardised mean difference (unequal variances)",
    effectName: "mean difference in root mean square standard deviations",
  },
  ROM: { ...ratio, name: "ratio of means", effectName: "log ratio of means" },
  VR: { ...ratio, name: "variability ratio", effectName: "log ratio of standard deviations" },
  CVR: {
    ...ratio,
    name: "coefficient of variation ratio",
    effectName: "log ratio of coefficients of variation",
  },
  MC: { ...difference, rows: "matched", name: "mean change", effectName: "mean change" },
  SMCC: {
    ...difference,
    rows: "matched",
    name: "standardised mean change (by the change)",
    effectName: "mean change in standard deviations of the change",
  },
  SMCR: {
    ...difference,
    rows: "matched",
    name: "standardised mean change (by the first measurement)",
    effectName: "mean change in standard deviations of the first measurement",
  },
};
