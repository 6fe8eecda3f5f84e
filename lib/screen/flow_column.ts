import type { FlowCode } from "../table/flow_codes.ts";
import { flowLine, flowLines } from "./flow_line.ts";
import type { FlowBox, FlowLedger, FlowLine, FlowNumbers, FlowRow } from "./flow_types.ts";

/** The rows of a flow, from databases and registers and from other methods. */
export interface FlowColumn {
  readonly identified: FlowRow;
  readonly otherIdentified: FlowBox;
  readonly screened: FlowRow;
  readonly sought: FlowRow;
  readonly otherSought: Pick<FlowRow, "other" | "otherSide">;
  readonly assessed: FlowRow;
  readonly otherAssessed: Pick<FlowRow, "other" | "otherSide">;
}

/** Fills the boxes between the searches and the studies included. */
export function flowColumn(numbers: FlowNumbers, ledger: FlowLedger | null): FlowColumn {
  const box = (title: string, lines: readonly FlowLine[]): FlowBox => ({ title, lines });
  const reports = (title: string, code: FlowCode) =>
    box(title, flowLines(numbers, "Reports", code));
  return {
    identified: {
      main: box("Records identified", identified(numbers, ledger)),
      side: box("Removed before screening", removed(numbers, ledger)),
    },
    otherIdentified: box(
      "Records identified",
      withTotal([
        flowLine(numbers, "Websites", "website_results"),
        flowLine(numbers, "Organisations", "organisation_results"),
        flowLine(numbers, "Citation searching", "citations_results"),
      ]),
    ),
    screened: {
      main: box("Records screened", [flowLine(numbers, "Records", "records_screened")]),
      side: box("Records excluded", flowLines(numbers, "Records", "records_excluded")),
    },
    sought: {
      main: reports("Reports sought for retrieval", "dbr_sought_reports"),
      side: reports("Reports not retrieved", "dbr_notretrieved_reports"),
    },
    otherSought: {
      other: reports("Reports sought for retrieval", "other_sought_reports"),
      otherSide: reports("Reports not retrieved", "other_notretrieved_reports"),
    },
    assessed: {
      main: reports("Reports assessed for eligibility", "dbr_assessed"),
      side: reports("Reports excluded", "dbr_excluded"),
    },
    otherAssessed: {
      other: reports("Reports assessed for eligibility", "other_assessed"),
      otherSide: reports("Reports excluded", "other_excluded"),
    },
  };
}

function identified(numbers: FlowNumbers, ledger: FlowLedger | null): FlowLine[] {
  const registers = flowLines(
    numbers,
    "Registers",
    "register_results",
    "register_specific_results",
  );
  if (ledger === null) {
    const databases = flowLines(
      numbers,
      "Databases",
      "database_results",
      "database_specific_results",
    );
    const together = withTotal([...databases.slice(0, 1), ...registers.slice(0, 1)]).slice(2);
    return [...databases, ...registers, ...together];
  }
  const { queries, results } = ledger;
  const hasRegisters = numbers.counts.register_results !== null;
  return [
    ...(queries === null || results === null
      ? [flowLine(numbers, hasRegisters ? "Databases" : "Records", "database_results")]
      : [
        { text: "Queries run", n: queries },
        { text: "Results of all queries, with repeats", n: results },
      ]),
    ...(hasRegisters ? registers : []),
  ];
}

function removed(numbers: FlowNumbers, ledger: FlowLedger | null): FlowLine[] {
  const duplicates = flowLine(numbers, "Duplicates of another record", "duplicates");
  const automation = flowLine(numbers, "Marked by automation tools", "excluded_automatic");
  const other = flowLine(numbers, "Other reasons", "excluded_other");
  if (ledger === null) return [duplicates, automation, other];
  const { setAside } = ledger;
  const hasRemoved = automation.n !== null;
  return [
    ...(setAside === null
      ? []
      : [{ text: "Repeats and off-topic results, not recorded", n: setAside }]),
    duplicates,
    ...(hasRemoved ? [automation, { ...other, n: (other.n ?? 0) - (setAside ?? 0) }] : []),
  ];
}

/** Lines, and their sum where there are several counts. */
function withTotal(lines: readonly FlowLine[]): FlowLine[] {
  const counts = lines.flatMap(({ n }) => n === null ? [] : [n]);
  if (counts.length < 2) return [...lines];
  return [...lines, { text: "Together", n: counts.reduce((sum, n) => sum + n, 0) }];
}
