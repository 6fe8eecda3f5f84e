import type { FlowBoxes } from "../screen/flow_types.ts";

/** Left and right end of a column, in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** The columns of a flow diagram; those that its layout lacks are null. */
export interface FlowColumns {
  readonly bar: Column;
  readonly previous: Column | null;
  readonly main: Column;
  readonly side: Column;
  readonly other: Column | null;
  readonly otherSide: Column | null;
}

const margin = 4;
const barWidth = 19;
const barGap = 9;
/** Shares of the width. */
const share = { previous: 0.8, main: 1.1, side: 1, other: 1, otherSide: 1 } as const;

/** Divides the width of the page among the columns that the diagram has. */
export function flowColumns({ stages, previous }: FlowBoxes, width: number): FlowColumns {
  const hasOther = stages.some(({ rows }) => rows.some(({ other }) => other !== undefined));
  const names: readonly (keyof typeof share)[] = [
    ...(previous ? ["previous"] as const : []),
    "main",
    "side",
    ...(hasOther ? ["other", "otherSide"] as const : []),
  ];
  const gap = names.length === 2 ? 26 : names.length === 3 ? 20 : 11;
  const start = margin + barWidth + barGap;
  const room = width - margin - start - gap * (names.length - 1);
  const shares = names.reduce((sum, name) => sum + share[name], 0);
  const columns = new Map<keyof typeof share, Column>();
  let left = start;
  for (const name of names) {
    const right = left + room * share[name] / shares;
    columns.set(name, { left, right });
    left = right + gap;
  }
  const column = (name: keyof typeof share) => columns.get(name) ?? null;
  const all = { left: start, right: width - margin };
  return {
    bar: { left: margin, right: margin + barWidth },
    previous: column("previous"),
    main: column("main") ?? all,
    side: column("side") ?? all,
    other: column("other"),
    otherSide: column("otherSide"),
  };
}
