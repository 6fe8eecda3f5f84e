import type { FlowCode } from "../table/flow_codes.ts";
import type { FlowPart } from "../table/read_flow_count.ts";
import type { TableRow } from "../table/types.ts";
import { byCodeUnits, textOf } from "./cell.ts";
import type { CountFlowChoices, FlowLedger, FlowNumbers } from "./flow_types.ts";
import type { PlacedRecords } from "./placed_records.ts";
import { fullTextBoxes } from "./read_flow.ts";

/** Reasons of exclusion with their numbers: most frequent first, then by reason. */
export function countReasons(rows: readonly TableRow[]): { reason: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const reason = textOf(row, "exclusion_reason");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || byCodeUnits(a.reason, b.reason));
}

/** The boxes of PRISMA 2020, counted in the records. */
export function ledgerNumbers(
  placed: PlacedRecords,
  ledger: FlowLedger,
  { previous, noFullTexts = "the records have no stage of full texts" }: CountFlowChoices,
): FlowNumbers {
  const { main, registers, other, hasFullTexts, hasRemoved } = placed;
  const setAside = ledger.setAside ?? 0;
  const removed = (rows: readonly TableRow[], why: string) =>
    countWhere(rows, ({ first, code }) => first && code("removed") === why);
  const screened = main.filter((row) => isScreened(row));
  const excluded = screened.filter((row) => textOf(row, "screened") === "exclude");
  const fullTexts = hasFullTexts ? fullTextStage(screened) : null;
  const otherRows = Object.values(other).flat();
  const others = otherStage(otherRows, hasFullTexts);
  const studies = ledger.studies.length;
  const counts: Record<FlowCode, number | null> = {
    previous_studies: previous?.studies ?? null,
    previous_reports: previous?.reports ?? null,
    database_results: setAside + main.length - registers.length,
    database_specific_results: null,
    register_results: registers.length > 0 ? registers.length : null,
    register_specific_results: null,
    website_results: countOrNone(other.website),
    organisation_results: countOrNone(other.organisation),
    citations_results: countOrNone(other["citation searching"]),
    duplicates: countWhere(main, ({ first }) => !first),
    excluded_automatic: hasRemoved ? removed(main, "automation") : null,
    excluded_other: hasRemoved || ledger.setAside !== null
      ? setAside + removed(main, "other")
      : null,
    records_screened: screened.length,
    records_excluded: excluded.length,
    dbr_sought_reports: fullTexts?.sought ?? null,
    dbr_notretrieved_reports: fullTexts?.notRetrieved ?? null,
    dbr_assessed: fullTexts?.assessed ?? null,
    dbr_excluded: fullTexts?.excluded.length ?? null,
    other_sought_reports: others?.sought ?? null,
    other_notretrieved_reports: others?.notRetrieved ?? null,
    other_assessed: others?.assessed ?? null,
    other_excluded: others?.excluded.length ?? null,
    new_studies: studies,
    new_reports: ledger.includedRecords,
    total_studies: previous ? previous.studies + studies : null,
    total_reports: previous?.reports === undefined
      ? null
      : previous.reports + ledger.includedRecords,
  };
  return {
    counts,
    parts: {
      records_excluded: partsOf(excluded),
      ...(fullTexts ? { dbr_excluded: partsOf(fullTexts.excluded) } : {}),
      ...(others ? { other_excluded: partsOf(others.excluded) } : {}),
    },
    reasons: hasFullTexts
      ? {}
      : Object.fromEntries(fullTextBoxes.map((code) => [code, noFullTexts])),
    words: wordsOf(ledger, placed),
  };
}

/** A search log has results of queries, and nobody says that each was a query of a database. */
function wordsOf(
  { results }: FlowLedger,
  { registers, hasRemoved }: PlacedRecords,
): NonNullable<FlowNumbers["words"]> {
  if (results === null) {
    return registers.length > 0 ? {} : { database_results: "records identified" };
  }
  return {
    database_results: "results of all queries",
    excluded_other: hasRemoved
      ? "results set aside and records removed for other reasons"
      : "results set aside",
  };
}

/** A record that is no duplicate and was not removed before screening. */
function isScreened(row: TableRow): boolean {
  return textOf(row, "duplicate_of") === "" && textOf(row, "removed") === "";
}

function fullTextStage(screened: readonly TableRow[]) {
  const sought = screened.filter((row) => textOf(row, "screened") === "include");
  const at = (code: string) => sought.filter((row) => textOf(row, "full_text") === code);
  const excluded = at("exclude");
  return {
    sought: sought.length,
    notRetrieved: at("not retrieved").length,
    assessed: at("include").length + excluded.length,
    excluded,
  };
}

/**
 * PRISMA 2020 has no screening of what other methods found: without full texts, all of it that is
 * no duplicate was assessed by what could be seen.
 */
function otherStage(rows: readonly TableRow[], hasFullTexts: boolean) {
  if (rows.length === 0) return null;
  const looked = rows.filter(isScreened);
  if (hasFullTexts) return fullTextStage(looked);
  const excluded = looked.filter((row) => textOf(row, "screened") === "exclude");
  const decided = looked.filter((row) => textOf(row, "screened") !== "");
  return { sought: null, notRetrieved: null, assessed: decided.length, excluded };
}

function partsOf(rows: readonly TableRow[]): FlowPart[] {
  return countReasons(rows).map(({ reason, n }) => ({ text: reason || "no reason is given", n }));
}

function countOrNone(rows: readonly TableRow[]): number | null {
  return rows.length > 0 ? rows.length : null;
}

function countWhere(
  rows: readonly TableRow[],
  holds: (row: { readonly first: boolean; readonly code: (column: string) => string }) => boolean,
): number {
  return rows.filter((row) =>
    holds({
      first: textOf(row, "duplicate_of") === "",
      code: (column) => textOf(row, column),
    })
  ).length;
}
