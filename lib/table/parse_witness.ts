import type { ValidateFunction } from "ajv";
import { compileSchema } from "./compile_schema.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";
import { readRecordedJson } from "./read_recorded_json.ts";
import schema from "./schemas/witness.schema.json" with { type: "json" };
import type { DataProblem } from "./types.ts";
import type { StoredWitness, WitnessedNumbers } from "./witness_types.ts";

/** What witness.json holds, and every fault of the file. */
export interface ParsedWitness {
  /** Null where there is no file, or it has a fault. */
  readonly witness: StoredWitness | null;
  readonly problems: readonly DataProblem[];
}

let validator: ValidateFunction<StoredWitness> | null = null;

const advice = "let make witness write the file again";

/**
 * Reads witness.json. Results of analyses that the protocol no longer has are no fault, since the
 * file is older than the protocol then: they witness nothing, which `witnesses` says.
 */
export function parseWitness(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): ParsedWitness {
  const file = `${folder}/witness.json`;
  const { value, problems, lineOf } = readRecordedJson<StoredWitness>(
    file,
    files.get("witness.json"),
    () => validator ??= compileSchema<StoredWitness>(schema),
  );
  if (value === null || problems.length > 0) return { witness: null, problems };
  const faults = value.results.flatMap((result, index) => [
    ...twice(value.results, result, index),
    ...numbersOrReason(result, `/results/${index}`),
  ]);
  return {
    witness: faults.length === 0 ? value : null,
    problems: faults.map((fault) => ({
      file,
      line: lineOf(fault.pointer),
      column: null,
      ...fault,
    })),
  };
}

function twice(
  results: readonly WitnessedNumbers[],
  { analysis, stratum }: WitnessedNumbers,
  index: number,
): PlacedFault[] {
  const first = results.findIndex((other) =>
    other.analysis === analysis && other.stratum === stratum
  );
  if (first === index) return [];
  const name = stratum === null ? quoteText(analysis) : `${quoteText(analysis)}, ${stratum}`;
  return [{
    pointer: `/results/${index}`,
    found: `a second result of ${name}, after /results/${first}`,
    allowed: "one result for each analysis and stratum",
    advice,
  }];
}

function numbersOrReason({ numbers, reason }: WitnessedNumbers, pointer: string): PlacedFault[] {
  if ((numbers === null) !== (reason === null)) return [];
  return [{
    pointer,
    found: numbers === null ? "neither numbers nor a reason" : "numbers and a reason",
    allowed: "numbers, or the reason why there are none",
    advice,
  }];
}
