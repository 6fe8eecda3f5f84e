import type { Difference } from "./compare_values.ts";
import type { FileReport } from "./compare_file.ts";
import type { HigherLikelihood } from "./higher_likelihood.ts";

const shownCases = 40;

function describe({ quantity, expected, found, tolerance }: Difference): string {
  return `      ${quantity}: R ${expected}, found ${found ?? "nothing"} (tolerance ${tolerance})`;
}

function count(differences: FileReport["outside"]): number {
  return differences.reduce((total, item) => total + item.differences.length, 0);
}

function describeLikelihoods(
  id: string,
  { witnessed, witnessedOfR, reportedByR, notes }: HigherLikelihood,
): string {
  return [
    `  better converged: ${id}: log-likelihood ${witnessed}, at R's parameters ${witnessedOfR}` +
    (reportedByR === null ? "" : ` (R reports ${reportedByR})`),
    ...notes,
  ].join("; ");
}

/** The report of one file as lines of text. */
export function printReport(report: FileReport): readonly string[] {
  const { family, cases, covered, compared, within, better, outside, largest } = report;
  const lines = [
    `${family}: ${cases} cases, ${covered} covered; ${compared} quantities compared, ` +
    `${within} within tolerance, ${count(better)} better converged than R, ` +
    `${count(outside)} outside` +
    (within > 0 ? `; largest difference within ${largest.toExponential(1)}` : ""),
  ];
  for (const { id, differences } of outside.slice(0, shownCases)) {
    lines.push(`  OUTSIDE ${id}`, ...differences.map(describe));
  }
  if (outside.length > shownCases) {
    lines.push(`  ... and ${outside.length - shownCases} more cases`);
  }
  for (const { id, evidence } of better) {
    if ("witnessed" in evidence) {
      lines.push(describeLikelihoods(id, evidence));
      continue;
    }
    const { tau2, tau2OfR, residual, residualOfR } = evidence;
    tau2.forEach((value, i) => {
      if (value === tau2OfR[i]) return;
      lines.push(
        `  better converged: ${id}: tau2 ${value} (R ${tau2OfR[i]}); its equation is off by ` +
          `${residual[i]!.toExponential(1)} (R ${residualOfR[i]!.toExponential(1)})`,
      );
    });
  }
  for (const [what, number] of [...report.notCovered].sort(([a], [b]) => a < b ? -1 : 1)) {
    lines.push(`  not covered: ${what} (${number} ${number === 1 ? "time" : "times"})`);
  }
  return lines;
}
