import type { Table, TableRow } from "reforest";
import type { InputCell, Lineage } from "reforest/review";
import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import { addressOf } from "./section.ts";
import { sourcesOfRow } from "./sources_of_row.ts";

/** Rows of the data behind something, a table for each file; cells that it leans on are links. */
export function showRows(
  { review }: Page,
  cells: readonly InputCell[],
  files: Lineage["files"],
): readonly HTMLElement[] {
  const tables = Object.values(review.tables)
    .filter(({ file }) => cells.some((cell) => cell.file === file));
  return tables.map((table) => {
    const own = cells.filter(({ file }) => file === table.file);
    const rows = table.rows.filter(({ line }) => own.some((cell) => cell.line === line));
    const digest = files.find(({ path }) => path === table.file)?.sha256 ?? table.digest;
    const caption = `${table.file}: ${rows.length} of ${table.rows.length} rows`;
    return element(
      "div",
      { class: "scroll", role: "region", "aria-label": caption, tabindex: 0 },
      element(
        "table",
        {},
        element("caption", {}, caption),
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            ["Line", "Sources", ...table.columns.map(({ name }) => name)]
              .map((head) => element("th", { scope: "col" }, head)),
          ),
        ),
        element("tbody", {}, rows.map((row) => line(table, row, own, sourcesOfRow(review, row)))),
        element(
          "tfoot",
          {},
          element(
            "tr",
            {},
            element(
              "td",
              { colspan: table.columns.length + 2 },
              `SHA-256 of the file ${digest}`,
            ),
          ),
        ),
      ),
    );
  });
}

function line(
  { file, columns }: Table,
  row: TableRow,
  cells: readonly InputCell[],
  sources: ReturnType<typeof sourcesOfRow>,
): HTMLElement {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, String(row.line)),
    element(
      "td",
      { class: "sources" },
      sources.length === 0
        ? "none recorded"
        : sources.map(({ address, name }) =>
          element("a", { href: address, rel: "noreferrer" }, name)
        ),
    ),
    columns.map(({ name }) => {
      const text = String(row.values[name] ?? "");
      const cell = cells.find((one) => one.line === row.line && one.column === name);
      if (cell === undefined) return element("td", { class: "beside" }, text);
      const link = element(
        "a",
        { href: addressOf("cell", file, String(row.line), name) },
        text === "" ? "(empty)" : text,
      );
      return element("td", { class: "leant" }, link, cell.corrected ? " (corrected)" : null);
    }),
  );
}
