import type { CertaintyEvidence, Finding, SummaryOfFindings } from "../certainty/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { certaintyWords, levelWords } from "./certainty_words.ts";
import { formatEstimate } from "./format_estimate.ts";
import { formatLevel } from "./format_level.ts";
import { formatFewerOrMore, formatPerThousand } from "./format_per_thousand.ts";
import { perThousandDigits } from "./per_thousand_digits.ts";
import { plural } from "./plural.ts";
import { reportingUnit } from "./reporting_unit.ts";
import { standingsNote } from "./standings_note.ts";
import type { PrintCell, TableColumn, TableSpec } from "./table_types.ts";

/**
 * Summary of findings as people print it: a line for each outcome with the number of studies and
 * participants, the effect, risks per 1000, and the certainty with a footnote for each judgement
 * that moves it. Where nobody has judged, the line says "not rated".
 *
 * @returns The table, or the reason why there is nothing to summarise.
 *
 * @example Risks per 1000 of the BCG trials
 * ```ts
 * import { runAnalyses, summaryOfFindings, summaryOfFindingsTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const table = summaryOfFindingsTable(summaryOfFindings(review, runAnalyses(review)));
 * assert.ok("rows" in table);
 * assert.equal(table.rows[0]?.control, "15.9");
 * assert.equal(table.rows[0]?.risk, "7.8 (5.2 to 11.5)");
 * assert.equal(table.rows[0]?.certainty, "not rated: no judgement is recorded");
 * ```
 */
export function summaryOfFindingsTable(summary: SummaryOfFindings): TableSpec | NotApplicable {
  const { findings, title } = summary;
  if (findings.length === 0) {
    return { kind: "not-applicable", reason: "No analysis has a result that could be rated." };
  }
  const footnotes = [...new Set(findings.flatMap(judgementsOf))];
  const rows = findings.map((finding) => rowOf(finding, footnotes));
  const shown = columns(findings[0]!.evidence.level).filter(({ key }) =>
    !comparisonOnly.has(key) || rows.some((cells) => cells[key] !== null)
  );
  return {
    id: "summary-of-findings",
    title: `Summary of findings: ${title}`,
    columns: shown,
    rows: rows.map((cells) =>
      Object.fromEntries(shown.map(({ key }) => [key, cells[key] ?? null]))
    ),
    note: [
      "Certainty is judged by people (GRADE); everything else is computed.",
      ...standingsNote(
        findings.map(({ outcome, evidence }) => ({ name: outcome, standing: evidence.standing })),
      ),
      ...findings.flatMap(assumptionOf),
      ...footnotes.map((text, index) => `${letter(index)}. ${text}`),
      ...summary.without.map(({ reason }) => `${reason}.`),
    ].join("\n"),
  };
}

const comparisonOnly = new Set(["effect", "control", "difference"]);

function columns(level: number): readonly TableColumn[] {
  const interval = `${formatLevel(level)} CI`;
  return [
    { key: "outcome", title: "Outcome" },
    { key: "k", title: "Studies", format: { digits: 0 } },
    {
      key: "participants",
      title: "Participants",
      format: { digits: 0, thousands: "thin space" },
      align: "right",
      missing: "not stated",
    },
    { key: "effect", title: `Effect (${interval})`, align: "right" },
    { key: "control", title: "Assumed risk per 1000", align: "right" },
    { key: "risk", title: `Risk per 1000 (${interval})`, align: "right" },
    { key: "difference", title: `Difference per 1000 (${interval})`, align: "right" },
    { key: "certainty", title: "Certainty" },
  ];
}

function rowOf(
  { outcome, evidence, rating }: Finding,
  footnotes: readonly string[],
): Readonly<Record<string, PrintCell>> {
  const letters = judgementsOf({ rating }).map((text) => letter(footnotes.indexOf(text)));
  return {
    outcome,
    k: evidence.k,
    participants: evidence.participants,
    effect: effectOf(evidence),
    ...risksOf(evidence),
    certainty: certaintyWords(rating) + (letters.length > 0 ? ` (${letters.join(", ")})` : ""),
  };
}

/** A proportion stands in the column of risks; every other effect in a column of its own. */
function effectOf({ design, measure, reported }: CertaintyEvidence): string | null {
  if (measure === null || measureFacts[measure].unit === "proportion") return null;
  if (reported === null) return design === "comparison" ? "not estimable" : null;
  return `${reportingUnit(measure).title} ${formatEstimate(reported)}`;
}

function risksOf(
  { absolute, groups, headline, design, reason }: CertaintyEvidence,
): Readonly<Record<"control" | "risk" | "difference", string | null>> {
  if (absolute.kind === "not-applicable") {
    const crude = groups.map(({ name, events, total }) => `${name} ${events} of ${total}`);
    const risk = headline === "crude" && design === "comparison" ? crude.join("; ") : reason;
    return { control: null, risk, difference: null };
  }
  const { control, risk, difference } = absolute;
  const choices = { digits: perThousandDigits(absolute) };
  return {
    control: control && formatPerThousand(control.risk, choices),
    risk: formatPerThousand(risk, choices),
    difference: difference && formatFewerOrMore(difference, choices),
  };
}

/** A footnote for each judgement that moves the certainty. */
function judgementsOf({ rating }: Pick<Finding, "rating">): string[] {
  return rating.judgements.filter(({ levels }) => levels !== 0).map((judgement) => {
    const { domain, levels, reason, by, date } = judgement;
    const name = `${domain.slice(0, 1).toUpperCase()}${domain.slice(1)}`;
    return `${name}, ${levelWords(levels)}: ${reason} (${by}, ${date}).`;
  });
}

/** Where the assumed risk of an outcome comes from, or why it has no absolute effect. */
function assumptionOf({ outcome, evidence }: Finding): string[] {
  const { absolute, design } = evidence;
  if (design !== "comparison") return [];
  if (absolute.kind === "not-applicable") {
    return [`${outcome}: no risks per 1000, since ${evidence.reason ?? absolute.reason}.`];
  }
  const { control } = absolute;
  if (control === null) return [];
  const { source, range } = control;
  const between = range === null
    ? ""
    : `, which range from ${formatPerThousand(range.lowest)} to ` +
      `${formatPerThousand(range.highest)} per 1000 in ${plural(range.k, "study", "studies")}`;
  return [
    `${outcome}: the assumed risk is the ${source}${between}; its uncertainty is not in the intervals.`,
  ];
}

/** a, b, ..., z, aa, ab, ... */
function letter(index: number): string {
  const last = String.fromCharCode(97 + index % 26);
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}
