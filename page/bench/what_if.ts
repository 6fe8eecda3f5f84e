import { describeProblem } from "reforest";
import { type BenchEdit, editProblems } from "reforest/review";
import { afterwards } from "../dom/afterwards.ts";
import { element } from "../dom/element.ts";
import type { BenchState, Change, FirstCell, Part } from "./bench_types.ts";
import { type CellFields, cellFields } from "./cell_fields.ts";
import { columnsOf, tableOf } from "./columns_of.ts";

/** What if a cell said otherwise, or rows stood beside: nothing of it is ever saved. */
export function whatIf(change: Change, first: FirstCell | null): Part {
  const made = element("ul", { id: "bench-edits" });
  const problems = element("div", { id: "bench-edit-problems", role: "alert" });
  const place = element("div", { id: "bench-cells" });
  const later = afterwards(place);
  const rows = element("textarea", { id: "bench-rows", rows: 3 });
  const add = element("button", { type: "button", id: "bench-rows-add" }, "Add rows");
  const undoAll = element("button", { type: "button", id: "bench-edits-undo" }, "Undo all");
  const order = element("p", { class: "note", id: "bench-rows-order" });
  rows.setAttribute("aria-describedby", order.id);
  let now: BenchState | null = null;
  let wanted = first;
  let fields: CellFields | null = null;
  let shown = "";
  const withEdits = (edits: readonly BenchEdit[]) => {
    if (!now) return;
    const { edits: _, ...rest } = now.setting;
    change(edits.length === 0 ? rest : { ...rest, edits });
  };
  /** Carries out an edit, or says what is wrong with it. */
  const attempt = (edit: BenchEdit): boolean => {
    if (!now) return false;
    const edits = [
      ...(now.setting.edits ?? []).filter((one) => !isSameCell(one, edit)),
      ...(saysTheSame(now, edit) ? [] : [edit]),
    ];
    const faults = editProblems(now.review, edits);
    problems.replaceChildren(...faults.map((fault) => element("p", {}, describeProblem(fault))));
    if (faults.length === 0) withEdits(edits);
    return faults.length === 0;
  };
  add.addEventListener("click", () => {
    const table = now && tableOf(now.review, now.setting.analysis);
    if (!table || rows.value.trim() === "") return;
    if (attempt({ kind: "rows", table: table.name, text: rows.value })) rows.value = "";
  });
  undoAll.addEventListener("click", () => withEdits([]));
  /** The table is laid out when its analysis is, and only refilled after that. */
  const fill = ({ review, setting: { analysis, edits = [] } }: BenchState) => {
    const table = tableOf(review, analysis);
    if (table && shown !== analysis) {
      shown = analysis;
      problems.replaceChildren();
      const columns = table.columns.map(({ name }) => name).join(", ");
      order.textContent = `Order of the cells: ${columns}; or a first line that names the columns.`;
      fields = cellFields(table, columnsOf(review, analysis), attempt);
      place.replaceChildren(fields.element);
    }
    fields?.refill(edits.filter((edit) => edit.kind === "cell"));
    if (wanted) fields?.goTo(wanted.line, wanted.column);
    wanted = null;
  };
  return {
    element: element(
      "section",
      { "aria-labelledby": "bench-what-if-title", id: "bench-what-if" },
      element("h2", { id: "bench-what-if-title" }, "What if"),
      element(
        "p",
        { class: "quiet" },
        "Type another value into a cell and leave it with Tab or Enter; up and down go to other " +
          "rows. The answer follows, marked as hypothetical, and the data stay as they are.",
      ),
      problems,
      made,
      element("p", { class: "choose" }, undoAll),
      place,
      element(
        "div",
        { class: "field" },
        element("label", { for: "bench-rows" }, "Rows to add, with tabs or commas between cells"),
        rows,
        order,
      ),
      element("p", { class: "choose" }, add),
    ),
    show(state) {
      now = state;
      const { edits = [] } = state.setting;
      made.replaceChildren(...edits.map((edit) => {
        const words = wordsOf(edit);
        const undo = element("button", { type: "button", "aria-label": `Undo: ${words}` }, "Undo");
        undo.addEventListener("click", () => withEdits(edits.filter((one) => one !== edit)));
        return element("li", {}, `${words} `, undo);
      }));
      made.hidden = edits.length === 0;
      undoAll.disabled = edits.length === 0;
      later(() => fill(state));
    },
  };
}

function isSameCell(one: BenchEdit, other: BenchEdit): boolean {
  return one.kind === "cell" && other.kind === "cell" && one.table === other.table &&
    one.line === other.line && one.column === other.column;
}

/** A cell that is given back what the data say is no edit. */
function saysTheSame({ review }: BenchState, edit: BenchEdit): boolean {
  if (edit.kind === "rows") return false;
  const row = review.tables[edit.table]?.rows.find(({ line }) => line === edit.line);
  return row !== undefined && `${row.values[edit.column] ?? ""}` === edit.text;
}

function wordsOf(edit: BenchEdit): string {
  return edit.kind === "rows"
    ? `Rows added to ${edit.table}: ${edit.text.trim()}`
    : `${edit.table}, line ${edit.line}, ${edit.column}: "${edit.text}"`;
}
