import { seededRandom } from "reforest";
import { type Alarm, type Review, tripwires } from "reforest/review";
import { dataSets } from "./data_sets.ts";
import { readRows } from "./read_rows.ts";
import { reviewOf } from "./review_of.ts";
import { slips } from "./slips.ts";
import type { Cells, DataSet, Slip, SlipContext } from "./types.ts";
import { one } from "./typing.ts";

/** What the rules say of a data set without slips. */
export interface CleanRun {
  readonly set: DataSet;
  readonly rows: number;
  readonly alarms: readonly Alarm[];
}

/** What happened to the slips of one kind in data sets of one use. */
export interface Sensitivity {
  readonly slip: Slip;
  readonly use: DataSet["use"];
  readonly put: number;
  /** Refused by the checks of the data, so that no analysis runs. */
  readonly refused: number;
  /** Of the others: a new alarm in a row with the slip, of any rule. */
  readonly found: number;
  /** Of these: the alarm of a rule that is made for the slip. */
  readonly named: number;
  /** Of these: the alarm would mend exactly the cells with the slip. */
  readonly mended: number;
  /** New alarms in rows without a slip. */
  readonly elsewhere: number;
}

/** Everything that the table of the documentation prints. */
export interface Measurement {
  readonly clean: readonly CleanRun[];
  readonly sensitivities: readonly Sensitivity[];
}

/** Slips of one kind that are put into one data set, at most. */
const mostSlips = 12;

/** Puts seeded slips of every kind into every data set, one at a time, and runs all rules. */
export function measure(): Measurement {
  const loaded = dataSets.map((set) => {
    const rows = readRows(set);
    const { alarms } = run(reviewOf(set, rows));
    return { set, rows, alarms };
  });
  return {
    clean: loaded.map(({ set, rows, alarms }) => ({ set, rows: rows.length, alarms })),
    sensitivities: slips.flatMap((slip) =>
      (["tuning", "held out"] as const).flatMap((use): Sensitivity[] => {
        const outcomes = loaded.filter(({ set }) => set.kind === slip.kind && set.use === use)
          .flatMap(({ set, rows, alarms }) => outcomesOf(slip, set, rows, alarms));
        return outcomes.length === 0 ? [] : [summed(slip, use, outcomes)];
      })
    ),
  };
}

interface Outcome {
  readonly refused: boolean;
  readonly found: boolean;
  readonly named: boolean;
  readonly mended: boolean;
  readonly elsewhere: number;
}

function outcomesOf(
  slip: Slip,
  set: DataSet,
  rows: readonly Cells[],
  before: readonly Alarm[],
): Outcome[] {
  const random = seededRandom(`${slip.title}, ${set.name}`);
  const known = new Set(before.map(keyOf));
  const outcomes: Outcome[] = [];
  for (const index of shuffled(rows.length, random)) {
    if (outcomes.length === mostSlips) break;
    const row = rows[index]!;
    const others = rows.filter((_, i) => i !== index);
    const put = slip.put(row, contextOf(set, one(others, random)!, random));
    if (put === null || isEmpty(row, set)) continue;
    // Added rows stand at the end, so that the lines of the others remain.
    const [changed, ...added] = put;
    const review = reviewOf(set, [...rows.with(index, changed!), ...added]);
    const { alarms, refused } = run(review);
    const lines = [index + 2, ...added.map((_, i) => rows.length + 2 + i)];
    const fresh = alarms.filter((alarm) => !known.has(keyOf(alarm)));
    const here = fresh.filter(({ line }) => lines.includes(line));
    const named = here.filter(({ rule }) => slip.rules.includes(rule));
    outcomes.push({
      refused,
      found: !refused && here.length > 0,
      named: !refused && named.length > 0,
      mended: !refused && named.some((alarm) => mends(alarm, row, index + 2)),
      elsewhere: refused ? 0 : fresh.length - here.length,
    });
  }
  return outcomes;
}

/** Analyses that refuse a value bring no studies together, and then this rule looks at no row. */
const ofEveryAnalysis = "duplicate-rows";

function run(review: Review): { readonly alarms: readonly Alarm[]; readonly refused: boolean } {
  const looked = tripwires.map((rule) => ({ code: rule.code, ...rule.check(review) }));
  return {
    alarms: looked.flatMap(({ alarms }) => alarms),
    refused: looked.some(({ code, rowsLookedAt }) =>
      code === ofEveryAnalysis && rowsLookedAt === 0
    ),
  };
}

function keyOf({ rule, line }: Alarm): string {
  return `${rule} ${line}`;
}

/** Whether the cells of the row would be those before the slip again, to 2 % for rounding. */
function mends({ mended }: Alarm, row: Cells, line: number): boolean {
  const cells = mended?.cells.filter((cell) => cell.line === line) ?? [];
  return cells.length > 0 && cells.every(({ column, value }) => {
    const right = row[column];
    return typeof right === "number" && typeof value === "number"
      ? Math.abs(value - right) <= 0.02 * Math.abs(right)
      : value === right;
  });
}

/** Whether a number is missing that the analysis needs. */
function isEmpty(row: Cells, { plan }: DataSet): boolean {
  return Object.values({ ...plan.counts, ...plan.values }).some((column) => row[column] === null);
}

function contextOf({ plan }: DataSet, other: Cells, random: () => number): SlipContext {
  return {
    columns: { ...plan.counts, ...plan.values } as Readonly<Record<string, string>>,
    studyId: plan.studyId,
    other,
    isLog: plan.measure === "OR" || plan.measure === "RR",
    random,
  };
}

function shuffled(n: number, random: () => number): readonly number[] {
  return Array.from({ length: n }, (_, index) => ({ index, at: random() }))
    .sort((a, b) => a.at - b.at).map(({ index }) => index);
}

function summed(slip: Slip, use: DataSet["use"], outcomes: readonly Outcome[]): Sensitivity {
  const count = (of: (outcome: Outcome) => boolean) => outcomes.filter(of).length;
  return {
    slip,
    use,
    put: outcomes.length,
    refused: count(({ refused }) => refused),
    found: count(({ found }) => found),
    named: count(({ named }) => named),
    mended: count(({ mended }) => mended),
    elsewhere: outcomes.reduce((sum, { elsewhere }) => sum + elsewhere, 0),
  };
}
