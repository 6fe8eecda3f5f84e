import type { Figure } from "reforest/figure";
import { isNotApplicable } from "reforest/review";
import { afterPaint } from "../dom/after_paint.ts";
import { download } from "../dom/download.ts";
import { element } from "../dom/element.ts";
import { drawingOf } from "../dom/show_figure.ts";
import type { BenchState, Part, Tell } from "./bench_types.ts";
import { type DrawnKind, drawnKinds } from "./drawn_kinds.ts";
import { fileName } from "./file_name.ts";

/** Forest plot, funnel plot and leave-one-out, drawn after the numbers have been shown. */
export function benchFigures(tell: Tell): Part {
  const places = drawnKinds.map((kind) => placeOf(kind, tell));
  let turn = 0;
  return {
    element: element("div", { id: "bench-figures" }, places.map((place) => place.element)),
    show(state) {
      const mine = ++turn;
      const [first] = places;
      if (!first) return;
      for (const place of places) place.wait();
      afterPaint(
        first.element,
        places.map((place) => () => {
          if (mine === turn) place.draw(state); // otherwise another setting came meanwhile
        }),
      );
    },
  };
}

interface Place {
  readonly element: HTMLElement;
  readonly wait: () => void;
  readonly draw: (state: BenchState) => void;
}

function placeOf({ name, title, draw, note }: DrawnKind, tell: Tell): Place {
  const drawings = element("div", { id: `bench-${name}` });
  const button = element(
    "button",
    { type: "button", id: `bench-${name}-svg`, "aria-label": `Download as SVG: ${title}` },
    "Download as SVG",
  );
  let files: readonly { readonly name: string; readonly svg: string }[] = [];
  button.addEventListener("click", () => {
    for (const file of files) download(file.name, "image/svg+xml", file.svg);
    tell(`Downloaded: ${files.map((file) => file.name).join(", ")}`);
  });
  return {
    element: element(
      "section",
      { "aria-label": title },
      element("h2", {}, title),
      drawings,
      element("p", { class: "choose" }, button),
    ),
    wait() {
      drawings.setAttribute("aria-busy", "true");
      button.disabled = true;
    },
    draw(state) {
      const made = draw(state);
      const figures: readonly Figure[] = isNotApplicable(made) ? [] : made;
      files = figures.map(({ id, svg }) => ({ name: `${fileName(state)}-${id}.svg`, svg }));
      button.disabled = button.hidden = files.length === 0;
      const said = note?.(state) ?? null;
      drawings.replaceChildren(
        ...(said === null ? [] : [element("p", { class: "quiet" }, said)]),
        ...(isNotApplicable(made)
          ? [element("p", { class: "quiet" }, made.reason)]
          : figures.map((figure) => element("figure", {}, drawingOf(figure)))),
      );
      drawings.removeAttribute("aria-busy");
    },
  };
}
