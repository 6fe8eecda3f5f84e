import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import type { Interval, PooledEffect, Reported } from "../model/types.ts";

// Made-up results that the tests of figures draw. The numbers are nobody's, and the titles say so.

/** What a made-up result looks like. */
export interface MadeUp {
  readonly k: number;
  readonly design?: "comparison" | "proportion";
  readonly strata?: readonly string[];
  readonly labels?: (i: number) => string;
  readonly shown?: (i: number) => Readonly<Record<string, string>>;
}

export function interval(lower: number, upper: number): Interval {
  return { lower, upper, level: 0.95, method: "wald", df: null };
}

/** A sequence of numbers in [0, 1) that is the same on every run (Lehmer 1951, modulus 2^31 - 1). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = state * 48271 % 2147483647) / 2147483647;
}

export function madeUpStudy(id: string, values: Partial<AnalysedStudy> = {}): AnalysedStudy {
  return {
    id,
    studyId: id,
    label: id,
    group: null,
    counts: { eventsTreated: 3, totalTreated: 50, eventsControl: 6, totalControl: 52 },
    shown: {},
    effect: null,
    reported: null,
    weight: null,
    source: [],
    ...values,
  };
}

/** Pooled effect on the logarithmic or logit scale; its numbers need not follow from studies. */
export function madeUpPooled(k: number, estimate: number): PooledEffect {
  return {
    kind: "pooled-effect",
    method: "inverse-variance",
    k,
    estimate,
    standardError: 0.2,
    statistic: estimate / 0.2,
    pValue: 0.01,
    interval: interval(estimate - 0.4, estimate + 0.4),
    prediction: k < 3 ? null : interval(estimate - 1, estimate + 1),
    heterogeneity: {
      q: 2 * k,
      df: k - 1,
      qPValue: 0.04,
      tau2: 0.1,
      tau2StandardError: null,
      tau2Interval: null,
      i2FromQ: 50,
      i2FromTau2: 48,
      h2FromQ: 2,
      h2FromTau2: 1.9,
    },
    weights: [{ id: "all", percent: 100 }],
    used: [],
    excluded: [],
    choices: {
      model: "random",
      tau2: "REML",
      interval: "hartung-knapp",
      prediction: "t",
      tau2Interval: "q-profile",
      level: 0.95,
    },
    fit: { converged: true, iterations: 4, tolerance: 1e-10, reason: "tolerance met" },
    warnings: [],
    inputDigest: "",
    libraryVersion: "0.1.0",
  };
}

const back = {
  comparison: Math.exp,
  proportion: (x: number) => 1 / (1 + Math.exp(-x)),
} as const;

export function madeUpReported(
  pooled: PooledEffect,
  design: "comparison" | "proportion",
): Reported {
  const scale = back[design];
  return {
    estimate: scale(pooled.estimate),
    lower: scale(pooled.interval.lower),
    upper: scale(pooled.interval.upper),
    predictionLower: pooled.prediction && scale(pooled.prediction.lower),
    predictionUpper: pooled.prediction && scale(pooled.prediction.upper),
    unit: design === "comparison" ? "ratio" : "proportion",
  };
}

export function madeUpResult(made: MadeUp, values: Partial<AnalysisResult> = {}): AnalysisResult {
  const { k, design = "comparison", strata, labels = (i) => `Author ${i + 1} ${1980 + i}` } = made;
  const random = sequence(20261122 + k);
  const studies = Array.from({ length: k }, (_, i) => {
    const [yi, error] = [2 * random() - 1.6, 0.1 + 0.6 * random()];
    const total = Math.round(20 + 30000 * random() ** 4);
    return madeUpStudy(`study-${i}`, {
      label: labels(i),
      group: strata?.[i % strata.length] ?? null,
      counts: design === "proportion"
        ? { events: Math.round(total * random()), total }
        : { eventsTreated: i, totalTreated: total, eventsControl: 2 * i, totalControl: total + i },
      shown: made.shown?.(i) ?? {},
      effect: { id: `study-${i}`, yi, vi: error ** 2 },
      reported: {
        estimate: back[design](yi),
        interval: interval(back[design](yi - 1.96 * error), back[design](yi + 1.96 * error)),
      },
      weight: 100 / k,
    });
  });
  const overall = madeUpPooled(k, -0.6);
  const groups = (strata ?? []).map((level, i) => {
    const count = studies.filter((study) => study.group === level).length;
    const pooled = count < 3 ? null : madeUpPooled(count, -0.3 * i);
    const reason = pooled ? null : "fewer than 3 studies: shown, not pooled";
    return { level, k: count, pooled, reason, studies: [] };
  });
  return {
    kind: "analysis",
    review: "made-up",
    id: "made-up",
    title: `Made-up numbers: ${k} studies, ${design}`,
    question: "Do the texts of the figure stand clear of each other?",
    registration: "not registered",
    standing: "exploratory",
    registeredChoice: null,
    design,
    measure: design === "comparison" ? "OR" : "PLO",
    arms: design === "comparison" ? { treated: "New treatment", control: "Usual care" } : null,
    headline: "pooled",
    studies,
    oneArmStudies: [],
    excluded: [],
    overall,
    overallReported: madeUpReported(overall, design),
    subgroups: strata === undefined ? null : {
      kind: "subgroups",
      groups,
      between: { q: 3.2, df: 1, pValue: 0.07, levels: strata.slice(0, 2) },
      tau2: "separate",
      minStudies: 3,
    },
    subgroupsReported: groups.map(({ pooled }) => pooled && madeUpReported(pooled, design)),
    subgroupNote: strata === undefined ? null : "Descriptive: the strata share studies.",
    crude: [],
    crudeComparison: null,
    totalExplained: null,
    sensitivity: [],
    published: [],
    warnings: [],
    notes: [],
    choices: {},
    inputs: [],
    libraryVersion: "0.1.0",
    ...values,
  };
}
