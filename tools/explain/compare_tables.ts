import Papa from "papaparse";
import { isReordered, mergeKeys } from "./merge_keys.ts";
import type { Change, Difference } from "./types.ts";
import { type Sheet, underOldNames } from "./under_old_names.ts";

/**
 * The changes between two states of a CSV file: cells, rows, columns, and the order of rows. Rows are
 * told by the columns of their key, where there is none by a first column whose values are unique,
 * and else by all that stands in them. A column or a row that is gone, and a new one whose cells
 * are mostly the same, are one with another name.
 *
 * @param key Columns that tell one row from all others.
 * @returns Null where one of the two is no table: columns of one name, or rows of another length.
 */
export function compareTables(
  file: string,
  before: string,
  after: string,
  key: readonly string[],
): Difference<string> | null {
  const texts = [before, after].map(split);
  const [one, other] = texts;
  if (!one || !other) return null;
  const names = keyOf([one, other], key);
  const old = sheetOf(one, names);
  const { sheet: fresh, titles } = underOldNames(old, sheetOf(other, names), names);
  const rowName = (row: string) => names.length === 1 ? `${names[0]} ${row}` : `row ${row}`;
  const at = (place: string, kind: Change["kind"], pair: readonly (string | null)[]): Change => ({
    id: `${file}: ${place}`,
    kind,
    file,
    place,
    before: pair[0] ?? null,
    after: pair[1] ?? null,
  });
  const cell = (row: string, column: string) => `${rowName(row)}, ${column}`;
  const rowKeys = [[...old.rows.keys()], [...fresh.rows.keys()]] as const;
  const listed = (
    kind: "row" | "column",
    [was, is]: readonly [readonly string[], readonly string[]],
    content: (sheet: Sheet, item: string) => string,
  ) => {
    const name = (item: string) => kind === "row" ? rowName(item) : `column ${item}`;
    return [
      ...was.filter((item) => !is.includes(item))
        .map((item) => at(name(item), kind, [content(old, item), null])),
      ...is.filter((item) => !was.includes(item))
        .map((item) => at(name(item), kind, [null, content(fresh, item)])),
      ...was.flatMap((item) => {
        const title = kind === "column" && is.includes(item) ? titles.get(item) : undefined;
        return title === undefined ? [] : [at(name(item), kind, [item, title])];
      }),
      ...(isReordered(was, is) ? [at(`order of ${kind}s`, "order", ["old", "new"])] : []),
    ];
  };
  const changes = [
    ...listed("column", [old.columns, fresh.columns], () => "there"),
    ...listed("row", rowKeys, ({ rows }, row) => [...rows.get(row)?.values() ?? []].join(", ")),
    ...rowKeys[0].filter((row) => fresh.rows.has(row)).flatMap((row) =>
      old.columns.filter((column) => fresh.columns.includes(column)).flatMap((column) => {
        const pair = [old, fresh].map(({ rows }) => rows.get(row)?.get(column) ?? "");
        return pair[0] === pair[1] ? [] : [at(cell(row, column), "cell", pair)];
      })
    ),
  ];
  const compose: Difference<string>["compose"] = (applied) => {
    const has = (place: string) => applied.has(`${file}: ${place}`);
    const merged = (lists: readonly (readonly string[])[], kind: "row" | "column") => {
      const taken = (item: string) => has(kind === "row" ? rowName(item) : `column ${item}`);
      const [was = [], is = []] = lists;
      const isNew = has(`order of ${kind}s`);
      return mergeKeys(was, is, { isAdded: taken, isRemoved: taken, isReordered: isNew });
    };
    const columns = merged([old.columns, fresh.columns], "column");
    const value = (row: string, column: string) => {
      const [was, is] = [old, fresh].map(({ rows }) => rows.get(row)?.get(column));
      if (was === undefined || is === undefined) return was ?? is ?? "";
      return has(cell(row, column)) ? is : was;
    };
    const rows = merged(rowKeys, "row").map((row) => columns.map((column) => value(row, column)));
    const head = columns.map((item) => has(`column ${item}`) ? titles.get(item) ?? item : item);
    return `${Papa.unparse([head, ...rows], { newline: "\n" })}\n`;
  };
  return { changes, compose };
}

function split(text: string): readonly (readonly string[])[] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: true });
  const [head = []] = data;
  const isTable = errors.length === 0 && new Set(head).size === head.length &&
    data.every((row) => row.length === head.length);
  return isTable ? data : null;
}

/** Columns whose values are unique in both states; none where there are none. */
function keyOf(
  tables: readonly (readonly (readonly string[])[])[],
  key: readonly string[],
): readonly string[] {
  const first = tables[0]?.[0]?.[0];
  const candidates = [key, ...(first === undefined ? [] : [[first]])];
  return candidates.find((names) =>
    names.length > 0 && tables.every(([head = [], ...rows]) => {
      const at = names.map((name) => head.indexOf(name));
      const keys = rows.map((row) => at.map((index) => row[index]).join(", "));
      return !at.includes(-1) && new Set(keys).size === keys.length;
    })
  ) ?? [];
}

function sheetOf(
  [head = [], ...rows]: readonly (readonly string[])[],
  key: readonly string[],
): Sheet {
  const seen = new Map<string, number>();
  const keyOfRow = (row: readonly string[]) => {
    const names = key.length === 0 ? head : key;
    const text = names.map((name) => row[head.indexOf(name)]).join(", ");
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text} (${count})`;
  };
  return {
    columns: head,
    rows: new Map(
      rows.map((row) => [keyOfRow(row), new Map(head.map((name, i) => [name, row[i] ?? ""]))]),
    ),
  };
}
