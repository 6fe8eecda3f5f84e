import { DataProblems } from "reforest";
import { type ReadRecords, readRecords } from "reforest/review";
import { nameOf } from "./arguments.ts";

/** An export file, read. */
export interface ReadExport extends ReadRecords {
  readonly file: string;
}

/**
 * Reads all export files, sorted by name.
 *
 * @throws {DataProblems} with the faults of all files.
 */
export async function readExports(paths: readonly string[]): Promise<readonly ReadExport[]> {
  const named = paths.map((path) => ({ path, file: nameOf(path) }))
    .sort((a, b) => a.file < b.file ? -1 : 1);
  const exports = await Promise.all(named.map(async ({ path, file }): Promise<ReadExport> => {
    const bytes = await Deno.readFile(path).catch((error: unknown) => {
      if (error instanceof Deno.errors.NotFound) return null;
      throw error;
    });
    return bytes === null ? absent(path, file) : { file, ...readRecords(file, bytes) };
  }));
  const problems = exports.flatMap((read) => read.problems);
  if (problems.length > 0) throw new DataProblems(problems);
  return exports;
}

function absent(path: string, file: string): ReadExport {
  const problem = {
    file: path,
    line: null,
    column: null,
    found: "no such file",
    allowed: "an export file",
    advice: "check the name",
  };
  return { file, format: null, records: [], problems: [problem], unread: [] };
}
