/**
 * Reads exported records, finds duplicates and writes the ledger of records:
 * `make records FROM="a.ris b.nbib" TO=folder`, or `deno task records --help`.
 *
 * @module
 */
import { join } from "node:path";
import {
  deduplicateRecords,
  describeDeduplication,
  mergesTable,
  nearMissesTable,
  recordsTable,
} from "reforest/review";
import { projectRoot } from "./check/house.ts";
import { readArguments, usage } from "./records/arguments.ts";
import { readExports } from "./records/read_exports.ts";
import { writeTables } from "./records/write_tables.ts";

async function main(args: readonly string[]): Promise<0 | 1> {
  const request = readArguments(args);
  if ("problem" in request) {
    console.error(request.problem);
    return 1;
  }
  if (request.help) {
    console.log(usage);
    return 0;
  }
  const exports = await readExports(request.from);
  for (const { file, format, records, unread } of exports) {
    const left = unread.length === 0 ? "" : `; not read: ${unread.join(", ")}`;
    console.log(`${file}: ${format}, ${records.length} records${left}`);
  }
  const deduplication = deduplicateRecords(exports.flatMap(({ records }) => records));
  const tables = [
    recordsTable(deduplication),
    mergesTable(deduplication),
    nearMissesTable(deduplication),
  ];
  const paths = await writeTables(request.to, tables, join(projectRoot, "data"));
  console.log(describeDeduplication(deduplication));
  console.log(`written: ${paths.join(", ")}`);
  return 0;
}

if (import.meta.main) {
  const status = await main(Deno.args).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  Deno.exit(status);
}
