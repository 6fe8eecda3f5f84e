import assert from "node:assert/strict";
import type { PrimaryResult } from "../analysis/primary_types.ts";
import { withCells } from "../analysis/with_cells.ts";
import { loadReview } from "../io/load_review.ts";
import type { Review } from "../table/review_types.ts";
import type { TableRow } from "../table/types.ts";
import { extractionConsequences } from "./extraction_consequences.ts";
import type { ExchangeKind, ExtractionConsequences } from "./extraction_consequence_types.ts";

const review = await loadReview("rectal-net");
const found = consequencesOf(review);

function consequencesOf(of: Review): ExtractionConsequences {
  const answer = extractionConsequences(of);
  assert.ok(answer.kind === "extraction-consequences");
  return answer;
}

function resultOf(
  answer: ExtractionConsequences,
  kind: ExchangeKind,
  analysis: string,
  stratum: string | null = null,
): PrimaryResult | null | undefined {
  return answer.pairs.flatMap(({ results }) => results)
    .find((result) => result.analysis === analysis && result.stratum === stratum)
    ?.under[kind].result;
}

function close(value: number | undefined, expected: number) {
  assert.ok(Math.abs((value ?? NaN) - expected) < 1e-12, `${value} is not ${expected}`);
}

Deno.test("extractionConsequences: one reader's total moves the crude proportion as by hand", () => {
  // Under the consensus 16 recurrences of 2430; A has 18 followed in murray2012 in place of 16.
  const any = "recurrence-any";
  const consensus = found.pairs.flatMap(({ results }) => results)
    .find(({ analysis }) => analysis === any)?.consensus;
  close(consensus?.reported?.estimate, 16 / 2430);
  close(resultOf(found, "first", any)?.reported?.estimate, 16 / 2432);
  close(resultOf(found, "second", any)?.reported?.estimate, 16 / 2430);
  const cell = found.cells.find(({ studyId, field }) =>
    studyId === "murray2012" && field === "total"
  );
  assert.deepEqual([cell?.first.value, cell?.second.value], [18, 16]);
  close(cell?.first.largest?.to?.reported?.estimate, 16 / 2432);
  assert.deepEqual([cell?.first.largest?.crosses, cell?.second.largest], [false, null]);
});

Deno.test("extractionConsequences: a reader alone lacks the studies that only the other saw", () => {
  // No recurrence: the exact upper limit is 1 - 0.025^(1/n). Only B has li2021 (0 of 54), only A
  // chenwj2015 (0 of 21); ryu2017 has 0 of 19 and rus2017 0 of 5.
  const arms = "recurrence-salvage-v-observation";
  const upper = (kind: ExchangeKind, arm: string) =>
    resultOf(found, kind, arms, arm)?.reported?.upper;
  const limit = (n: number) => 1 - 0.025 ** (1 / n);
  close(upper("firstAlone", "observed"), limit(19));
  close(upper("firstAlone", "salvaged"), limit(26));
  close(upper("secondAlone", "observed"), limit(73));
  close(upper("secondAlone", "salvaged"), limit(5));
  for (const kind of ["first", "second"] as const) close(upper(kind, "observed"), limit(73));
});

Deno.test("extractionConsequences: what each reader has otherwise, lacks, and has in vain, is counted", () => {
  // Counted in the three pairs of CSV files by hand. Recurrence: A has another total in murray2012;
  // lacks the three rows that only B saw, of three cells each; and has four rows of takita2020 and
  // lvi2022 that the consensus does not have.
  const recurrence = found.pairs.find(({ title }) => title === "Recurrence");
  assert.deepEqual(recurrence?.first, { cellsPutIn: 1, cellsWithout: 9, rowsLeftOut: 4 });
  assert.deepEqual(recurrence?.second.cellsPutIn, 0);
  assert.deepEqual(recurrence?.reasons, {
    first: null,
    second: null,
    firstAlone: null,
    secondAlone: null,
  });
  // Salvage of tertiary2019: 16 in the consensus, 14 in both.
  const salvage = found.pairs.find(({ title }) => title === "Salvage");
  assert.deepEqual([salvage?.first.cellsPutIn, salvage?.second.cellsPutIn], [1, 1]);
});

Deno.test("extractionConsequences: where A and B have the consensus, every result is the same", () => {
  const [resection] = found.pairs;
  assert.ok(resection && resection.results.length > 0);
  for (const { consensus, under } of resection.results) {
    assert.deepEqual(under.second.result, consensus);
    assert.equal(under.second.crosses, false);
  }
});

Deno.test("extractionConsequences: says when a reader's value crosses the decision line", () => {
  // 46 of 95, 9 of 21 and 7 of 31 lie above one in ten together; with 0 of 95 in A they do not.
  const answer = consequencesOf(changed("a_salvage", "slr2025", "n_residual", 0));
  const salvage = "residual-at-salvage";
  assert.equal(resultOf(answer, "first", salvage)?.conclusion, "undecided");
  const result = answer.pairs.flatMap(({ results }) => results)
    .find(({ analysis }) => analysis === salvage);
  assert.deepEqual([result?.consensus?.conclusion, result?.under.first.crosses], ["above", true]);
  assert.equal(result?.under.second.crosses, false);
  const cell = answer.cells.find(({ studyId, field, first }) =>
    studyId === "slr2025" && field === "n_residual" && first.value === 0
  );
  assert.deepEqual([cell?.first.largest?.analysis, cell?.first.largest?.crosses], [salvage, true]);
});

Deno.test("extractionConsequences: counts that no group can have are told, and break nothing", () => {
  const answer = consequencesOf(changed("a_salvage", "slr2025", "n_residual", 96));
  const salvage = answer.pairs.find(({ title }) => title === "Salvage");
  assert.match(
    salvage?.reasons.first ?? "",
    /^not computable: .*found 96 of 95; allowed: at most/s,
  );
  assert.equal(salvage?.reasons.second, null);
  assert.equal(salvage?.results[0]?.under.first.crosses, false);
  const cell = answer.cells.find(({ first }) => first.value === 96);
  assert.match(cell?.first.reason ?? "", /^not computable/);
});

Deno.test("extractionConsequences: a row that neither reader has is gone where one stands alone", () => {
  const found = consequencesOf(withSalvage((rows) => {
    const [row] = rows;
    assert.ok(row);
    const added = { study_id: "new", salvage_type: "ESD", n_salvage: 50, n_residual: 20 };
    return [...rows, { line: 99, values: { ...row.values, ...added, decision: "seen in print" } }];
  }));
  const k = (kind: ExchangeKind) => resultOf(found, kind, "residual-at-salvage")?.k;
  assert.deepEqual([k("first"), k("second"), k("firstAlone"), k("secondAlone")], [4, 4, 3, 3]);
});

Deno.test("extractionConsequences: consensus rows that are parts of a reader's one row stay", () => {
  // chenwj2015, 9 of 21 in A, is split in the consensus; B has 20 in place of 21.
  const parts = withSalvage((rows) =>
    rows.flatMap((row) =>
      row.values["study_id"] === "chenwj2015"
        ? [
          { ...row, values: { ...row.values, n_salvage: 10, n_residual: 4 } },
          { line: 99, values: { ...row.values, n_salvage: 11, n_residual: 5, set: "not used" } },
        ]
        : [row]
    )
  );
  const found = consequencesOf(changed("b_salvage", "chenwj2015", "n_salvage", 20, parts));
  const cell = found.cells.find(({ studyId, field }) =>
    studyId === "chenwj2015" && field === "n_salvage"
  );
  assert.deepEqual(cell?.linesConsensus.length, 2);
  assert.equal(cell?.second.reason, "the consensus has the row in parts");
  const salvage = found.pairs.find(({ title }) => title === "Salvage");
  assert.deepEqual(salvage?.results[0]?.under.second.result, salvage?.results[0]?.consensus);
  assert.deepEqual([salvage?.second.cellsPutIn, salvage?.second.cellsWithout], [1, 1]);
});

Deno.test("extractionConsequences: the order of the rows of an extraction does not matter", () => {
  const table = review.tables["b_salvage"];
  assert.ok(table);
  const turned = { ...table, rows: table.rows.toReversed() };
  const tables = { ...review.tables, b_salvage: turned };
  assert.deepEqual(consequencesOf({ ...review, tables }), found);
});

Deno.test("extractionConsequences: a review with one extraction says so", async () => {
  const answer = extractionConsequences(await loadReview("bcg"));
  assert.ok(answer.kind === "not-applicable");
  assert.match(answer.reason, /one extraction/);
});

/** The review, or another, with another value in the first row of a study. */
function changed(table: string, studyId: string, column: string, value: number, of = review) {
  const row = of.tables[table]?.rows.find(({ values }) => values["study_id"] === studyId);
  assert.ok(row);
  return { ...of, tables: withCells(of.tables, [{ table, line: row.line, column, value }]) };
}

/** The review with other rows in the consensus of salvage. */
function withSalvage(change: (rows: readonly TableRow[]) => readonly TableRow[]): Review {
  const table = review.tables["consensus_salvage"];
  assert.ok(table);
  const tables = { ...review.tables, consensus_salvage: { ...table, rows: change(table.rows) } };
  return { ...review, tables };
}
