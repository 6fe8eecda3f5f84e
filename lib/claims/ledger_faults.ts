import type { JudgedClaim, ManuscriptCoverage } from "./types.ts";

/** Why a ledger does not pass, in sentences. */
export function ledgerFaults(
  claims: readonly JudgedClaim[],
  coverage: readonly ManuscriptCoverage[],
  compared: number,
): readonly string[] {
  const named = (grade: JudgedClaim["grade"]) =>
    claims.filter((claim) => claim.grade === grade).map(({ id }) => id).join(", ");
  const [wrong, dead] = [named("mismatch"), named("dead")];
  const unclaimed = coverage.filter(({ file }) =>
    !claims.some(({ manuscript }) => manuscript === file)
  );
  return [
    ...(wrong === "" ? [] : [`Printed otherwise than computed: ${wrong}.`]),
    ...(dead === "" ? [] : [`No longer in the manuscript: ${dead}.`]),
    ...unclaimed.map(({ file }) =>
      `Nothing was looked for in ${file}: no row of claims.csv names it as its manuscript.`
    ),
    ...(compared > 0 ? [] : [nothingCompared(claims)]),
  ];
}

/** No claim was contradicted either; a check that matched nothing is no pass. */
function nothingCompared(claims: readonly JudgedClaim[]): string {
  const head = "Nothing was compared, which is no mismatch and shows nothing: ";
  const fill = "name the result of a printed number in the column quantities";
  if (claims.length === 0) return `${head}found no claims.csv; write one, and ${fill}.`;
  return claims.every(({ reason }) => reason !== null)
    ? `${head}found ${claims.length} of ${claims.length} claims declared as not recomputable; ` +
      `allowed: 1 or more that can be; ${fill}, or add claims of your own manuscript.`
    : `${head}found no claim that has both a number and a result; ${fill}.`;
}
