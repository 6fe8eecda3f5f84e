import type { Table } from "reforest";
import { element } from "../dom/element.ts";

/** A place of a cell in a file. */
export interface ChosenCell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/**
 * A table of data as a grid: one cell is in the order of tabs, arrows move, Enter or a click
 * chooses (pattern "grid" of the ARIA Authoring Practices Guide).
 */
export function cellGrid(
  { file, columns, rows }: Table,
  choose: (cell: ChosenCell) => void,
): HTMLElement {
  const body = element(
    "tbody",
    {},
    rows.map((row, r) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, String(row.line)),
        columns.map(({ name }, c) =>
          element(
            "td",
            { role: "gridcell", tabindex: r === 0 && c === 0 ? 0 : -1 },
            String(row.values[name] ?? ""),
          )
        ),
      )
    ),
  );
  const cellAt = (r: number, c: number) =>
    body.rows[Math.max(0, Math.min(r, rows.length - 1))]
      ?.cells[Math.max(1, Math.min(c, columns.length))];
  const chooseAt = (cell: HTMLTableCellElement) => {
    const row = rows[(cell.parentElement as HTMLTableRowElement).sectionRowIndex];
    const column = columns[cell.cellIndex - 1];
    if (row && column) choose({ file, line: row.line, column: column.name });
  };
  const cellOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLTableCellElement>("td") : null;
  body.addEventListener("click", ({ target }) => {
    const cell = cellOf(target);
    if (cell) chooseAt(cell);
  });
  body.addEventListener("keydown", (event) => {
    const cell = cellOf(event.target);
    if (cell === null) return;
    const step = steps[event.key];
    if (event.key === "Enter") chooseAt(cell);
    if (step === undefined) return;
    event.preventDefault();
    const r = (cell.parentElement as HTMLTableRowElement).sectionRowIndex;
    const next = cellAt(r + step[0], cell.cellIndex + step[1]);
    cell.tabIndex = -1;
    if (next) {
      next.tabIndex = 0;
      next.focus();
    }
  });
  const head = (text: string) => element("th", { scope: "col", role: "columnheader" }, text);
  return element(
    "div",
    { class: "scroll", role: "region", "aria-label": file, tabindex: 0 },
    element(
      "table",
      { class: "cells", role: "grid", "aria-label": file },
      element("thead", {}, element("tr", {}, head("Line"), columns.map(({ name }) => head(name)))),
      body,
    ),
  );
}
