import { matchRenamed } from "./match_renamed.ts";

/** A CSV file as it stands: rows by their key, cells by the name of their column. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Of a row with another key three in four cells are the same, of a column with another name half. */
const likeness = { row: { share: 0.75, cells: 2 }, column: { share: 0.5, cells: 2 } };

/** A new state whose columns and rows are called as they were before, and the new titles of columns. */
export function underOldNames(old: Sheet, fresh: Sheet, key: readonly string[]) {
  const cell = ({ rows }: Sheet, row: string, column: string) => rows.get(row)?.get(column) ?? "";
  const gone = (all: readonly string[], others: readonly string[]) =>
    all.filter((one) => !others.includes(one));
  const rowKeys = [[...old.rows.keys()], [...fresh.rows.keys()]] as const;
  const both = rowKeys[0].filter((row) => fresh.rows.has(row));
  const titles = matchRenamed(
    gone(old.columns, fresh.columns),
    gone(fresh.columns, old.columns),
    (was, is) => both.map((row) => [cell(old, row, was), cell(fresh, row, is)]),
    likeness.column,
  );
  const newNames = new Map([...titles].map(([was, is]) => [is, was]));
  const columns = fresh.columns.map((column) => newNames.get(column) ?? column);
  const rows = new Map([...fresh.rows].map(([row, cells]) => [
    row,
    new Map([...cells].map(([column, value]) => [newNames.get(column) ?? column, value])),
  ]));
  const renamed = { columns, rows };
  const compared = old.columns.filter((one) => columns.includes(one) && !key.includes(one));
  const keys = matchRenamed(
    gone(rowKeys[0], rowKeys[1]),
    gone(rowKeys[1], rowKeys[0]),
    (was, is) => compared.map((column) => [cell(old, was, column), cell(renamed, is, column)]),
    likeness.row,
  );
  const oldKeys = new Map([...keys].map(([was, is]) => [is, was]));
  const sheet: Sheet = {
    columns,
    rows: new Map([...rows].map(([row, cells]) => [oldKeys.get(row) ?? row, cells])),
  };
  return { sheet, titles };
}
