import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { projectRoot } from "../check/house.ts";
import type { Cells, DataSet } from "./types.ts";

/** Rows of a clean table; numbers where a cell looks like one. */
export function readRows({ file, plan }: DataSet): readonly Cells[] {
  const text = readFileSync(join(projectRoot, file), "utf8");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        cell === ""
          ? null
          : column === plan.studyId || Number.isNaN(Number(cell))
          ? cell
          : Number(cell),
      ]),
    )
  );
}
