import type { StepRecord, WrittenFile } from "../run/step_records.ts";

/** Who wrote a file of the rerun and from what, by the path of the file. */
export type WrittenBy = ReadonlyMap<string, { readonly step: string } & WrittenFile>;

/**
 * Turns the records of the steps around. A file that two steps say they wrote belongs to the first.
 */
export function writtenBy(records: readonly StepRecord[]): WrittenBy {
  const files = records.flatMap(({ step, written }) => written.map((file) => ({ step, ...file })));
  return new Map(files.reverse().map((file) => [file.path, file]));
}
