import type { Lineage } from "reforest/review";
import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import { addressOf } from "./section.ts";

/** Sentences, tables and figures that carry a number or what a cell reaches. */
export function showCarriers(
  { payload }: Page,
  { sentences, tables, figures }: Pick<Lineage, "sentences" | "tables" | "figures">,
): HTMLElement {
  const list = (items: readonly (HTMLElement | string)[]) =>
    items.length === 0
      ? "none"
      : element("ul", { class: "plainlist" }, items.map((item) => element("li", {}, item)));
  const drawings = figures.filter((path) => path.endsWith(".svg"));
  const stepOf = (path: string) => payload.outputs.find((output) => output.path === path)?.step;
  const toNotebook = (path: string) => {
    const step = stepOf(path);
    return step === undefined ? path : element("a", { href: addressOf("notebooks", step) }, path);
  };
  const facts: readonly (readonly [string, readonly (HTMLElement | string)[]])[] = [
    ["Sentences of the manuscript", sentences],
    ["Tables", tables.filter((path) => path.endsWith(".csv")).map(toNotebook)],
    ["Figures", drawings.map(toNotebook)],
  ];
  return element(
    "dl",
    { class: "facts" },
    facts.map(([name, items]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, list(items)))
    ),
  );
}
