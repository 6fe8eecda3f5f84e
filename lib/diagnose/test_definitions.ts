import { noncentralHypergeometric } from "../distribution/hypergeometric.ts";
import { arcsineColumns } from "./arcsine_columns.ts";
import { mantelHaenszelOddsRatio } from "./mantel_haenszel_odds_ratio.ts";
import { beggOutcome, type RankOutcome, rankOutcome } from "./rank_outcome.ts";
import {
  mixedRegression,
  multiplicativeRegression,
  type RegressionOutcome,
} from "./regression_outcome.ts";
import type { SmallStudyTestName } from "./small_study_types.ts";
import type { TestColumns } from "./test_columns.ts";

/** Computes a test; a text says why there is none. */
type Define = (columns: TestColumns, level: number) => RegressionOutcome | RankOutcome | string;

const needsTables = "it is computed from the counts of 2x2 tables; give rows instead of effects";
const inverse = (values: Float64Array) => values.map((value) => 1 / value);
const roots = (values: Float64Array) => values.map(Math.sqrt);

/** Egger et al. (1997), https://doi.org/10.1136/bmj.315.7109.629 */
const egger: Define = ({ effects, variances }, level) =>
  multiplicativeRegression(
    roots(variances),
    effects,
    inverse(variances),
    { predictor: "standard error", weights: "1 / vi" },
    level,
  );

/** Thompson and Sharp (1999), https://doi.org/10.1002/(SICI)1097-0258(19991030)18:20%3C2693::AID-SIM235%3E3.0.CO;2-V */
const thompson: Define = ({ effects, variances }, level) =>
  mixedRegression(roots(variances), effects, variances, "standard error", "t", level);

const begg: Define = ({ effects, variances }) => beggOutcome(effects, variances, "normal");

/** Harbord, Egger and Sterne (2006), https://doi.org/10.1002/sim.2380: efficient score and its variance. */
const harbord: Define = ({ tables, totalTreated, totalControl }, level) => {
  if (tables === null || totalTreated === null || totalControl === null) return needsTables;
  const { eventsTreated, eventsControl } = tables;
  const information = totalTreated.map((n1, i) => {
    const n2 = totalControl[i]!;
    const n = n1 + n2;
    const events = eventsTreated[i]! + eventsControl[i]!;
    return (n1 / n) * (n2 / n) * events * ((n - events) / (n - 1));
  });
  const effect = eventsTreated.map((events, i) => {
    const n1 = totalTreated[i]!;
    const n2 = totalControl[i]!;
    return (events * n2 - eventsControl[i]! * n1) / (n1 + n2) / information[i]!;
  });
  if (!effect.every(Number.isFinite)) {
    return "a study without (or with only) events in both groups has no score; leave it out";
  }
  return multiplicativeRegression(
    information.map((value) => 1 / Math.sqrt(value)),
    effect,
    information,
    { predictor: "1 / square root of the score's variance", weights: "the score's variance" },
    level,
  );
};

/** Peters et al. (2006), https://doi.org/10.1001/jama.295.6.676 */
const peters: Define = ({ effects, tables, sizes }, level) => {
  if (tables === null || sizes === null) return needsTables;
  const weights = sizes.map((n, i) => {
    const events = tables.eventsTreated[i]! + tables.eventsControl[i]!;
    return 1 / (1 / events + 1 / (n - events));
  });
  if (!weights.every((weight) => weight > 0)) {
    return "a study without (or with only) events in both groups has no weight; leave it out";
  }
  return multiplicativeRegression(
    inverse(sizes),
    effects,
    weights,
    { predictor: "1 / sample size", weights: "1 / (1 / events + 1 / non-events)" },
    level,
  );
};

/** Macaskill, Walter and Irwig (2001), https://doi.org/10.1002/sim.698 */
const macaskill: Define = ({ effects, variances, sizes }, level) =>
  sizes === null ? "it needs the sample size (ni) of every study" : multiplicativeRegression(
    sizes,
    effects,
    inverse(variances),
    { predictor: "sample size", weights: "1 / vi" },
    level,
  );

/**
 * Schwarzer, Antes and Schumacher (2007), https://doi.org/10.1002/sim.2588: events of the treated
 * group against their expectation, given the margins and the Mantel-Haenszel odds ratio.
 */
const schwarzer: Define = ({ tables, totalTreated, totalControl }) => {
  if (tables === null || totalTreated === null || totalControl === null) return needsTables;
  const { eventsTreated, eventsControl } = tables;
  const oddsRatio = mantelHaenszelOddsRatio(
    eventsTreated,
    totalTreated,
    eventsControl,
    totalControl,
  );
  if (!(oddsRatio > 0 && oddsRatio < Infinity)) return "the pooled odds ratio does not exist";
  const precision = new Float64Array(totalTreated.length);
  const deviates = eventsTreated.map((events, i) => {
    const margins = {
      totalTreated: totalTreated[i]!,
      totalControl: totalControl[i]!,
      events: events + eventsControl[i]!,
    };
    const { mean, variance } = noncentralHypergeometric(margins, oddsRatio);
    precision[i] = 1 / variance;
    return (events - mean) / Math.sqrt(variance);
  });
  if (!deviates.every(Number.isFinite)) {
    return "a study without (or with only) events in both groups has no variance; leave it out";
  }
  return rankOutcome(deviates, precision, "normal");
};

const needsGroups = "it needs the sizes of both groups of every study (totalTreated, totalControl)";

/** Deeks, Macaskill and Irwig (2005), https://doi.org/10.1016/j.jclinepi.2005.01.016 */
const deeks: Define = ({ effects, totalTreated, totalControl }, level) => {
  if (totalTreated === null || totalControl === null) return needsGroups;
  const effective = totalTreated.map((n1, i) =>
    4 * n1 * totalControl[i]! / (n1 + totalControl[i]!)
  );
  return multiplicativeRegression(
    effective.map((size) => 1 / Math.sqrt(size)),
    effects,
    effective,
    { predictor: "1 / square root of the effective sample size", weights: "effective sample size" },
    level,
  );
};

/** Pustejovsky and Rodgers (2019), https://doi.org/10.1002/jrsm.1332 */
const pustejovsky: Define = ({ effects, variances, totalTreated, totalControl }, level) =>
  totalTreated === null || totalControl === null ? needsGroups : multiplicativeRegression(
    totalTreated.map((n1, i) => Math.sqrt(1 / n1 + 1 / totalControl[i]!)),
    effects,
    inverse(variances),
    { predictor: "square root of 1 / treated + 1 / control", weights: "1 / vi" },
    level,
  );

/** Ruecker, Schwarzer and Carpenter (2008), https://doi.org/10.1002/sim.2971: a test on arcsine differences. */
const onArcsines = (test: Define): Define => (columns, level) => {
  const arcsines = arcsineColumns(columns);
  return arcsines === null ? needsTables : test(arcsines, level);
};

/** The tests by name, defined as R meta 8.4 defines them. */
export const testDefinitions: Readonly<Record<SmallStudyTestName, Define>> = {
  Egger: egger,
  Begg: begg,
  Thompson: thompson,
  Harbord: harbord,
  Peters: peters,
  Macaskill: macaskill,
  Schwarzer: schwarzer,
  Deeks: deeks,
  Pustejovsky: pustejovsky,
  "Ruecker-Egger": onArcsines(egger),
  "Ruecker-Thompson": onArcsines(thompson),
  "Ruecker-Begg": onArcsines(begg),
};
