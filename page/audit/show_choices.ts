import type { Lineage } from "reforest/review";
import { element } from "../dom/element.ts";

/** The choices behind a number, as its result records them. */
export function showChoices(choices: Lineage["choices"]): HTMLElement {
  const entries = Object.entries(choices);
  if (entries.length === 0) {
    return element("p", { class: "quiet" }, "No choice of an analysis bears on it.");
  }
  return element(
    "dl",
    { class: "facts" },
    entries.map(([name, value]) =>
      element(
        "div",
        {},
        element("dt", {}, name),
        element("dd", {}, value === null ? "none" : String(value)),
      )
    ),
  );
}
