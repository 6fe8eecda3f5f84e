import type { PrismaChecklist } from "../screen/checklist_types.ts";
import { plural } from "./plural.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * The PRISMA 2020 checklist as a table: each of its 42 lines with where it is answered. The note
 * counts the lines that the authors still have to answer.
 *
 * @example
 * ```ts
 * import { checklistTable, prismaChecklist } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = checklistTable(prismaChecklist(await loadReview("bcg")));
 * assert.equal(table.rows.length, 42);
 * assert.equal(table.rows[0]?.item, "1");
 * ```
 */
export function checklistTable({ lines }: PrismaChecklist): TableSpec {
  const of = (wanted: string) => lines.filter(({ status }) => status === wanted).length;
  const open = of("to be answered by the authors");
  const inPart = of("answered in part by the outputs");
  return {
    id: "prisma-checklist",
    title: "PRISMA 2020 checklist",
    columns: [
      { key: "section", title: "Section" },
      { key: "item", title: "Item" },
      { key: "topic", title: "Topic" },
      { key: "status", title: "Status" },
      { key: "where", title: "Where, or why not" },
    ],
    rows: lines.map(({ section, item, topic, status, where }) => ({
      section,
      item,
      topic,
      status,
      where,
    })),
    note:
      `Topics in short words of our own; the items are those of Page et al. 2021 (doi 10.1136/bmj.n71). ` +
      `Still for the authors: ${plural(open, "line", "lines")}, and the rest of ${
        plural(inPart, "line", "lines")
      } that the outputs answer in part.`,
  };
}
