import type { CountMeasure, MeasureFacts } from "./types.ts";

const proportion = {
  rows: "proportion",
  unit: "proportion",
  nullValue: null,
  range: [0, 1],
  takesIncrement: true,
} as const;

const ratio = {
  rows: "two-by-two",
  scale: "log",
  unit: "ratio",
  nullValue: 1,
  range: [0, Number.MAX_VALUE],
  takesIncrement: true,
} as const;

/** Measures of one proportion and of a 2x2 table. */
export const factsOfCounts: Readonly<Record<CountMeasure, MeasureFacts>> = {
  PR: { ...proportion, name: "proportion", effectName: "proportion", scale: "identity" },
  PLN: {
    ...proportion,
    name: "proportion (log)",
    effectName: "log of the proportion",
    scale: "log",
  },
  PLO: {
    ...proportion,
    name: "proportion (logit)",
    effectName: "logit of the proportion",
    scale: "logit",
  },
  PAS: {
    ...proportion,
    name: "proportion (arcsine)",
    effectName: "arcsine of the square root of the proportion",
    scale: "arcsine",
    takesIncrement: false,
  },
  PFT: {
    ...proportion,
    name: "proportion (double arcsine)",
    effectName: "double arcsine of the proportion",
    scale: "double-arcsine",
    takesIncrement: false,
  },
  OR: { ...ratio, name: "odds ratio", effectName: "log odds ratio" },
  RR: { ...ratio, name: "risk ratio", effectName: "log risk ratio" },
  RD: {
    ...ratio,
    name: "risk difference",
    effectName: "risk difference",
    scale: "identity",
    unit: "difference",
    nullValue: 0,
    range: [-1, 1],
  },
  AS: {
    ...ratio,
    name: "arcsine difference",
    effectName: "difference of the arcsines of the square roots of the risks",
    scale: "identity",
    unit: "difference",
    nullValue: 0,
    range: [-Math.PI / 2, Math.PI / 2],
    takesIncrement: false,
  },
  PETO: { ...ratio, name: "odds ratio (Peto)", effectName: "log odds ratio of Peto" },
  YUQ: {
    ...ratio,
    name: "Yule's Q",
    effectName: "Yule's Q",
    scale: "identity",
    unit: "correlation",
    nullValue: 0,
    range: [-1, 1],
  },
  DOR: { ...ratio, name: "diagnostic odds ratio", effectName: "log diagnostic odds ratio" },
};
