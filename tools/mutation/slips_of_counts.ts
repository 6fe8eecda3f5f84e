import { digitsExchanged, one } from "./typing.ts";
import type { Cells, Slip, SlipContext } from "./types.ts";

const kind = "counts" as const;

interface Arm {
  readonly events: string;
  readonly other: string;
  readonly isTotal: boolean;
}

function armsOf({ columns }: SlipContext): readonly [Arm, Arm] {
  const arm = (name: "Treated" | "Control"): Arm => ({
    events: columns[`events${name}`]!,
    other: columns[`total${name}`] ?? columns[`nonEvents${name}`]!,
    isTotal: columns[`total${name}`] !== undefined,
  });
  return [arm("Treated"), arm("Control")];
}

const at = (cells: Cells, column: string) => Number(cells[column]);

/** Slips in counts of two arms. */
export const slipsOfCounts: readonly Slip[] = [
  {
    title: "two digits of a count exchanged",
    kind,
    rules: ["digit-slip", "events-above-total"],
    put(cells, context) {
      const columns = armsOf(context).flatMap(({ events, other }) => [events, other]);
      const changed = columns.flatMap((column) => {
        const value = digitsExchanged(at(cells, column), context.random);
        return value === null ? [] : [{ ...cells, [column]: value }];
      });
      const row = one(changed, context.random);
      return row && [row];
    },
  },
  {
    title: "a zero too many in a total",
    kind,
    rules: ["digit-slip"],
    put(cells, context) {
      const { other } = one(armsOf(context), context.random)!;
      return [{ ...cells, [other]: 10 * at(cells, other) }];
    },
  },
  {
    title: "arms exchanged",
    kind,
    rules: ["arm-swap"],
    put(cells, context) {
      const [one, two] = armsOf(context);
      return [{
        ...cells,
        [one.events]: cells[two.events]!,
        [one.other]: cells[two.other]!,
        [two.events]: cells[one.events]!,
        [two.other]: cells[one.other]!,
      }];
    },
  },
  {
    title: "those without the event entered as events, in both arms",
    kind,
    rules: ["arm-swap"],
    put: (cells, context) => [
      armsOf(context).reduce<Cells>((row, { events, other, isTotal }) => ({
        ...row,
        [events]: isTotal ? at(cells, other) - at(cells, events) : at(cells, other),
        ...(isTotal ? {} : { [other]: at(cells, events) }),
      }), cells),
    ],
  },
  {
    title: "events and total of an arm exchanged",
    kind,
    rules: ["events-above-total"],
    put(cells, context) {
      const { events, other, isTotal } = one(armsOf(context), context.random)!;
      const isSame = cells[events] === cells[other];
      return !isTotal || isSame
        ? null
        : [{ ...cells, [events]: cells[other]!, [other]: cells[events]! }];
    },
  },
  {
    title: "an unreported outcome entered as no event in both arms",
    kind,
    rules: ["both-arms-zero", "zero-assumption"],
    put(cells, context) {
      const [one, two] = armsOf(context);
      if (at(cells, one.events) + at(cells, two.events) === 0) return null;
      return [{ ...cells, [one.events]: 0, [two.events]: 0 }];
    },
  },
  {
    title: "a study entered twice under two names",
    kind,
    rules: ["duplicate-rows"],
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
        [treated.events]: other[treated.events]!,
        [treated.other]: other[treated.other]!,
      }];
    },
  },
];
