import type { AuditFindings } from "../audit/audit_types.ts";
import { formatLevel } from "./format_level.ts";
import { formatNumber } from "./format_number.ts";
import { formatPercent } from "./format_percent.ts";
import { plural } from "./plural.ts";

/**
 * Says what an audit has shown, as sentences; bounds are rounded up, so that they stay bounds.
 *
 * @example Nobody has looked
 * ```ts
 * import { auditFindings, describeAudit } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.match(
 *   describeAudit(auditFindings(await loadReview("bcg"))),
 *   /^No cell of the random sample has been checked against its source: nothing is shown/,
 * );
 * ```
 */
export function describeAudit(findings: AuditFindings): string {
  const { population, checked, wrong, level, errorRateBelow, wrongCellsAtMost } = findings;
  const { ranked, outdated, uncorrected } = findings;
  const sentences = [
    errorRateBelow === null || wrongCellsAtMost === null
      ? "No cell of the random sample has been checked against its source: nothing is shown of " +
        `the rate of errors in the ${population} cells that primary results read.`
      : `${checked} of ${population} cells checked at random, ${wrong} wrong: error rate below ${
        formatPercent(Math.ceil(errorRateBelow * 1000) / 1000)
      } % with ${formatLevel(level)} confidence, and at most ${wrongCellsAtMost} of the ${
        formatNumber(population, { digits: 0 })
      } cells wrong.`,
    ...(ranked.checked > 0
      ? [
        `Of the cells ranked first, ${ranked.checked} checked, ${ranked.wrong} wrong; they were ` +
        "chosen, and bound no rate.",
      ]
      : []),
    ...(outdated.length > 0
      ? [
        `${plural(outdated.length, "check")} no longer ${
          outdated.length === 1 ? "counts" : "count"
        }, since the table holds another value now (audit.csv, ${linesOf(outdated)}).`,
      ]
      : []),
    ...(uncorrected.length > 0
      ? [
        `**${plural(uncorrected.length, "cell")} found wrong and not corrected** (audit.csv, ${
          linesOf(uncorrected)
        }): add an entry to corrections.json.`,
      ]
      : []),
  ];
  return sentences.join(" ");
}

function linesOf(cells: readonly { readonly line: number }[]): string {
  return `line ${cells.map(({ line }) => line).join(", ")}`;
}
