import type { MeasureFacts, RateMeasure, TwoRatesMeasure } from "./types.ts";

const rate = {
  rows: "rate",
  unit: "rate",
  nullValue: null,
  range: [0, Number.MAX_VALUE],
  takesIncrement: true,
} as const;

const difference = {
  rows: "two-rates",
  scale: "identity",
  unit: "difference",
  nullValue: 0,
  range: [-Number.MAX_VALUE, Number.MAX_VALUE],
} as const;

/** Measures of one and of two incidence rates. */
export const factsOfRates: Readonly<Record<RateMeasure | TwoRatesMeasure, MeasureFacts>> = {
  IR: { ...rate, name: "incidence rate", effectName: "incidence rate", scale: "identity" },
  IRLN: {
    ...rate,
    name: "incidence rate (log)",
    effectName: "log of the incidence rate",
    scale: "log",
  },
  IRS: {
    ...rate,
    name: "incidence rate (square root)",
    effectName: "square root of the incidence rate",
    scale: "square-root",
    takesIncrement: false,
  },
  IRFT: {
    ...rate,
    name: "incidence rate (double square root)",
    effectName: "double square root of the incidence rate",
    scale: "double-square-root",
    takesIncrement: false,
  },
  IRR: {
    rows: "two-rates",
    name: "incidence rate ratio",
    effectName: "log incidence rate ratio",
    scale: "log",
    unit: "ratio",
    nullValue: 1,
    range: [0, Number.MAX_VALUE],
    takesIncrement: true,
  },
  IRD: {
    ...difference,
    name: "incidence rate difference",
    effectName: "incidence rate difference",
    takesIncrement: true,
  },
  IRSD: {
    ...difference,
    name: "difference of square roots of incidence rates",
    effectName: "difference of the square roots of the incidence rates",
    takesIncrement: false,
  },
};
