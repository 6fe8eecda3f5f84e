import type { ValidateFunction } from "ajv";
import { parseJson } from "./parse_json.ts";
import type { DataProblem } from "./types.ts";
import { validateJson } from "./validate_json.ts";

/** A file that people keep beside the tables: its value, or its faults. */
export interface RecordedJson<T> {
  /** Null where there is no such file, or nothing further can be asked of it. */
  readonly value: T | null;
  readonly problems: readonly DataProblem[];
  readonly lineOf: (pointer: string) => number | null;
}

/**
 * Reads such a file against its schema. A file that is not there is no fault, and faults of the
 * grammar of JSON are told with the files of the folder.
 */
export function readRecordedJson<T>(
  file: string,
  bytes: Uint8Array | undefined,
  validate: () => ValidateFunction<T>,
): RecordedJson<T> {
  if (bytes === undefined) return { value: null, problems: [], lineOf: () => null };
  const json = parseJson(file, bytes);
  const { lineOf } = json;
  if (json.value === undefined) return { value: null, problems: [], lineOf };
  return { ...validateJson(file, json, validate()), lineOf };
}
