import {
  type Figure,
  forestPages,
  funnelPlot,
  leaveOneOutForest,
  plannedForest,
} from "reforest/figure";
import { isNotApplicable, type NotApplicable } from "reforest/review";
import type { BenchState } from "./bench_types.ts";
import { resultOfSet } from "./result_of_set.ts";

type Drawings = readonly Figure[] | NotApplicable;

/** A kind of figure of the bench. */
export interface DrawnKind {
  readonly name: string;
  readonly title: string;
  /** The figure, on several pages where it is long, or why there is none. */
  readonly draw: (state: BenchState) => Drawings;
  /** What must be known beside the drawing. */
  readonly note?: (state: BenchState) => string | null;
}

export const drawnKinds: readonly DrawnKind[] = [
  { name: "forest", title: "Forest plot", draw: forest },
  { name: "funnel", title: "Funnel plot", draw: funnel },
  {
    name: "leave-one-out",
    title: "Leaving out one study at a time",
    draw: leaveOneOut,
    note: ({ result: { shown } }) => shown?.leaveOneOut ? shown.leaveOneOutNote : null,
  },
];

/** What is hypothetical says so in the drawing as well. */
export function titled<T extends { readonly title: string }>(from: T, { result }: BenchState): T {
  return result.hypothetical ? { ...from, title: `Hypothetical, no data: ${from.title}` } : from;
}

function forest(state: BenchState): Drawings {
  const { result } = state.result;
  if (result.studies.length === 0) {
    return { kind: "not-applicable", reason: state.result.nothing ?? "No study is left." };
  }
  return forestPages(titled(result, state), plannedForest(state.review, result));
}

function funnel(state: BenchState): Drawings {
  const figure = funnelPlot(titled(resultOfSet(state.result), state));
  return isNotApplicable(figure) ? figure : [figure];
}

function leaveOneOut(state: BenchState): Drawings {
  const { shown, nothing, result: { measure } } = state.result;
  if (!shown?.leaveOneOut || measure === null) {
    const reason = shown?.leaveOneOutNote ?? nothing ?? "Nothing is pooled.";
    return { kind: "not-applicable", reason };
  }
  const figure = leaveOneOutForest(titled(shown.leaveOneOut, state), { measure });
  return isNotApplicable(figure) ? figure : [figure];
}
