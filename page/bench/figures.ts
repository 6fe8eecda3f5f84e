import {
  type Figure,
  forestPages,
  funnelPlot,
  leaveOneOutForest,
  plannedForest,
} from "reforest/figure";
import { isNotApplicable, type NotApplicable } from "reforest/review";
import { afterPaint } from "../dom/after_paint.ts";
import { element } from "../dom/element.ts";
import { drawingOf } from "../dom/show_figure.ts";
import type { BenchState, Part } from "./bench_types.ts";
import { resultOfSet } from "./result_of_set.ts";

/** The figures of the bench, and what of them is drawn now. */
export interface BenchFigures extends Part {
  /** By name; complete only when nothing is being drawn. */
  readonly drawn: () => ReadonlyMap<string, readonly Figure[]>;
}

type Drawings = readonly Figure[] | NotApplicable;

const kinds: readonly {
  readonly name: string;
  readonly title: string;
  readonly draw: (state: BenchState) => Drawings;
  /** What must be known beside the drawing. */
  readonly note?: (state: BenchState) => string | null;
}[] = [
  { name: "forest", title: "Forest plot", draw: forest },
  { name: "funnel", title: "Funnel plot", draw: funnel },
  {
    name: "leave-one-out",
    title: "Leaving out one study at a time",
    draw: leaveOneOut,
    note: ({ result: { shown } }) => shown?.leaveOneOut ? shown.leaveOneOutNote : null,
  },
];

/** Forest plot, funnel plot and leave-one-out, drawn after the numbers have been shown. */
export function benchFigures(): BenchFigures {
  const places = kinds.map(({ name }) => element("div", { id: `bench-${name}` }));
  const drawn = new Map<string, readonly Figure[]>();
  let turn = 0;
  return {
    element: element(
      "div",
      { id: "bench-figures" },
      kinds.map(({ title }, i) =>
        element("section", { "aria-label": title }, element("h2", {}, title), places[i] ?? null)
      ),
    ),
    drawn: () => drawn,
    show(state) {
      const mine = ++turn;
      const [place] = places;
      if (!place) return;
      for (const each of places) each.setAttribute("aria-busy", "true");
      afterPaint(
        place,
        kinds.map(({ name, draw, note }, i) => () => {
          if (mine !== turn) return; // another setting came meanwhile
          const drawings = draw(state);
          const list = isNotApplicable(drawings) ? [] : drawings;
          drawn.set(name, list);
          const said = note?.(state) ?? null;
          places[i]?.replaceChildren(
            ...(said === null ? [] : [element("p", { class: "quiet" }, said)]),
            ...(isNotApplicable(drawings)
              ? [element("p", { class: "quiet" }, drawings.reason)]
              : list.map((figure) => element("figure", {}, drawingOf(figure)))),
          );
          places[i]?.removeAttribute("aria-busy");
        }),
      );
    },
  };
}

/** What is hypothetical says so in the drawing as well. */
function titled<T extends { readonly title: string }>(from: T, { result }: BenchState): T {
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
