import { crudeTable, numberStyleOf, pooledTable } from "reforest/review";
import { element } from "../dom/element.ts";
import { showTable } from "../dom/show_table.ts";
import type { Part } from "./bench_types.ts";

/** The answer in a line, its notes, and the table of what is pooled. */
export function answer(): Part {
  const headline = element("p", { class: "headline", id: "bench-answer" });
  const notes = element("ul", { class: "quiet" });
  const tables = element("div", {});
  return {
    element: element(
      "section",
      { "aria-labelledby": "bench-answer-title" },
      element("h2", { id: "bench-answer-title" }, "Answer"),
      headline,
      notes,
      tables,
    ),
    show({ review, result: { result, shown, nothing, notes: said } }) {
      const name = shown?.stratum ? `${shown.stratum}: ` : "";
      headline.textContent = shown ? `${name}${shown.inWords}` : nothing ?? "";
      notes.replaceChildren(...said.map((note) => element("li", {}, note)));
      notes.hidden = said.length === 0;
      const style = numberStyleOf(review);
      tables.replaceChildren(
        ...[crudeTable(result), pooledTable(result)].filter((spec) => "rows" in spec)
          .map((spec) => showTable(spec, { style })),
      );
    },
  };
}
