import { one, printed } from "./typing.ts";
import type { Cells, Slip, SlipContext } from "./types.ts";

const kind = "means" as const;

interface Arm {
  readonly mean: string;
  readonly sd: string;
  readonly total: string;
}

function armsOf({ columns }: SlipContext): readonly [Arm, Arm] {
  const arm = (name: "Treated" | "Control"): Arm => ({
    mean: columns[`mean${name}`]!,
    sd: columns[`sd${name}`]!,
    total: columns[`total${name}`]!,
  });
  return [arm("Treated"), arm("Control")];
}

const at = (cells: Cells, column: string) => Number(cells[column]);

/** A row with other spreads in some of its arms. */
function withSpreads(
  cells: Cells,
  arms: readonly Arm[],
  change: (sd: number, total: number) => number,
): readonly Cells[] {
  return [
    arms.reduce<Cells>((row, { sd, total }) => ({
      ...row,
      [sd]: printed(change(at(cells, sd), at(cells, total)), 3),
    }), cells),
  ];
}

/** Slips in means and standard deviations of two arms. */
export const slipsOfMeans: readonly Slip[] = [
  {
    title: "standard errors entered as standard deviations, in both arms",
    kind,
    rules: ["se-as-sd", "large-smd"],
    put: (cells, context) =>
      withSpreads(cells, armsOf(context), (sd, total) => sd / Math.sqrt(total)),
  },
  {
    title: "a standard error entered as standard deviation, in one arm",
    kind,
    rules: ["se-as-sd", "large-smd"],
    put: (cells, context) =>
      withSpreads(
        cells,
        [one(armsOf(context), context.random)!],
        (sd, total) => sd / Math.sqrt(total),
      ),
  },
  {
    title: "standard deviations multiplied by the root of n, in both arms",
    kind,
    rules: ["sd-as-se", "sd-out-of-range"],
    put: (cells, context) =>
      withSpreads(cells, armsOf(context), (sd, total) => sd * Math.sqrt(total)),
  },
  {
    title: "variances entered as standard deviations, in both arms",
    kind,
    rules: ["sd-outlier", "sd-out-of-range"],
    put: (cells, context) => withSpreads(cells, armsOf(context), (sd) => sd ** 2),
  },
  {
    title: "the decimal point of a standard deviation moved",
    kind,
    rules: ["sd-outlier", "sd-out-of-range"],
    put(cells, context) {
      const factor = context.random() < 0.5 ? 10 : 0.1;
      return withSpreads(cells, [one(armsOf(context), context.random)!], (sd) => sd * factor);
    },
  },
  {
    title: "a standard deviation of 0",
    kind,
    rules: ["sd-out-of-range"],
    put: (cells, context) => withSpreads(cells, [one(armsOf(context), context.random)!], () => 0),
  },
  {
    title: "the decimal point of a mean moved",
    kind,
    rules: ["digit-slip", "mean-out-of-range", "large-smd"],
    put(cells, context) {
      const { mean } = one(armsOf(context), context.random)!;
      const factor = context.random() < 0.5 ? 10 : 0.1;
      const value = at(cells, mean);
      return value === 0 ? null : [{ ...cells, [mean]: printed(value * factor, 6) }];
    },
  },
  {
    title: "arms exchanged, or a scale read in the other direction",
    kind,
    rules: ["arm-swap"],
    put(cells, context) {
      const [first, second] = armsOf(context);
      const pairs = [
        [first.mean, second.mean],
        [first.sd, second.sd],
        [first.total, second.total],
      ] as const;
      return [
        pairs.reduce<Cells>((row, [a, b]) => ({ ...row, [a]: cells[b]!, [b]: cells[a]! }), cells),
      ];
    },
  },
  {
    title: "a study entered twice under two names",
    kind,
    rules: ["duplicate-rows", "shared-control"],
    put: (cells, { studyId }) => [cells, { ...cells, [studyId]: "Copy" }],
  },
  {
    title: "a control group entered for two treated groups",
    kind,
    rules: ["shared-control"],
    put(cells, context) {
      const [treated] = armsOf(context);
      const { studyId, other } = context;
      return [cells, {
        ...cells,
        [studyId]: `${cells[studyId]} (2)`,
        [treated.mean]: other[treated.mean]!,
        [treated.sd]: other[treated.sd]!,
        [treated.total]: other[treated.total]!,
      }];
    },
  },
];
