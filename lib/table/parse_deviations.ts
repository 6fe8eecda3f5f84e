import type { ValidateFunction } from "ajv";
import type { Protocol } from "../analysis/protocol.ts";
import { checkDeviations } from "./check_deviations.ts";
import { compileSchema } from "./compile_schema.ts";
import type { NamedTables } from "./protocol_names.ts";
import { readRecordedJson } from "./read_recorded_json.ts";
import type { Deviation } from "./recorded_types.ts";
import schema from "./schemas/deviations.schema.json" with { type: "json" };
import type { DataProblem } from "./types.ts";

/** The entries of deviations.json, and every fault of the file. */
export interface ParsedDeviations {
  /** None where one of them has a fault. */
  readonly deviations: readonly Deviation[];
  readonly problems: readonly DataProblem[];
}

interface DeviationsFile {
  readonly deviations: readonly Deviation[];
}

let validator: ValidateFunction<DeviationsFile> | null = null;

/**
 * Reads deviations.json against protocol.json, which holds what was registered.
 *
 * @param protocol Null where it cannot be read: nothing is held against it then.
 */
export function parseDeviations(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  named: NamedTables,
  protocol: Protocol | null,
): ParsedDeviations {
  const file = `${folder}/deviations.json`;
  const { value, problems, lineOf } = readRecordedJson<DeviationsFile>(
    file,
    files.get("deviations.json"),
    () => validator ??= compileSchema<DeviationsFile>(schema),
  );
  if (value === null || problems.length > 0) return { deviations: [], problems };
  const faults = protocol === null
    ? []
    : checkDeviations(value.deviations, protocol, named).map((fault): DataProblem => ({
      file,
      line: lineOf(fault.pointer),
      column: null,
      ...fault,
    }));
  return { deviations: faults.length === 0 ? value.deviations : [], problems: faults };
}
