import type { CertaintyEvidence, Finding } from "../certainty/types.ts";
import { certaintyWords, levelWords } from "./certainty_words.ts";
import { describeEvidence } from "./describe_evidence.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Evidence profile of one outcome: for each domain of GRADE what is computed, what a stated rule
 * makes of it, and what a person judged, side by side and never mixed.
 *
 * @param finding A line of `summaryOfFindings`.
 *
 * @example
 * ```ts
 * import { evidenceProfileTable, runAnalyses, summaryOfFindings } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const [finding] = summaryOfFindings(review, runAnalyses(review)).findings;
 * assert.ok(finding);
 * const { rows } = evidenceProfileTable(finding);
 * assert.equal(rows[1]?.domain, "inconsistency");
 * assert.equal(rows[1]?.suggested, "1 level down");
 * assert.equal(rows[1]?.judged, null); // nobody has
 * ```
 */
export function evidenceProfileTable({ outcome, evidence, rating }: Finding): TableSpec {
  const computed = new Map(evidence.domains.map((domain) => [`${domain.domain}`, domain]));
  const judged = new Map(rating.judgements.map((one) => [`${one.domain}`, one]));
  const domains = [...new Set([...computed.keys(), ...judged.keys()])];
  return {
    id: `evidence-profile-${fileName(evidence)}`,
    title: `${outcome}: evidence profile`,
    columns: [
      { key: "domain", title: "Domain" },
      { key: "computed", title: "Computed", missing: "nothing" },
      { key: "suggested", title: "A rule would suggest", missing: "nothing" },
      { key: "judged", title: "Judged", missing: "not judged" },
      { key: "reason", title: "Reason" },
      { key: "by", title: "By, date" },
    ],
    rows: domains.map((domain) => {
      const facts = computed.get(domain);
      const judgement = judged.get(domain);
      const levels = facts?.suggestion.levels ?? null;
      return {
        domain,
        computed: facts ? describeEvidence(facts, evidence) : null,
        suggested: levels === null ? null : levelWords(levels),
        judged: judgement ? levelWords(judgement.levels) : null,
        reason: judgement?.reason ?? null,
        by: judgement ? `${judgement.by}, ${judgement.date}` : null,
      };
    }),
    note: [
      `Certainty: ${certaintyWords(rating)}.`,
      ...standingNote(evidence.standing),
      rating.start
        ? `Starts at ${rating.start.level}: ${rating.start.rule} (${rating.start.source}).`
        : "The starting level follows from the question and the design, which nobody has recorded.",
      "Suggestions are what stated rules make of the numbers; they rate nothing.",
      ...evidence.domains.map(({ domain, suggestion: { rule, source } }) =>
        `${domain.slice(0, 1).toUpperCase()}${domain.slice(1)}: ${rule} (${source}).`
      ),
    ].join("\n"),
  };
}

function fileName({ analysis, stratum }: CertaintyEvidence): string {
  return stratum === null ? analysis : `${analysis}-${stratum.replace(/[^A-Za-z0-9]+/g, "-")}`;
}
