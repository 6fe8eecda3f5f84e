/**
 * Multiverses of a review of 34 made-up studies: 1,080 specifications of a comparison and 1,080 of
 * a proportion, with the shares and what each choice does.
 *
 *   deno bench bench/multiverse_bench.ts
 */
import {
  type Decision,
  multiverse,
  type MultiverseOptions,
  type ProportionRow,
  seededRandom,
  type TwoByTwoRow,
} from "reforest";

const random = seededRandom("multiverse bench");
const events = (total: number, risk: number) => Math.floor(total * risk * 2 * random());
const size = () => 20 + Math.floor(200 * random());
const idOf = (i: number) => `s${String(i).padStart(2, "0")}`;

const comparisons: readonly TwoByTwoRow[] = Array.from({ length: 34 }, (_, i) => {
  const [totalTreated, totalControl] = [size(), size()];
  return {
    id: idOf(i),
    eventsTreated: events(totalTreated, 0.04),
    totalTreated,
    eventsControl: events(totalControl, 0.08),
    totalControl,
  };
});
const proportions: readonly ProportionRow[] = Array.from({ length: 34 }, (_, i) => {
  const total = size();
  return { id: idOf(i), events: events(total, 0.08), total };
});

const shared = {
  models: ["random"],
  tau2: ["DL", "PM", "REML", "ML", "SJ", "HE"],
} as const;
const ofComparisons: MultiverseOptions = {
  ...shared,
  measures: ["OR", "RR", "RD"],
  zeroCells: ["only0", "all", "if0all"],
  intervals: ["wald", "t", "hartung-knapp", "hartung-knapp-adhoc", "kenward-roger"],
};
const ofProportions: MultiverseOptions = {
  ...shared,
  measures: ["PLO", "PLN"],
  zeroCells: ["only0", "all", "if0all"],
  intervals: ["wald", "t", "hartung-knapp", "hartung-knapp-adhoc", "kenward-roger"],
};

/** All studies, and the larger ones by two definitions. */
function setsOf<Row>(rows: readonly Row[], sizeOf: (row: Row) => number) {
  return [0, 60, 100, 140, 160, 180].map((least) => ({
    name: `${least} patients or more`,
    rows: rows.filter((row) => sizeOf(row) >= least),
  }));
}

const noEffect: Decision = { threshold: "no effect", label: "no effect", why: "a benchmark" };
const tenPercent: Decision = { threshold: 0.1, label: "one in ten", why: "a benchmark" };
const ofTables = setsOf(
  comparisons,
  ({ totalTreated, totalControl }) => totalTreated + totalControl,
)
  .slice(0, 4);
const ofArms = setsOf(proportions, ({ total }) => total);

/** Says in the name how many there are, and fails where a change made them fewer. */
function specifications(found: number, name: string): string {
  if (found < 1000) throw new Error(`${name}: found ${found}; allowed: 1000 or more`);
  return `multiverse, ${found} specifications, ${name}`;
}

const tables = multiverse(ofTables, ofComparisons, noEffect).specifications.length;
Deno.bench(specifications(tables, "34 comparisons"), { n: 5, warmup: 1 }, () => {
  multiverse(ofTables, ofComparisons, noEffect);
});
const arms = multiverse(ofArms, ofProportions, tenPercent).specifications.length;
Deno.bench(specifications(arms, "34 proportions"), { n: 5, warmup: 1 }, () => {
  multiverse(ofArms, ofProportions, tenPercent);
});
