import {
  goshSubsets,
  influence,
  leaveOneOut,
  multiverse,
  type MultiverseOptions,
  permutationTest,
  pool,
  poolGlmm,
} from "reforest";
import { simulatedStudies, simulatedTables } from "./simulated.ts";

/** One line of the table. `r` is the name of the same work in bench.R; `target` is a ratio. */
export interface Work {
  readonly name: string;
  readonly r: string | null;
  readonly target: number | null;
  readonly run: () => unknown;
}

export const few = simulatedStudies(34);
export const many = simulatedStudies(1653);
export const twenty = simulatedStudies(20);
export const tables = simulatedTables(34);

/** rma() makes no interval of tau2, so that the same work is pool() without one. */
const hartungKnapp = { interval: "hartung-knapp", tau2Interval: "none" } as const;

/** All non-empty subsets of 20 studies; R draws `subsetsInR` of them. */
export const subsets = 2 ** 20 - 1;
export const subsetsInR = 2000;

const specifications: MultiverseOptions = {
  measures: ["OR", "RR", "RD"],
  zeroCells: ["only0", "all", "if0all"],
  tau2: ["DL", "PM", "REML", "ML", "SJ", "HE"],
  intervals: ["wald", "t", "hartung-knapp", "hartung-knapp-adhoc", "kenward-roger"],
};
const sets = [0, 100, 150, 200].map((least) => ({
  name: `${least} patients or more`,
  rows: tables.filter((row) => row.totalTreated + row.totalControl >= least),
}));
const noEffect = { threshold: "no effect", label: "no effect", why: "a benchmark" } as const;
export const runMultiverse = () => multiverse(sets, specifications, noEffect);

export const works: readonly Work[] = [
  {
    name: "REML, Hartung-Knapp, k = 34",
    r: "reml_34",
    target: 200,
    run: () => pool(few, hartungKnapp),
  },
  {
    name: "the same with the Q-profile interval of tau2",
    r: "reml_34_interval",
    target: null,
    run: () => pool(few, { interval: "hartung-knapp" }),
  },
  {
    name: "REML, Hartung-Knapp, k = 1653",
    r: "reml_1653",
    target: 5000,
    run: () => pool(many, hartungKnapp),
  },
  {
    name: "leave-one-out, REML, k = 34",
    r: "leave_one_out",
    target: 300,
    run: () => leaveOneOut(few, hartungKnapp),
  },
  {
    name: "influence, REML, k = 34",
    r: "influence",
    target: 300,
    run: () => influence(few, hartungKnapp),
  },
  { name: "GLMM UM.FS, k = 34", r: "glmm", target: 50, run: () => poolGlmm(tables) },
  {
    name: "meta-regression, 1,000 permutations, k = 34",
    r: "permutations",
    target: 300,
    run: () => permutationTest(few, ["x"], { interval: "hartung-knapp" }, { permutations: 1000 }),
  },
  {
    name: "GOSH, DerSimonian-Laird, 1,048,575 subsets of 20",
    r: "gosh",
    target: null,
    run: () => goshSubsets(twenty, { tau2: "DL" }),
  },
  { name: "multiverse, k = 34", r: null, target: null, run: runMultiverse },
];
