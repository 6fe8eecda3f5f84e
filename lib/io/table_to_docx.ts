import type { TableSpec } from "../report/table_types.ts";
import { type DocxChoices, tablesToDocx } from "./tables_to_docx.ts";

/**
 * Writes one table as a Word document (DOCX), as {@linkcode tablesToDocx} does.
 *
 * @param spec The table.
 * @throws {TypeError} listing every cell that is not text, a finite number or null.
 *
 * @example
 * ```ts
 * import { tableToDocx } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = {
 *   id: "rates",
 *   title: "Rates",
 *   columns: [{ key: "study", title: "Study" }, { key: "rate", title: "Rate" }],
 *   rows: [{ study: "Kim 2019", rate: 0.125 }],
 * };
 * assert.deepEqual(await tableToDocx(table), await tableToDocx(table));
 * ```
 */
export async function tableToDocx(
  spec: TableSpec,
  choices: DocxChoices = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return await tablesToDocx([spec], choices);
}
