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

function nothingCompared(claims: readonly JudgedClaim[]): string {
  const head = "Nothing was compared, which shows nothing: ";
  if (claims.length === 0) return `${head}there is no claims.csv.`;
  return claims.every(({ reason }) => reason !== null)
    ? `${head}all ${claims.length} claims are declared as not recomputable.`
    : `${head}no claim has a number with a result.`;
}
