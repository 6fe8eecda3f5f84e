import type { Protocol } from "../analysis/protocol.ts";
import { applyDeviations } from "./apply_deviations.ts";
import { parseAnswers } from "./parse_answers.ts";
import { parseAudit } from "./parse_audit.ts";
import { parseCertainty } from "./parse_certainty.ts";
import { parseClaims } from "./parse_claims.ts";
import { parseDeviations } from "./parse_deviations.ts";
import type { ParsedTables } from "./parse_tables.ts";
import { parseWitness } from "./parse_witness.ts";
import type { Recorded } from "./recorded_types.ts";
import type { DataProblem } from "./types.ts";

/** What people recorded beside the tables, and every fault. */
export interface ParsedRecorded extends Recorded {
  readonly problems: readonly DataProblem[];
}

/**
 * Reads deviations.json, answers.json, audit.csv, claims.csv and certainty.json, each against the tables (which
 * corrections.json has corrected already) and the protocol, from the second on with its deviations
 * applied; a file that is not there is nothing recorded.
 */
export function parseRecorded(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  parsed: Omit<ParsedTables, "problems">,
  registered: Protocol | null,
): ParsedRecorded {
  const { tables, corrections } = parsed;
  const { deviations, problems: inDeviations } = parseDeviations(folder, files, parsed, registered);
  const protocol = registered && {
    ...registered,
    analyses: applyDeviations(registered.analyses, deviations),
  };
  const { answers, problems: inAnswers } = parseAnswers(folder, files, tables);
  const { certainty, problems: inCertainty } = parseCertainty(folder, files, tables, protocol);
  const { checked, problems: inAudit } = parseAudit(folder, files, tables);
  const { witness, problems: inWitness } = parseWitness(folder, files);
  const { claims, problems: inClaims } = parseClaims(folder, files);
  return {
    corrections,
    deviations,
    answers,
    checked,
    claims,
    certainty,
    witness,
    problems: [
      ...inDeviations,
      ...inAnswers,
      ...inAudit,
      ...inClaims,
      ...inCertainty,
      ...inWitness,
    ],
  };
}
