import type { ConsistencyCheck } from "../analysis/consistency_plan.ts";
import type { PrintedNumber } from "./printed_number.ts";

/** What a cell of printed numbers has to hold. */
export interface PrintedKind {
  readonly allowed: string;
  readonly holds: (printed: PrintedNumber) => boolean;
}

const plain = ({ relation, decimals }: PrintedNumber) => relation === "=" && decimals <= 12;
const number: PrintedKind = {
  allowed: "a number as printed, without < and >, of at most 12 decimals",
  holds: plain,
};
const percentage: PrintedKind = {
  allowed: "a percentage from 0 to 100 with at most 6 decimals",
  holds: (printed) =>
    plain(printed) && printed.value >= 0 && printed.value <= 100 && printed.decimals <= 6,
};
const probability: PrintedKind = {
  allowed: 'a P value as printed, such as "0.03" or "< 0.001"',
  holds: ({ value }) => value >= 0 && value <= 1,
};
const whole = (least: number): PrintedKind => ({
  allowed: `a whole number, ${least} or more`,
  holds: (printed) => plain(printed) && Number.isInteger(printed.value) && printed.value >= least,
});
const bound: PrintedKind = {
  allowed: "a whole number from 2 to 20000",
  holds: (printed) => whole(2).holds(printed) && printed.value <= 20_000,
};
const notNegative: PrintedKind = {
  allowed: "a number from 0 on, without < and >",
  holds: (printed) => plain(printed) && printed.value >= 0,
};
const positive: PrintedKind = {
  allowed: "a number above 0, without < and >",
  holds: (printed) => plain(printed) && printed.value > 0,
};

const kinds: Readonly<Record<string, PrintedKind>> = {
  p: probability,
  atMost: bound,
  studies: whole(2),
  events: whole(0),
  "totals/first": whole(1),
  "totals/second": whole(1),
  "totals/sum": whole(2),
  i2: percentage,
  q: notNegative,
  tau2: notNegative,
  rate: notNegative,
};

/** What a cell has to hold, by the check and the property that names it. */
export function kindOfPrinted(check: ConsistencyCheck, place: string): PrintedKind {
  switch (check.check) {
    case "two percentages and P":
      return place === "first" || place === "second" ? percentage : kinds[place] ?? number;
    case "rate of counts":
      return place === "total" ? positive : kinds[place] ?? number;
    case "sum of parts":
      return check.of === "counts" ? whole(0) : number;
    default:
      return kinds[place] ?? number;
  }
}
