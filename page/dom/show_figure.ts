import type { StoredFigure } from "../types.ts";
import { element } from "./element.ts";

/** A figure as an image of its own, so that two drawings share no names, with its words below. */
export function showFigure({ id, svg, alt }: StoredFigure): HTMLElement {
  return element(
    "figure",
    {},
    drawingOf({ svg, alt }),
    element(
      "figcaption",
      {},
      element("code", {}, `figures/${id}.svg`),
      element("details", {}, element("summary", {}, "In words"), element("p", {}, alt)),
    ),
  );
}

/** The drawing alone, at its size in print. */
export function drawingOf({ svg, alt }: Pick<StoredFigure, "svg" | "alt">): HTMLImageElement {
  const [, millimetres = "180"] = svg.match(/ width="([\d.]+)mm"/) ?? [];
  return element("img", {
    alt,
    decoding: "async",
    style: `width:${millimetres}mm`,
    src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
  });
}
