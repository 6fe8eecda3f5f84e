import type { AnalysisPlan, Protocol, SensitivityPlan } from "../analysis/protocol.ts";
import { checkAnalysis } from "./check_analysis.ts";
import { checkChoices } from "./check_choices.ts";
import { checkMultiverse } from "./check_multiverse.ts";
import { checkParts } from "./check_parts.ts";
import type { PlacedFault } from "./placed_fault.ts";
import type { NamedTables } from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";
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
 * import { checkProtocol, describeProblem, type Protocol } from "reforest";
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
    ...checkParts(named, protocol),
    ...repeatedIds(protocol.analyses, "/analyses"),
    ...protocol.analyses.flatMap((plan, index) => planFaults(named, plan, `/analyses/${index}`)),
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

function planFaults(named: NamedTables, plan: AnalysisPlan, pointer: string): PlacedFault[] {
  const at = (property: keyof AnalysisPlan) => `${pointer}/${property}`;
  const { sensitivity = [] } = plan;
  return [
    ...checkAnalysis(named, plan, at),
    ...checkChoices(plan, at),
    ...checkMultiverse(named, plan, at("multiverse")),
    ...(plan.headline === "pooled" && plan.pooling === "none"
      ? [{
        pointer: at("headline"),
        found: '"pooled" with the pooling "none"',
        allowed: '"crude", "none"',
        advice: "choose one of these, or a method of pooling",
      }]
      : []),
    ...repeatedIds(sensitivity, at("sensitivity")),
    ...sensitivity.flatMap((changed, index) =>
      changeFaults(named, plan, changed, at, `${at("sensitivity")}/${index}/change`)
    ),
  ];
}

function changeFaults(
  named: NamedTables,
  plan: AnalysisPlan,
  { change }: SensitivityPlan,
  base: (property: keyof AnalysisPlan) => string,
  pointer: string,
): PlacedFault[] {
  const { riskDifference, ...choices } = change;
  const changed: AnalysisPlan = { ...plan, ...choices };
  const at = (property: keyof AnalysisPlan) =>
    property in choices ? `${pointer}/${property}` : base(property);
  return [
    ...checkAnalysis(named, changed, at),
    ...checkChoices(changed, at),
    ...(riskDifference === undefined || plan.design === "comparison" ? [] : [{
      pointer: `${pointer}/riskDifference`,
      found: `a risk difference in the design "${plan.design}"`,
      allowed: 'a risk difference in the design "comparison"',
      advice: "remove it",
    }]),
  ];
}

function repeatedIds(items: readonly { readonly id: string }[], pointer: string): PlacedFault[] {
  const ids = items.map((item) => item.id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{
      pointer: `${pointer}/${index}/id`,
      found: `${quoteText(id)} a second time`,
      allowed: "each id once",
      advice: "rename one of the two",
    }]
  );
}
