import { join } from "node:path";
import { listFiles } from "./list_files.ts";

/** A file that a step wrote, from the output folder, and what it was made from, from the root. */
export interface WrittenFile {
  readonly path: string;
  readonly inputs: readonly string[];
}

/** What one step of a review wrote, as `openStep` of `reforest/io` records it. */
export interface StepRecord {
  readonly step: string;
  readonly written: readonly WrittenFile[];
}

/** Folder of the records in the output folder; it is removed before the outputs are stored. */
export const recordFolder = ".steps";

/**
 * Reads the records of all steps that have ended, sorted by name. A step that is ending meanwhile
 * has its record under a name of its own ("….json.writing"), which may be gone before it is read.
 */
export async function readStepRecords(output: string): Promise<StepRecord[]> {
  const paths = (await listFiles(recordFolder, output)).filter((path) => path.endsWith(".json"));
  return await Promise.all(
    paths.map(async (path) => readRecord(await Deno.readTextFile(join(output, path)), path)),
  );
}

function readRecord(text: string, path: string): StepRecord {
  const record: StepRecord = JSON.parse(text);
  const isList = Array.isArray(record.written) &&
    record.written.every((file) => typeof file.path === "string" && Array.isArray(file.inputs));
  if (
    typeof record.step !== "string" || path !== `${recordFolder}/${record.step}.json` || !isList
  ) {
    throw new Error(`${path}: found no record of a step; allowed is what openStep writes`);
  }
  return record;
}
