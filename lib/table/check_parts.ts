import type { Protocol } from "../analysis/protocol.ts";
import { checkChecklist } from "./check_checklist.ts";
import { checkConsistency } from "./check_consistency.ts";
import { checkExtraction } from "./check_extraction.ts";
import { checkFigures } from "./check_figures.ts";
import { checkFlow } from "./check_flow.ts";
import { checkManuscript } from "./check_manuscript.ts";
import { checkRiskOfBias } from "./check_risk_of_bias.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, type NamedTables, tableFaults } from "./protocol_names.ts";

/** Checks the names in every part of a protocol but its analyses. */
export function checkParts(named: NamedTables, protocol: Protocol): PlacedFault[] {
  const { studies, flow, extraction, riskOfBias } = protocol;
  const tables = (place: string, names: Readonly<Record<string, string | undefined>>) =>
    Object.entries(names).flatMap(([property, name]) =>
      name === undefined ? [] : tableFaults(named, `${place}/${property}`, name)
    );
  const columns = (place: string, table: string, names: readonly string[]) =>
    names.flatMap((name, index) => columnFaults(named, `${place}/${index}`, table, name));
  const faults = [
    ...tables("/studies", { table: studies.table }),
    ...columnFaults(named, "/studies/studyId", studies.table, studies.studyId),
    ...columns("/studies/characteristics", studies.table, studies.characteristics),
    ...columns("/studies/countBy", studies.table, studies.countBy ?? []),
  ];
  if (flow !== undefined && !("reason" in flow)) faults.push(...checkFlow(named, flow));
  faults.push(...checkChecklist(protocol.prismaChecklist ?? []));
  faults.push(...checkManuscript(protocol.manuscript ?? {}));
  if (protocol.consistency !== undefined) {
    faults.push(...checkConsistency(named, protocol.consistency));
  }
  faults.push(...checkFigures(named, protocol));
  if (extraction !== undefined && "pairs" in extraction) {
    faults.push(...checkExtraction(named, extraction, studies.studyId));
  }
  if (riskOfBias !== undefined && "table" in riskOfBias) {
    faults.push(...checkRiskOfBias(named, riskOfBias));
  }
  return faults;
}
