import type { Table } from "../table/types.ts";
import { columnHead } from "./column_head.ts";
import { formatAsGiven } from "./format_as_given.ts";
import { formatNumber } from "./format_number.ts";
import type { PrintCell, TableColumn, TableSpec } from "./table_types.ts";

/** A row as programs write it; what print cannot show is refused. */
export type PlainRow = Readonly<Record<string, string | number | boolean | null>>;

/** What a data frame is to a table: names of columns, and values row by row. */
export interface FrameLike {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** What {@linkcode tableSpecOf} can turn into a printed table. */
export type TableSource = readonly PlainRow[] | Table | TableSpec | FrameLike;

/** Choices of {@linkcode tableSpecOf}. */
export interface TableSpecChoices {
  /** Caption. @default the title of a table; else "Table" */
  readonly title?: string;
  /** Columns to show, in order, by key or in full. @default all */
  readonly columns?: readonly (string | TableColumn)[];
  /** Printed below the table. */
  readonly note?: string;
}

/**
 * Describes rows, a table of a review or a data frame as a table to print.
 *
 * Columns of a review's table bear the titles and units of its data dictionary, and its numbers
 * print as they were typed; other fractions print with six significant digits. Truth values
 * print as "yes" and "no".
 *
 * @param source Rows with the same keys, a table of a review, a data frame, or a table that is
 *   already described (of which `choices` then change title, columns and note).
 * @param choices What to show, and under which titles.
 * @throws {TypeError} if a column is asked for that the source does not have.
 *
 * @example
 * ```ts
 * import { tableSpecOf, tableToMarkdown } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const spec = tableSpecOf([{ study: "a", rate: 1 / 3 }, { study: "b", rate: null }], {
 *   title: "Rates",
 *   columns: ["study", { key: "rate", title: "Rate" }],
 * });
 * assert.match(tableToMarkdown(spec), /\| a \| 0\.333333 \|/);
 * ```
 */
export function tableSpecOf(source: TableSource, choices: TableSpecChoices = {}): TableSpec {
  const whole = describe(source);
  const known = new Map(whole.columns.map((column) => [column.key, column]));
  const columns = choices.columns?.map((asked) => {
    const key = typeof asked === "string" ? asked : asked.key;
    const column = known.get(key);
    if (column === undefined) {
      throw new TypeError(
        `tableSpecOf, columns: found "${key}"; allowed: ${[...known.keys()].join(", ")}`,
      );
    }
    return typeof asked === "string" ? column : { ...column, ...asked };
  });
  return {
    ...whole,
    ...(choices.title === undefined ? {} : { title: choices.title }),
    ...(columns === undefined ? {} : { columns }),
    ...(choices.note === undefined ? {} : { note: choices.note }),
  };
}

function describe(source: TableSource): TableSpec {
  if (isRows(source)) {
    return specOfRows([...new Set(source.flatMap((row) => Object.keys(row)))], source);
  }
  // A frame bears its columns as properties too, "id" and "digest" among them: ask it first.
  if ("values" in source) {
    const rows = source.values.map((row) =>
      Object.fromEntries(source.columns.map((key, i) => [key, (row as PrintCell[])[i] ?? null]))
    );
    return specOfRows(source.columns, rows);
  }
  if ("digest" in source) {
    return {
      id: source.name,
      title: source.title,
      columns: source.columns.map((column) => ({
        key: column.name,
        title: columnHead(column),
        format: formatAsGiven,
      })),
      rows: source.rows.map(({ values }) => printable(values)),
    };
  }
  return source;
}

// Array.isArray does not narrow a readonly array.
function isRows(source: TableSource): source is readonly PlainRow[] {
  return Array.isArray(source);
}

function specOfRows(keys: readonly string[], rows: readonly PlainRow[]): TableSpec {
  return {
    id: "table",
    title: "Table",
    columns: keys.map((key) => ({ key, title: key, format: sixDigits })),
    rows: rows.map(printable),
  };
}

function printable(row: PlainRow): Record<string, PrintCell> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "boolean" ? (value ? "yes" : "no") : value,
    ]),
  );
}

function sixDigits(x: number): string {
  if (Number.isInteger(x)) return formatNumber(x, { digits: 0 });
  return formatNumber(x, { digits: 6, style: "significant" })
    .replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}
