import type { DataProblem } from "../table/types.ts";
import { splitCsv } from "../table/split_csv.ts";
import type { RawRecord, SplitRecords } from "./record_types.ts";

/** CSV of a reference manager or screening tool: the head gives the tags, a row is a record. */
export function splitRecordCsv(file: string, text: string): SplitRecords {
  const { rows: [head, ...rows], problems: broken } = splitCsv(file, text);
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const problems: DataProblem[] = [...broken];
  columns.forEach((name, index) => {
    if (name === "" || columns.indexOf(name) === index) return;
    problems.push({
      file,
      line: 1,
      column: name,
      found: "a column of this name for the second time",
      allowed: "each column once",
      advice: "export the file again, or take one of them out",
    });
  });
  const raws: RawRecord[] = [];
  for (const { line, cells } of rows) {
    if (cells.length === 1 && cells[0] === "") continue;
    if (cells.length !== columns.length) {
      problems.push({
        file,
        line,
        column: null,
        found: `${cells.length} cells`,
        allowed: `${columns.length}, as in the head`,
        advice: "the row may have been cut off: export the file again",
      });
    }
    const fields = columns.flatMap((tag, index) => {
      const value = cells[index]?.trim() ?? "";
      return value === "" ? [] : [{ tag, line, value }];
    });
    raws.push({ line, fields });
  }
  return { raws, problems };
}
