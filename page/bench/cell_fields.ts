import type { Table } from "reforest";
import type { CellEdit } from "reforest/review";
import { element } from "../dom/element.ts";

/** The cells of a table as fields. */
export interface CellFields {
  readonly element: HTMLElement;
  /** Shows the edits in force; a field with a fault keeps what was typed. */
  readonly refill: (edits: readonly CellEdit[]) => void;
  /** Goes to a cell; false where it is not among the fields. */
  readonly goTo: (line: number, column: string) => boolean;
}

const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
};

/**
 * The cells of some columns as fields. Tab goes through the row in which the reader is and then out
 * of the table; up and down go to other rows.
 */
export function cellFields(
  { name: table, file, title, rows }: Table,
  columns: Table["columns"],
  attempt: (edit: CellEdit) => boolean,
): CellFields {
  const [first] = columns;
  const widths = new Map(columns.map(({ name }) => [
    name,
    Math.max(3, ...rows.map(({ values }) => `${values[name] ?? ""}`.length)),
  ]));
  const fieldOf = (row: Table["rows"][number], column: Table["columns"][number]) => {
    const value = `${row.values[column.name] ?? ""}`;
    const who = first && first !== column ? ` (${row.values[first.name] ?? ""})` : "";
    const field = element("input", {
      "aria-label": `${column.title}, line ${row.line}${who}`,
      "data-cell": `${row.line}:${column.name}`,
      "data-original": value,
      autocomplete: "off",
      value,
      size: Math.min((widths.get(column.name) ?? 0) + 1, 24),
      tabindex: row === rows[0] ? 0 : -1,
    });
    field.addEventListener("change", () => {
      const { line } = row;
      const done = attempt({ kind: "cell", table, line, column: column.name, text: field.value });
      if (done) field.removeAttribute("aria-invalid");
      else field.setAttribute("aria-invalid", "true");
      if (done) field.removeAttribute("aria-describedby");
      else field.setAttribute("aria-describedby", "bench-edit-problems");
    });
    return field;
  };
  const fields = rows.map((row) => columns.map((column) => fieldOf(row, column)));
  const body = element(
    "tbody",
    {},
    rows.map(({ line }, r) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, `${line}`),
        (fields[r] ?? []).map((field) => element("td", {}, field)),
      )
    ),
  );
  const rowOf = (target: EventTarget | null) =>
    fields.findIndex((row) => row.some((field) => field === target));
  let current = 0;
  body.addEventListener("focusin", ({ target }) => {
    const row = rowOf(target);
    for (const field of fields[current] ?? []) field.tabIndex = -1;
    for (const field of fields[row] ?? []) field.tabIndex = 0;
    current = row;
  });
  body.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const row = rowOf(event.target);
    const column = fields[row]?.findIndex((field) => field === event.target) ?? 0;
    fields[Math.max(0, Math.min(row + step, fields.length - 1))]?.[column]?.focus();
  });
  const all = fields.flat();
  return {
    element: element(
      "div",
      { class: "scroll grid", role: "region", "aria-label": `Cells of ${file}` },
      element(
        "table",
        {},
        element("caption", {}, `${title} (${file})`),
        element(
          "thead",
          {},
          element("tr", {}, [
            element("th", { scope: "col" }, "Line"),
            ...columns.map((column) => element("th", { scope: "col" }, column.title)),
          ]),
        ),
        body,
      ),
    ),
    refill(edits) {
      const inForce = new Map(edits.map(({ line, column, text }) => [`${line}:${column}`, text]));
      for (const field of all) {
        if (field.getAttribute("aria-invalid") === "true") continue;
        const { cell = "", original = "" } = field.dataset;
        const changed = inForce.has(cell);
        const value = inForce.get(cell) ?? original;
        if (field.value !== value) field.value = value;
        if (field.classList.contains("changed") !== changed) field.classList.toggle("changed");
      }
    },
    goTo(line, column) {
      const field = all.find(({ dataset }) => dataset.cell === `${line}:${column}`);
      field?.scrollIntoView({ block: "center", behavior: "instant" });
      field?.focus({ preventScroll: true });
      field?.select();
      return field !== undefined;
    },
  };
}
