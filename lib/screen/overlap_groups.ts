import type { Table } from "../table/types.ts";
import { requireColumns, textOf } from "./cell.ts";

/** Studies that share, or may share, patients. */
export interface OverlapGroup {
  readonly name: string;
  readonly line: number;
  /** In the order written down; empty where the group is only described in words. */
  readonly members: readonly string[];
  /** For each use, the members to keep; empty where the group is left alone. */
  readonly keep: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads the groups of studies that share patients, with the members to keep for each use. Lists
 * are separated by ";".
 *
 * @param table One row a group.
 * @param choices `name`: column with the group's name (default "group"); `members`: column that
 *   lists the members (default "members"); `keep`: columns that list the members to keep.
 * @throws {TypeError} if a column is absent, or listing each member that is kept and is none of
 *   the group, or stands twice, by line.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { overlapGroups } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const columns = ["group", "members", "use"]
 *   .map((name) => ({ name, title: name, description: "", type: "string" as const }));
 * const table: Table = {
 *   name: "overlaps",
 *   title: "Overlaps",
 *   file: "overlaps.csv",
 *   digest: "",
 *   columns,
 *   rows: [{ line: 2, values: { group: "Inha", members: "bang2016; chab2022", use: "bang2016" } }],
 * };
 * assert.deepEqual(overlapGroups(table, { keep: ["use"] }), [{
 *   name: "Inha",
 *   line: 2,
 *   members: ["bang2016", "chab2022"],
 *   keep: { use: ["bang2016"] },
 * }]);
 * ```
 */
export function overlapGroups(
  table: Table,
  choices: {
    readonly name?: string;
    readonly members?: string;
    readonly keep?: readonly string[];
  } = {},
): OverlapGroup[] {
  const { name = "group", members = "members", keep = [] } = choices;
  requireColumns(table, [name, members, ...keep]);
  const problems: string[] = [];
  const groups = table.rows.map((row): OverlapGroup => {
    const all = listOf(textOf(row, members));
    for (const column of [members, ...keep]) {
      const list = listOf(textOf(row, column));
      const wrong = list.filter((id, i) => !all.includes(id) || list.indexOf(id) !== i);
      problems.push(
        ...wrong.map((id) => `line ${row.line}, column "${column}": found "${id}"`),
      );
    }
    return {
      name: textOf(row, name),
      line: row.line,
      members: all,
      keep: Object.fromEntries(keep.map((column) => [column, listOf(textOf(row, column))])),
    };
  });
  if (problems.length > 0) {
    throw new TypeError(
      `${table.file}, ${problems.join("; ")}; allowed: members of the group, each once`,
    );
  }
  return groups;
}

function listOf(text: string): string[] {
  return text.split(";").map((id) => id.trim()).filter((id) => id !== "");
}
