import type {
  ExchangedResult,
  ExchangeKind,
  ExtractionConsequences,
  PairConsequences,
  ReaderExchange,
} from "../audit/extraction_consequence_types.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { describePrimaryResult } from "./describe_primary_result.ts";
import { plural } from "./plural.ts";
import { standingsNote } from "./standings_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Each primary result under the consensus, with the values of extraction A or B in its rows, and
 * with A's or B's alone (nothing where the reader has nothing); and whether it then lies on another
 * side of its decision threshold.
 *
 * @example
 * ```ts
 * import { extractionConsequences, extractionConsequencesTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = extractionConsequencesTable(extractionConsequences(await loadReview("bcg")));
 * assert.ok("reason" in table); // the trials were extracted once
 * ```
 */
export function extractionConsequencesTable(
  found: ExtractionConsequences | NotApplicable,
): TableSpec | NotApplicable {
  if (isNotApplicable(found)) return found;
  return {
    id: "extraction-consequences",
    title: "The primary results under extraction A, extraction B and the consensus",
    columns: [
      { key: "table", title: "Table" },
      { key: "analysis", title: "Analysis" },
      { key: "stratum", title: "Stratum", missing: "overall" },
      { key: "k", title: "Studies" },
      { key: "consensus", title: "Consensus" },
      { key: "first", title: "With A's values" },
      { key: "second", title: "With B's values" },
      { key: "firstAlone", title: "With A alone" },
      { key: "secondAlone", title: "With B alone" },
      { key: "crosses", title: "Decision line" },
    ],
    rows: found.pairs.flatMap((pair) =>
      pair.results.map((result) => ({
        table: pair.title,
        analysis: result.title,
        stratum: result.stratum,
        k: result.consensus?.k ?? null,
        consensus: describePrimaryResult(result.consensus),
        first: under(result, "first", pair),
        second: under(result, "second", pair),
        firstAlone: under(result, "firstAlone", pair),
        secondAlone: under(result, "secondAlone", pair),
        crosses: crossing(result),
      }))
    ),
    note: [
      ...standingsNote(
        found.pairs.flatMap(({ results }) =>
          results.map(({ title, standing }) => ({ name: title, standing }))
        ),
      ),
      ...found.pairs.map(({ title, first, second }) =>
        `${title}: ${inWords("A", first)}; ${inWords("B", second)}.`
      ),
      "With a reader's values: where the reader has none, that of the consensus stays. With a " +
      "reader alone: where the reader has none, the cell is empty. The rows are those of the " +
      'consensus. "The same": to the last bit.',
    ].join(" "),
  };
}

function under(result: ExchangedResult, kind: ExchangeKind, { reasons }: PairConsequences): string {
  const reason = reasons[kind];
  if (reason !== null) return reason;
  const there = result.under[kind].result;
  if (JSON.stringify(there) === JSON.stringify(result.consensus)) return "the same";
  const words = describePrimaryResult(there);
  const same = words === describePrimaryResult(result.consensus) ? ", the same in print" : "";
  const studies = there !== null && there.k !== result.consensus?.k
    ? `; ${plural(there.k, "study", "studies")}`
    : "";
  return `${words}${same}${studies}`;
}

const kindName: readonly (readonly [ExchangeKind, string])[] = [
  ["first", "with A's values"],
  ["second", "with B's values"],
  ["firstAlone", "with A alone"],
  ["secondAlone", "with B alone"],
];

function crossing({ consensus, under }: ExchangedResult): string | null {
  const crossed = kindName.filter(([kind]) => under[kind].crosses).map(([, name]) => name);
  if (crossed.length > 0) return `crossed ${crossed.join(", ")}`;
  return consensus === null || consensus.conclusion === null ? null : "not crossed";
}

function inWords(name: string, exchange: ReaderExchange): string {
  const { cellsPutIn, cellsWithout, rowsLeftOut } = exchange;
  return `${name} has another value than the consensus in ${plural(cellsPutIn, "cell")}, none in ` +
    `${plural(cellsWithout, "cell")}, and ${plural(rowsLeftOut, "row")} that the consensus has not`;
}
