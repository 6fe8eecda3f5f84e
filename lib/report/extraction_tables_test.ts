import assert from "node:assert/strict";
import { extractionConsequences } from "../audit/extraction_consequences.ts";
import { loadReview } from "../io/load_review.ts";
import { reviewExtractions } from "../screen/review_extractions.ts";
import { withCells } from "../analysis/with_cells.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { agreementTable } from "./agreement_table.ts";
import { disagreementsTable } from "./disagreements_table.ts";
import { extractionConsequencesTable } from "./extraction_consequences_table.ts";
import { resolutionsTable } from "./resolutions_table.ts";
import { tableToText } from "./table_to_text.ts";
import type { TableSpec } from "./table_types.ts";

const review = await loadReview("rectal-net");
const extractions = reviewExtractions(review);
const consequences = extractionConsequences(review);

function applicable<T extends TableSpec>(spec: T | { readonly reason: string }): T {
  assert.ok("rows" in spec);
  return spec;
}

Deno.test("agreementTable: shares, kappa and ICC with intervals, or a word where there are none", () => {
  const { rows, note } = applicable(agreementTable(extractions));
  const cell = (table: string, field: string, column: string) =>
    rows.find((row) => row["table"] === table && row["field"] === field)?.[column];
  // R: binom.test(83, 84)$conf.int is 0.9354 to 0.9997.
  assert.equal(cell("Resection", "method", "agreement"), "98.8 % (93.5 % to 100.0 %)");
  assert.equal(cell("Resection", "n_resected", "kappa"), null);
  assert.equal(cell("Recurrence", "population", "kappa"), "1.00 (interval not defined)");
  assert.equal(cell("Salvage", "n_residual", "icc"), "1.0000 (interval not defined)");
  assert.equal(cell("Resection", "all fields", "compared"), 250);
  assert.match(note ?? "", /not defined: full agreement gives the interval no width\./);
});

Deno.test("disagreementsTable: sources, settlement and consequence of a cell stand beside it", () => {
  const { rows } = applicable(disagreementsTable(extractions, consequences));
  const row = rows.find((row) => row["study"] === "li2021" && row["field"] === "total");
  assert.ok(row);
  const { first, second, consensus, status, settled, underFirst, underSecond } = row;
  assert.deepEqual([first, second, consensus, status, settled], [null, 54, 54, "only B", "as B"]);
  // Without li2021 there are 0 of 19: 1 - 0.025^(1/19) = 17.6 %; with it 0 of 73: 4.9 %.
  assert.equal(
    underFirst,
    "Recurrence after incomplete resection, salvage against observation, observed: " +
      "0.0 % (0.0 % to 17.6 %) instead of 0.0 % (0.0 % to 4.9 %)",
  );
  assert.equal(underSecond, "as it is");
  assert.equal(row["sourceFirst"], null);
  assert.equal(
    row["sourceSecond"],
    "https://www.pubmed.gov/34764651/; abstract, results; stated",
  );
  assert.deepEqual([row["lineFirst"], row["lineSecond"], row["lineConsensus"]], [null, "16", "39"]);
  const left = rows.find((row) => row["study"] === "yanggy2016");
  assert.deepEqual(
    [left?.["settled"], left?.["underSecond"]],
    ["not in the consensus", "the consensus has no such row"],
  );
});

Deno.test("resolutionsTable: the values of all three, whose was taken, and the reason in the data", () => {
  const { rows, note } = applicable(resolutionsTable(extractions));
  const row = rows.find((row) => row["study"] === "rus2017");
  assert.deepEqual(
    [row?.["first"], row?.["second"], row?.["consensus"], row?.["settled"]],
    [
      "method unknown; n_resected 28",
      "method cEMR; n_resected 28",
      "method unknown; n_resected 23",
      "method as A; n_resected as neither",
    ],
  );
  assert.match(`${row?.["reason"]}`, /^technique not described; 5 of the 28 are salvage/);
  assert.match(note ?? "", /^47 rows, of which 3 with a value that neither extraction has/);
});

Deno.test("extractionConsequencesTable: each reader beside the consensus, in words where the same", () => {
  const { rows, note } = applicable(extractionConsequencesTable(consequences));
  const row = rows.find((row) => row["stratum"] === "salvaged");
  assert.deepEqual(
    [row?.["consensus"], row?.["first"], row?.["firstAlone"], row?.["secondAlone"]],
    [
      "0.0 % (0.0 % to 13.2 %)",
      "the same",
      "the same",
      "0.0 % (0.0 % to 52.2 %); 1 study",
    ],
  );
  const any = rows.find((row) => `${row["analysis"]}`.includes("any endoscopic"));
  assert.equal(any?.["first"], "0.7 % (0.4 % to 1.1 %), the same in print");
  assert.equal(any?.["crosses"], "not crossed");
  assert.match(note ?? "", /Recurrence: A has another value than the consensus in 1 cell, none/);
});

Deno.test("extractionConsequencesTable: says which reader's values cross the decision line", () => {
  const { rows } = applicable(
    extractionConsequencesTable(
      extractionConsequences(changed("a_salvage", "slr2025", "n_residual", 0)),
    ),
  );
  const row = rows.find((row) => row["table"] === "Salvage");
  assert.equal(row?.["crosses"], "crossed with A's values, with A alone");
});

Deno.test("disagreementsTable: a cell that moves two results names the one that moves most", () => {
  const other = changed("a_resection", "sung2012", "n_resected", 28);
  const { rows } = applicable(
    disagreementsTable(reviewExtractions(other), extractionConsequences(other)),
  );
  const row = rows.find((row) => row["study"] === "sung2012");
  assert.deepEqual([row?.["first"], row?.["consensus"]], [28, 14]);
  assert.match(`${row?.["underFirst"]}`, /^Incomplete resection by method, cEMR: .* instead of /);
  const arm = changed("a_resection", "leewh2013", "n_resected", 88);
  const moved = applicable(
    disagreementsTable(reviewExtractions(arm), extractionConsequences(arm)),
  ).rows.find((row) => row["study"] === "leewh2013");
  assert.match(`${moved?.["underFirst"]}`, / \(and 1 more\)$/);
});

/** The review with another value in the first row of a study. */
function changed(table: string, studyId: string, column: string, value: number) {
  const row = review.tables[table]?.rows.find(({ values }) => values["study_id"] === studyId);
  assert.ok(row);
  const tables = withCells(review.tables, [{ table, line: row.line, column, value }]);
  return { ...review, tables };
}

Deno.test("tables of extractions: none prints undefined or NaN, all say why they do not apply", async () => {
  const tables = [
    agreementTable(extractions),
    disagreementsTable(extractions, consequences),
    resolutionsTable(extractions),
    extractionConsequencesTable(consequences),
  ].map((table) => tableToText(applicable(table)));
  for (const text of tables) assert.doesNotMatch(text, /undefined|NaN|null|\[object/);
  const bcg = await loadReview("bcg");
  const [one, other] = [reviewExtractions(bcg), extractionConsequences(bcg)];
  for (
    const table of [
      agreementTable(one),
      disagreementsTable(one, other),
      resolutionsTable(one),
      extractionConsequencesTable(other),
    ]
  ) assert.ok(isNotApplicable(table) && table.reason.includes("one extraction"));
});
