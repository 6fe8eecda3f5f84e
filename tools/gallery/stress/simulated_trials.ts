import { seededRandom } from "reforest";
import type { SimulatedTable } from "./simulated_review.ts";

/** How trials with two arms are simulated. */
export interface TrialChoices {
  /** Names of the studies. @default "Simulated 1" and so on */
  readonly label?: (i: number) => string;
  /** Patients of an arm. @default from 20 to 420 */
  readonly total?: (i: number, random: () => number) => number;
  /** Risk of an event in the control arm. @default 0.25 */
  readonly risk?: number;
  /** Odds ratio of the treatment. @default 0.6 */
  readonly oddsRatio?: number;
  /** Strata that the trials take turns in. @default "A" and "B" */
  readonly strata?: readonly string[];
}

/** Trials of two arms with events, drawn one patient after another; the same on every run. */
export function simulatedTrials(
  seed: string,
  k: number,
  choices: TrialChoices = {},
): SimulatedTable {
  const {
    label = (i) => `Simulated ${i + 1}`,
    total = (_, random) => Math.round(20 + 400 * random() ** 2),
    risk = 0.25,
    oddsRatio = 0.6,
    strata = ["A", "B"],
  } = choices;
  const random = seededRandom(seed);
  const events = (n: number, p: number) =>
    Array.from({ length: n }, () => random() < p).filter(Boolean).length;
  const odds = risk / (1 - risk) * oddsRatio;
  return Array.from({ length: k }, (_, i) => {
    const n = total(i, random);
    const shift = Math.exp(0.8 * (random() - 0.5));
    return {
      study: `simulated-${String(i + 1).padStart(3, "0")}`,
      label: label(i),
      year: 1980 + i % 46,
      stratum: strata[i % strata.length] ?? "",
      dose: Math.round(100 * random()) / 10,
      events_treated: events(n, odds * shift / (1 + odds * shift)),
      total_treated: n,
      events_control: events(n, risk),
      total_control: n,
    };
  });
}

/** Single groups with events out of a total. */
export function simulatedGroups(
  seed: string,
  k: number,
  strata: readonly string[],
  label: (i: number) => string = (i) => `Simulated ${i + 1}`,
): SimulatedTable {
  const random = seededRandom(seed);
  return Array.from({ length: k }, (_, i) => {
    const total = Math.round(10 + 300 * random() ** 2);
    const risk = 0.02 + 0.3 * random();
    return {
      study: `simulated-${String(i + 1).padStart(3, "0")}`,
      label: label(i),
      year: 1980 + i % 46,
      stratum: strata[i % strata.length] ?? "",
      dose: Math.round(100 * random()) / 10,
      events: Array.from({ length: total }, () => random() < risk).filter(Boolean).length,
      total,
    };
  });
}

/** Trials of two arms with means and standard deviations; all means are below zero. */
export function simulatedMeans(seed: string, k: number): SimulatedTable {
  const random = seededRandom(seed);
  const rounded = (x: number) => Math.round(x * 10) / 10;
  return Array.from({ length: k }, (_, i) => ({
    study: `simulated-${String(i + 1).padStart(3, "0")}`,
    label: `Simulated ${i + 1}`,
    year: 1980 + i % 46,
    stratum: ["A", "B"][i % 2] ?? "",
    dose: rounded(10 * random()),
    mean_treated: rounded(-1240 - 60 * random()),
    sd_treated: rounded(40 + 20 * random()),
    total_treated: Math.round(15 + 80 * random()),
    mean_control: rounded(-1200 - 40 * random()),
    sd_control: rounded(40 + 20 * random()),
    total_control: Math.round(15 + 80 * random()),
  }));
}
