import type { Protocol } from "../analysis/protocol.ts";
import { checkParts } from "./check_parts.ts";
import { checkPlan } from "./check_plan.ts";
import { checkRegistration } from "./check_registration.ts";
import type { PlacedFault } from "./placed_fault.ts";
import type { NamedTables } from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";
import { repeatedIds } from "./repeated_ids.ts";
import type { DataProblem, Table } from "./types.ts";

/** What else {@linkcode checkProtocol} may know. */
export interface ProtocolChecks {
  /** Name of the review's folder. @default the name in the protocol */
  readonly folder?: string;
  /** Whether the values of a column can be trusted. @default all of them */
  readonly isTrusted?: (table: string, column: string) => boolean;
  /** Line of a place in protocol.json. @default not known */
  readonly lineOf?: (pointer: string) => number | null;
}

/**
 * Checks a protocol against the tables of its review: every table and column that it names exists
 * (else the nearest name is suggested), every value of a filter, stratum, arm and claim occurs,
 * ids are given once, and the choices of an analysis fit one another.
 *
 * @returns All faults, in the order of the protocol; an empty list when there is none.
 *
 * @example
 * ```ts
 * import { describeProblem } from "reforest";
 * import { checkProtocol, type Protocol } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const protocol: Protocol = {
 *   review: "x",
 *   title: "A review",
 *   question: "How often?",
 *   registration: { status: "not registered" },
 *   warnings: [],
 *   studies: { table: "studys", studyId: "id", characteristics: [] },
 *   analyses: [],
 * };
 * const studies = { name: "studies", title: "", file: "studies.csv", columns: [], rows: [], digest: "" };
 * assert.deepEqual(checkProtocol(protocol, { studies }).map(describeProblem), [
 *   'data/x/protocol.json, /studies/table: found the unknown table "studys"; ' +
 *   'allowed: studies; did you mean "studies"?',
 * ]);
 * ```
 */
export function checkProtocol(
  protocol: Protocol,
  tables: Readonly<Record<string, Table>>,
  checks: ProtocolChecks = {},
): DataProblem[] {
  const { folder = protocol.review, isTrusted = () => true, lineOf = () => null } = checks;
  const named: NamedTables = { tables, isTrusted };
  const faults: PlacedFault[] = [
    ...(protocol.review === folder ? [] : [{
      pointer: "/review",
      found: quoteText(protocol.review),
      allowed: `${quoteText(folder)}, the name of the folder`,
      advice: "correct the name or rename the folder",
    }]),
    ...checkRegistration(protocol),
    ...checkParts(named, protocol),
    ...repeatedIds(protocol.analyses, "/analyses"),
    ...protocol.analyses.flatMap((plan, index) => checkPlan(named, plan, `/analyses/${index}`)),
  ];
  // A sensitivity analysis repeats what it does not change.
  const told = new Map(faults.map((fault) => [`${fault.pointer} ${fault.found}`, fault]));
  return [...told.values()].map((fault) => ({
    file: `data/${folder}/protocol.json`,
    line: lineOf(fault.pointer),
    column: null,
    ...fault,
  }));
}
