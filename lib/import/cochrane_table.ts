import { decodeText } from "../table/decode_text.ts";
import { nearestName } from "../table/nearest_name.ts";
import { quoteText } from "../table/quote_text.ts";
import { splitCsv } from "../table/split_csv.ts";
import type { DataProblem } from "../table/types.ts";

/** A row of a CSV file of a data package, read by the names of its columns. */
export interface CochraneRow {
  /** The text; empty where the cell is empty, says "#N/A", or the column is not there. */
  readonly text: (column: string) => string;
  /** The number; null where there is none, a fault where the text is no number. */
  readonly number: (column: string) => number | null;
  /** TRUE or FALSE; the default where the cell is empty, a fault for another word. */
  readonly flag: (column: string, fallback: boolean) => boolean;
  readonly fault: (column: string, found: string, allowed: string, advice: string) => void;
}

/** A CSV file of a data package. */
export interface CochraneTable {
  readonly columns: readonly string[];
  readonly rows: readonly CochraneRow[];
  /** Grows as rows are read. */
  readonly problems: DataProblem[];
}

/** Splits a CSV file into rows; columns that are needed and absent are faults. */
export function cochraneTable(
  file: string,
  bytes: Uint8Array,
  needed: readonly string[],
): CochraneTable {
  const problems: DataProblem[] = [];
  const { text, problem } = decodeText(file, bytes);
  if (problem !== null) return { columns: [], rows: [], problems: [problem] };
  const { rows: [head, ...body], problems: broken } = splitCsv(file, text);
  problems.push(...broken);
  const columns = head?.cells ?? [];
  for (const column of broken.length > 0 ? [] : needed) {
    if (columns.includes(column)) continue;
    const near = nearestName(column, columns);
    problems.push({
      file,
      line: 1,
      column,
      found: "no such column",
      allowed: "the columns of a Cochrane data package, version 1 or 2",
      advice: near === null ? "download the package again" : `is ${quoteText(near)} meant?`,
    });
  }
  const filled = body.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const rows = filled.map(({ line, cells }): CochraneRow => {
    const fault: CochraneRow["fault"] = (column, found, allowed, advice) => {
      problems.push({ file, line, column, found, allowed, advice });
    };
    const textOf = (column: string) => {
      const cell = (cells[columns.indexOf(column)] ?? "").trim();
      return cell === "#N/A" || cell === "NA" ? "" : cell;
    };
    return {
      fault,
      text: textOf,
      number: (column) => {
        const cell = textOf(column);
        if (cell === "") return null;
        const value = Number(cell);
        if (Number.isFinite(value)) return value;
        fault(column, quoteText(cell), "a number", "download the package again");
        return null;
      },
      flag: (column, fallback) => {
        const cell = textOf(column).toUpperCase();
        if (cell === "") return fallback;
        if (cell === "TRUE" || cell === "FALSE") return cell === "TRUE";
        fault(column, quoteText(textOf(column)), "TRUE, FALSE", "download the package again");
        return fallback;
      },
    };
  });
  return { columns, rows, problems };
}
