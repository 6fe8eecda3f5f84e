import {
  claimsCountsTable,
  type ClaimsLedger,
  claimsTable,
  describeClaims,
  isNotApplicable,
  orphanNumbersTable,
  tableToText,
} from "reforest/review";

/** The ledger as lines for a terminal: what is not a match, what has no claim, counts, the verdict. */
export function reportClaims(ledger: ClaimsLedger): string {
  const table = claimsTable(ledger);
  const orphans = orphanNumbersTable(ledger);
  const wanting = isNotApplicable(table) ? [table.reason] : table.rows
    .filter(({ grade }) => grade !== "match" && grade !== "not recomputable")
    .map(({ claim, grade, text, place, remark }) =>
      `${grade}: ${claim} (${place}) "${text}"\n  ${remark}`
    );
  return [
    ...wanting,
    ...(isNotApplicable(table) || wanting.length === 0 ? [] : [table.note]),
    isNotApplicable(orphans) ? orphans.reason : tableToText(orphans).trimEnd(),
    tableToText(claimsCountsTable(ledger)).trimEnd(),
    describeClaims(ledger),
  ].join("\n\n");
}
