import { describeProblem, type Table } from "reforest";
import { type BenchEdit, type CellEdit, editProblems } from "reforest/review";
import { element } from "../dom/element.ts";
import type { BenchState, Change, Part } from "./bench_types.ts";
import { columnsOf } from "./columns_of.ts";

/** What if a cell said otherwise, or rows stood beside: nothing of it is ever saved. */
export function whatIf(change: Change): Part {
  const made = element("ul", { id: "bench-edits" });
  const problems = element("div", { id: "bench-edit-problems", role: "alert" });
  const grid = element("div", {});
  const rows = element("textarea", { id: "bench-rows", rows: 3 });
  const add = element("button", { type: "button", id: "bench-rows-add" }, "Add rows");
  const undoAll = element("button", { type: "button", id: "bench-edits-undo" }, "Undo all");
  const order = element("p", { class: "note", id: "bench-rows-order" });
  let now: BenchState | null = null;
  const withEdits = (edits: readonly BenchEdit[]) => {
    if (!now) return;
    const { edits: _, ...rest } = now.setting;
    change(edits.length === 0 ? rest : { ...rest, edits });
  };
  /** Carries out an edit, or says what is wrong with it. */
  const attempt = (edit: BenchEdit): boolean => {
    if (!now) return false;
    const edits = [...(now.setting.edits ?? []).filter((one) => !isSameCell(one, edit)), edit];
    const faults = editProblems(now.review, edits);
    problems.replaceChildren(...faults.map((fault) => element("p", {}, describeProblem(fault))));
    if (faults.length === 0) withEdits(edits);
    return faults.length === 0;
  };
  add.addEventListener("click", () => {
    const table = now && tableOf(now);
    if (!table || rows.value.trim() === "") return;
    if (attempt({ kind: "rows", table: table.name, text: rows.value })) rows.value = "";
  });
  undoAll.addEventListener("click", () => withEdits([]));
  const element_ = element(
    "section",
    { "aria-labelledby": "bench-what-if-title", id: "bench-what-if" },
    element("h2", { id: "bench-what-if-title" }, "What if"),
    element(
      "p",
      { class: "quiet" },
      "Type another value into a cell and leave it with Tab or Enter: everything above follows. " +
        "The data stay as they are.",
    ),
    problems,
    made,
    element("p", { class: "choose" }, undoAll),
    grid,
    element("label", { for: "bench-rows" }, "Rows to add, with tabs or commas between cells"),
    order,
    rows,
    element("p", { class: "choose" }, add),
  );
  rows.setAttribute("aria-describedby", order.id);
  let shown = "";
  return {
    element: element_,
    show(state) {
      now = state;
      const { edits = [] } = state.setting;
      made.replaceChildren(...edits.map((edit) => {
        const undo = element("button", { type: "button" }, "Undo");
        undo.addEventListener("click", () => withEdits(edits.filter((one) => one !== edit)));
        return element("li", {}, `${wordsOf(edit)} `, undo);
      }));
      undoAll.disabled = edits.length === 0;
      const table = tableOf(state);
      if (!table) return;
      order.textContent =
        `Order of the cells: ${table.columns.map(({ name }) => name).join(", ")}; ` +
        "or a first line that names the columns.";
      const key = `${state.setting.analysis} ${state.setting.variant ?? ""}`;
      if (key !== shown) {
        shown = key;
        problems.replaceChildren();
        grid.replaceChildren(gridOf(state, table, attempt));
      }
      refill(grid, edits.filter((edit) => edit.kind === "cell"));
    },
  };
}

function tableOf({ review, setting }: BenchState): Table | null {
  const plan = review.protocol.analyses.find(({ id }) => id === setting.analysis);
  return plan ? review.tables[plan.table] ?? null : null;
}

function isSameCell(one: BenchEdit, other: BenchEdit): boolean {
  return one.kind === "cell" && other.kind === "cell" && one.table === other.table &&
    one.line === other.line && one.column === other.column;
}

function wordsOf(edit: BenchEdit): string {
  return edit.kind === "rows"
    ? `Rows added to ${edit.table}: ${edit.text.trim()}`
    : `${edit.table}, line ${edit.line}, ${edit.column}: "${edit.text}"`;
}

/** The cells that the analysis reads, as fields. */
function gridOf(
  state: BenchState,
  table: Table,
  attempt: (edit: CellEdit) => boolean,
): HTMLElement {
  const columns = columnsOf(state, table);
  const fieldOf = (line: number, column: string, value: string) => {
    const field = element("input", {
      "aria-label": `Line ${line}, ${column}`,
      "data-cell": `${line}:${column}`,
      "data-original": value,
      value,
      size: Math.max(4, Math.min(value.length + 1, 18)),
    });
    field.addEventListener("change", () => {
      const done = attempt({ kind: "cell", table: table.name, line, column, text: field.value });
      if (done) field.removeAttribute("aria-invalid");
      else field.setAttribute("aria-invalid", "true");
      if (done) field.removeAttribute("aria-describedby");
      else field.setAttribute("aria-describedby", "bench-edit-problems");
    });
    return field;
  };
  return element(
    "div",
    { class: "scroll grid", role: "region", "aria-label": `Cells of ${table.file}`, tabindex: 0 },
    element(
      "table",
      {},
      element("caption", {}, `${table.title} (${table.file})`),
      element(
        "thead",
        {},
        element("tr", {}, [
          element("th", { scope: "col" }, "Line"),
          ...columns.map(({ title }) => element("th", { scope: "col" }, title)),
        ]),
      ),
      element(
        "tbody",
        {},
        table.rows.map(({ line, values }) =>
          element("tr", {}, [
            element("th", { scope: "row" }, `${line}`),
            ...columns.map(({ name }) =>
              element("td", {}, fieldOf(line, name, `${values[name] ?? ""}`))
            ),
          ])
        ),
      ),
    ),
  );
}

/** Fields say what is in force; a field with a fault keeps what was typed. */
function refill(grid: HTMLElement, edits: readonly CellEdit[]): void {
  const inForce = new Map(edits.map(({ line, column, text }) => [`${line}:${column}`, text]));
  for (const field of grid.querySelectorAll("input")) {
    if (field.getAttribute("aria-invalid") === "true") continue;
    const { cell = "", original = "" } = field.dataset;
    field.value = inForce.get(cell) ?? original;
    field.classList.toggle("changed", inForce.has(cell));
  }
}
