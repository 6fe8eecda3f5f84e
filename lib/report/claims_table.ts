import type { ClaimedNumber, ClaimsLedger, JudgedClaim } from "../claims/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { describeExplanation } from "./describe_explanation.ts";
import { formatNumber } from "./format_number.ts";
import { plural } from "./plural.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Each claim with its grade: what is printed and where, what comes out, the difference, and other
 * choices that print so.
 *
 * @returns The table, or a sentence that the review has no claims.
 *
 * @example
 * ```ts
 * import { claimsLedger, claimsTable, manuscriptResults } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("pagliaro1992");
 * const table = claimsTable(claimsLedger(review, manuscriptResults(review)));
 * assert.ok("rows" in table);
 * assert.deepEqual(table.rows.slice(3, 4).map(({ claim, grade, computed }) => [claim, grade, computed]), [
 *   ["P2", "mismatch", "0.6; 0.48; 0.73"],
 * ]);
 * ```
 */
export function claimsTable(ledger: ClaimsLedger): TableSpec | NotApplicable {
  const { claims, compared, together } = ledger;
  if (claims.length === 0) {
    return {
      kind: "not-applicable",
      reason: "Nothing printed is held against the results: the review has no claims.csv.",
    };
  }
  return {
    id: "claims",
    title: "What is printed, recomputed and compared as text",
    columns: [
      { key: "claim", title: "Claim", verbatim: true },
      { key: "manuscript", title: "Printed in", verbatim: true },
      { key: "place", title: "Place", verbatim: true },
      { key: "text", title: "Text", verbatim: true },
      { key: "grade", title: "Grade" },
      { key: "computed", title: "Recomputed", missing: "not recomputed", verbatim: true },
      { key: "remark", title: "To know", missing: "", verbatim: true },
    ],
    rows: claims.map((claim) => ({
      claim: claim.id,
      manuscript: claim.manuscript,
      place: placeOf(claim),
      text: claim.text,
      grade: claim.grade,
      computed: claim.numbers.length === 0
        ? null
        : claim.numbers.map(({ computed }) => computed ?? "no such number").join("; "),
      remark: remarkOf(claim),
    })),
    note: `${plural(compared, "number")} compared with a result. A number is recomputed, written ` +
      "with the decimals of the print, and compared as text; a rounding boundary lies half-way " +
      "between two prints. That another choice prints the same does not show that it was made." +
      together.map((joint) => ` ${joint.claims.join(", ")} together: ${describeExplanation(joint)}`)
        .join(""),
  };
}

function placeOf({ place, foundAt }: JudgedClaim): string {
  if (foundAt === null || foundAt.length === 0) return place;
  return `${place}; ${foundAt[0]?.unit} ${foundAt.map((found) => found.place).join(", ")}`;
}

function remarkOf(claim: JudgedClaim): string | null {
  const { numbers, contradictions, unjudged, explanation, instead, reason, grade } = claim;
  const words = [
    ...(reason === null ? [] : [`${reason}.`]),
    ...(grade === "dead" ? [gone(instead)] : []),
    ...numbers.filter((number) => number.grade !== "match").map(differenceOf),
    ...contradictions,
    ...unjudged,
    ...(explanation === null ? [] : [describeExplanation(explanation)]),
  ];
  return words.length === 0 ? null : words.join(" ");
}

function gone(instead: readonly string[]): string {
  return instead.length === 0
    ? "The text is not in the manuscript."
    : `The text is not in the manuscript, which has ${
      instead.map((text) => `"${text}"`).join(", ")
    }.`;
}

function differenceOf({ printed, quantity, computed, difference, grade }: ClaimedNumber): string {
  if (computed === null || difference === null) return `No result is called ${quantity}.`;
  // People are counted, not rounded: 2126 for 2018 is 108 more.
  const isWhole = !computed.includes(".") || Math.abs(difference) >= 99.5;
  const apart = formatNumber(difference, {
    ...(isWhole ? { digits: 0 } : { digits: 2, style: "significant" }),
    sign: "always",
  });
  return grade === "rounding boundary"
    ? `${printed} and ${computed} are both roundings of ${quantity}.`
    : `${quantity} is ${computed}, printed ${printed} (${apart}).`;
}
