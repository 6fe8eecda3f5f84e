import type { ValidateFunction } from "ajv";
import type { Protocol } from "../analysis/protocol.ts";
import type { CertaintyJudgements } from "./certainty_types.ts";
import { checkCertainty } from "./check_certainty.ts";
import { compileSchema } from "./compile_schema.ts";
import { parseJson } from "./parse_json.ts";
import schema from "./schemas/certainty.schema.json" with { type: "json" };
import type { DataProblem, Table } from "./types.ts";
import { validateJson } from "./validate_json.ts";

/** Judgements of certainty that people recorded, and every fault of the file. */
export interface ParsedCertainty {
  /** Null where there is no file, or it has a fault. */
  readonly certainty: CertaintyJudgements | null;
  readonly problems: readonly DataProblem[];
}

let validator: ValidateFunction<CertaintyJudgements> | null = null;

/**
 * Reads `certainty.json`, against the protocol. Faults of the grammar of JSON are told with the
 * files of the folder and are not repeated here.
 *
 * @param protocol Null where the protocol has faults of its own: names are then not checked.
 */
export function parseCertainty(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  tables: Readonly<Record<string, Table>>,
  protocol: Protocol | null,
): ParsedCertainty {
  const bytes = files.get("certainty.json");
  if (bytes === undefined) return { certainty: null, problems: [] };
  const file = `${folder}/certainty.json`;
  const json = parseJson(file, bytes);
  if (json.value === undefined) return { certainty: null, problems: [] };
  validator ??= compileSchema<CertaintyJudgements>(schema);
  const { value, problems } = validateJson(file, json, validator);
  const told = new Set(problems.map(({ pointer }) => pointer));
  const isSound = (index: number) =>
    !problems.some(({ pointer }) => pointer?.startsWith(`/outcomes/${index}/`));
  const found = value === null || protocol === null
    ? []
    : checkCertainty(value, protocol, tables, isSound);
  const checked = found
    .filter(({ pointer }) => !told.has(pointer))
    .map((fault): DataProblem => ({
      file,
      line: json.lineOf(fault.pointer),
      column: null,
      ...fault,
    }));
  const all = [...problems, ...checked];
  return { certainty: all.length === 0 ? value : null, problems: all };
}
