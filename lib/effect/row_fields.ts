import type { RowDesign } from "../measure/types.ts";

/** What a number of a row may be. */
export interface FieldRule {
  readonly allowed: string;
  readonly holds: (value: number) => boolean;
}

const count: FieldRule = {
  allowed: "a whole number, 0 or more",
  holds: (value) => Number.isInteger(value) && value >= 0,
};
const number: FieldRule = { allowed: "a finite number", holds: Number.isFinite };
const notNegative: FieldRule = {
  allowed: "a finite number, 0 or more",
  holds: (value) => value >= 0 && value < Infinity,
};
const positive: FieldRule = {
  allowed: "a finite number above 0",
  holds: (value) => value > 0 && value < Infinity,
};
const correlation: FieldRule = {
  allowed: "a number from -1 to 1",
  holds: (value) => value >= -1 && value <= 1,
};

/** The numbers of a row of each design, in the order in which formulas take them. */
export const rowFields: Readonly<Record<RowDesign, Readonly<Record<string, FieldRule>>>> = {
  proportion: { events: count, total: count },
  "two-by-two": {
    eventsTreated: count,
    totalTreated: count,
    eventsControl: count,
    totalControl: count,
  },
  // Effective sample sizes are no whole numbers.
  means: {
    meanTreated: number,
    sdTreated: notNegative,
    totalTreated: positive,
    meanControl: number,
    sdControl: notNegative,
    totalControl: positive,
  },
  matched: {
    meanAfter: number,
    sdAfter: notNegative,
    meanBefore: number,
    sdBefore: notNegative,
    total: positive,
    correlation,
  },
  rate: { events: count, time: notNegative },
  "two-rates": {
    eventsTreated: count,
    timeTreated: notNegative,
    eventsControl: count,
    timeControl: notNegative,
  },
  correlation: { correlation, total: positive },
  generic: { yi: number, vi: positive },
  "log-rank": { observedMinusExpected: number, variance: positive },
};
