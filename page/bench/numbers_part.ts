import { benchCsv, crudeTable, numberStyleOf, pooledTable } from "reforest/review";
import { afterwards } from "../dom/afterwards.ts";
import { download } from "../dom/download.ts";
import { element } from "../dom/element.ts";
import { showTable } from "../dom/show_table.ts";
import type { BenchState, Part, Tell } from "./bench_types.ts";
import { fileName } from "./file_name.ts";

/** What is pooled, as tables and as a file. */
export function numbersPart(tell: Tell): Part {
  const tables = element("div", { id: "bench-tables" });
  const button = element("button", { type: "button", id: "bench-csv" }, "Download numbers (CSV)");
  const later = afterwards(tables);
  let now: BenchState | null = null;
  button.addEventListener("click", () => {
    if (!now) return;
    const name = `${fileName(now)}.csv`;
    download(name, "text/csv;charset=utf-8", benchCsv(now.result));
    tell(`Downloaded: ${name}`);
  });
  return {
    element: element(
      "section",
      { "aria-labelledby": "bench-numbers-title" },
      element("h2", { id: "bench-numbers-title" }, "Numbers"),
      tables,
      element("p", { class: "choose" }, button),
    ),
    show(state) {
      now = state;
      later(() => {
        const { result, nothing } = state.result;
        const style = numberStyleOf(state.review);
        const specs = [pooledTable(result), crudeTable(result)].filter((spec) => "rows" in spec);
        tables.replaceChildren(
          ...(specs.length > 0
            ? specs.map((spec) => showTable(spec, { style }))
            : [element("p", { class: "quiet" }, nothing ?? "Nothing is pooled.")]),
        );
      });
    },
  };
}
