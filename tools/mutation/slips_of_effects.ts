import { digitsExchanged, one, printed } from "./typing.ts";
import type { Cells, Slip, SlipContext } from "./types.ts";

const at = (cells: Cells, column: string) => Number(cells[column]);

const limits = ["estimate", "lower", "upper"] as const;

/** The three numbers of an interval changed together, printed with two decimals. */
function withLimits(
  cells: Cells,
  { columns, isLog }: SlipContext,
  change: (scaled: readonly [estimate: number, lower: number, upper: number]) => readonly number[],
): readonly Cells[] {
  const [to, from] = isLog ? [Math.log, Math.exp] : [Number, Number];
  const scaled = limits.map((role) => to(at(cells, columns[role]!))) as [number, number, number];
  const changed = change(scaled);
  return [
    limits.reduce<Cells>(
      (row, role, i) => ({ ...row, [columns[role]!]: Number(from(changed[i]!).toFixed(2)) }),
      cells,
    ),
  ];
}

/** The limits at a part of their distance from the estimate. */
function narrowed(cells: Cells, context: SlipContext, part: number): readonly Cells[] {
  return withLimits(cells, context, ([estimate, lower, upper]) => [
    estimate,
    estimate + part * (lower - estimate),
    estimate + part * (upper - estimate),
  ]);
}

const decimalMoved = (role: string): Slip["put"] => (cells, { columns, random }) => {
  const value = at(cells, columns[role]!);
  if (value === 0) return null;
  return [{ ...cells, [columns[role]!]: printed(value * (random() < 0.5 ? 10 : 0.1), 6) }];
};

const signReversed = (role: string): Slip["put"] => (cells, { columns }) => {
  const value = at(cells, columns[role]!);
  return value === 0 ? null : [{ ...cells, [columns[role]!]: -value }];
};

/** Slips in printed intervals. */
export const slipsOfIntervals: readonly Slip[] = [
  {
    title: "two digits of an estimate or a limit exchanged",
    kind: "intervals",
    rules: ["interval-off-centre"],
    put(cells, { columns, random }) {
      const changed = limits.map((role) => columns[role]!).flatMap((column) => {
        const value = digitsExchanged(at(cells, column), random);
        return value === null ? [] : [{ ...cells, [column]: value }];
      });
      const row = one(changed, random);
      return row && [row];
    },
  },
  {
    title: "limits of 90 % taken for limits of 95 %",
    kind: "intervals",
    rules: ["interval-width"],
    put: (cells, context) => narrowed(cells, context, 1.644854 / 1.959964),
  },
  {
    title: "one standard error on either side taken for limits of 95 %",
    kind: "intervals",
    rules: ["interval-width"],
    put: (cells, context) => narrowed(cells, context, 1 / 1.959964),
  },
  {
    title: "logarithms entered for a ratio and its limits",
    kind: "intervals",
    rules: ["interval-off-centre"],
    put(cells, { columns, isLog }) {
      if (!isLog) return null;
      const log = (role: string) => Number(Math.log(at(cells, columns[role]!)).toFixed(2));
      return [{
        ...cells,
        ...Object.fromEntries(limits.map((role) => [columns[role]!, log(role)])),
      }];
    },
  },
  {
    title: "sign reversed, or ratio inverted, with its limits",
    kind: "intervals",
    rules: ["sign-reversal"],
    put: (cells, context) =>
      withLimits(cells, context, ([estimate, lower, upper]) => [-estimate, -upper, -lower]),
  },
];

/** Slips in effects as given. */
export const slipsOfGiven: readonly Slip[] = [
  {
    title: "sign of an effect reversed",
    kind: "given",
    rules: ["sign-reversal"],
    put: signReversed("yi"),
  },
  {
    title: "a ratio entered for its logarithm",
    kind: "given",
    rules: ["scale-slip"],
    put: (cells, { columns, isLog }) =>
      isLog
        ? [{ ...cells, [columns["yi"]!]: Number(Math.exp(at(cells, columns["yi"]!)).toFixed(4)) }]
        : null,
  },
  {
    title: "a variance entered as standard error",
    kind: "given",
    rules: ["variance-outlier"],
    put: (cells, { columns }) => [{
      ...cells,
      [columns["sei"]!]: printed(at(cells, columns["sei"]!) ** 2, 3),
    }],
  },
  {
    title: "the decimal point of a standard error moved",
    kind: "given",
    rules: ["variance-outlier"],
    put: decimalMoved("sei"),
  },
  {
    title: "the decimal point of an effect moved",
    kind: "given",
    rules: ["digit-slip", "large-smd"],
    put: decimalMoved("yi"),
  },
];

/** Slips in correlations. */
export const slipsOfCorrelations: readonly Slip[] = [
  {
    title: "sign of a correlation reversed",
    kind: "correlations",
    rules: ["sign-reversal"],
    put: signReversed("correlation"),
  },
  {
    title: "the decimal point of a correlation moved",
    kind: "correlations",
    rules: ["digit-slip"],
    put: decimalMoved("correlation"),
  },
];

/** One unit of the last of two decimals up or down. */
const lastDigitWrong = (column: string): Slip["put"] => (cells, { random }) => {
  const value = at(cells, column) +
    (random() < 0.5 ? 0.01 : -0.01) * (1 + Math.floor(3 * random()));
  return value < 0 || value > 1 ? null : [{ ...cells, [column]: Number(value.toFixed(2)) }];
};

/** Slips in percentages, means and standard deviations of whole numbers. */
export const slipsOfShares: readonly Slip[] = [
  {
    title: "a count that is one too many, beside its percentage",
    kind: "shares",
    rules: ["impossible-percentage"],
    put: (cells) =>
      at(cells, "events") < at(cells, "total")
        ? [{ ...cells, events: at(cells, "events") + 1 }]
        : null,
  },
  {
    title: "last digit of a mean of whole numbers wrong by 1 to 3 (GRIM)",
    kind: "shares",
    rules: ["impossible-mean", "impossible-sd"],
    put: lastDigitWrong("mean"),
  },
  {
    title: "last digit of a standard deviation of whole numbers wrong by 1 to 3 (GRIMMER)",
    kind: "shares",
    rules: ["impossible-sd", "sd-out-of-range"],
    put: lastDigitWrong("sd"),
  },
];
