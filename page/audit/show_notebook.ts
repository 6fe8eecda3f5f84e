import { element } from "../dom/element.ts";
import { linkAddresses } from "../dom/link_addresses.ts";
import { drawingOf } from "../dom/show_figure.ts";
import type { StoredFigure, StoredNotebook } from "../types.ts";
import { addressOf } from "./section.ts";

/** A notebook with its figures in their places; its links to other notebooks stay on this page. */
export function showNotebook(
  { html }: StoredNotebook,
  figures: readonly StoredFigure[],
): HTMLElement {
  const shown = element("div", { class: "notebook" });
  shown.innerHTML = html;
  for (const place of shown.querySelectorAll("svg[data-figure]")) {
    const figure = figures.find(({ id }) => id === place.getAttribute("data-figure"));
    if (figure !== undefined) place.replaceWith(drawingOf(figure));
  }
  for (const link of shown.querySelectorAll("a[href$='.html']")) {
    const [, name] = link.getAttribute("href")?.match(/^([\w-]+)\.html$/) ?? [];
    if (name !== undefined) link.setAttribute("href", addressOf("notebooks", name));
  }
  linkAddresses(shown);
  for (const region of shown.querySelectorAll(".scroll")) {
    region.setAttribute("role", "region");
    region.setAttribute(
      "aria-label",
      region.querySelector("caption")?.textContent ?? "Table of the notebook",
    );
  }
  return shown;
}
