import type { TableSpec } from "reforest/review";
import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import { addressOf } from "./section.ts";

/** A number as it stands in a text, with its sign and its percent. */
const printed = /[−-]?\d[\d.,]*\d(?: %)?|[−-]?\d(?: %)?/g;

/** Where the numbers of a cell are stored, `file#pointer`, in the order of its text. */
export type StoredAt = (
  row: TableSpec["rows"][number],
  index: number,
  column: string,
) => readonly string[];

/**
 * Makes the numbers of a shown table links to what is behind them. A cell with another count of
 * numbers than it has places is left as it is, and so is a number without a name.
 */
export function linkNumbers(
  region: HTMLElement,
  spec: TableSpec,
  numbers: Page["numbers"],
  storedAt: StoredAt,
): void {
  const ids = idsByPlace(numbers());
  const rows = region.querySelectorAll("tbody tr");
  for (const [index, row] of spec.rows.entries()) {
    for (const [position, { key }] of spec.columns.entries()) {
      const cell = rows[index]?.children[position];
      const places = storedAt(row, index, key);
      if (cell === undefined || places.length === 0) continue;
      const text = cell.textContent;
      const found = numbersIn(text);
      if (found.length !== places.length) continue;
      let end = 0;
      const parts = found.flatMap(([word], n): (Node | string)[] => {
        const before = text.slice(end, found[n]?.index);
        end = (found[n]?.index ?? 0) + word.length;
        const id = ids.get(places[n] ?? "");
        return [
          before,
          id === undefined
            ? word
            : element("a", { class: "number", href: addressOf("number", id) }, word),
        ];
      });
      cell.replaceChildren(...parts, text.slice(end));
    }
  }
}

/** The numbers in a printed cell, each with its place. */
export function numbersIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(printed)];
}

const known = new WeakMap<ReturnType<Page["numbers"]>, ReadonlyMap<string, string>>();

function idsByPlace(numbers: ReturnType<Page["numbers"]>): ReadonlyMap<string, string> {
  const kept = known.get(numbers) ??
    new Map(numbers.map(({ id, result, pointer }) => [`${result}#${pointer}`, id]));
  known.set(numbers, kept);
  return kept;
}
