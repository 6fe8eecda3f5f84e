import assert from "node:assert/strict";
import { loadReview } from "../io/load_review.ts";
import { DataProblems } from "../table/data_problems.ts";
import type { Review } from "../table/review_types.ts";
import type { TableRow } from "../table/types.ts";
import { reviewExtractions } from "./review_extractions.ts";

const review = await loadReview("rectal-net");
const name = "consensus_resection";

/** The messages of a review whose consensus of resections has other rows. */
function messagesOf(change: (rows: readonly TableRow[]) => readonly TableRow[]): string[] {
  const table = review.tables[name];
  assert.ok(table);
  return messages({
    ...review,
    tables: { ...review.tables, [name]: { ...table, rows: change(table.rows) } },
  });
}

function messages(changed: Review): string[] {
  try {
    reviewExtractions(changed);
    return [];
  } catch (error) {
    assert.ok(error instanceof DataProblems);
    return error.message.split("\n");
  }
}

const silenced = (row: TableRow) => ({ ...row, values: { ...row.values, decision: null } });

Deno.test("reviewExtractions: a value that equals neither extraction needs a reason", () => {
  assert.deepEqual(
    messagesOf((rows) =>
      rows.map((row) =>
        row.values["study_id"] === "rus2017" || row.values["study_id"] === "tertiary2019"
          ? silenced(row)
          : row
      )
    ),
    [
      'data/rectal-net/extraction/consensus_resection.csv, line 60, column "decision": found no ' +
      "reason for n_resected 23 (A: 28; B: 28) in the row of rus2017, which equals neither " +
      "extraction/a_resection.csv, line 60 nor extraction/b_resection.csv, line 78; allowed: a " +
      "reason in words; say why, or take the value of one of the two",
      'data/rectal-net/extraction/consensus_resection.csv, line 73, column "decision": found no ' +
      "reason for n_resected 8 (A: 6; B: 6), n_incomplete 8 (A: 6; B: 6) in the row of " +
      "tertiary2019, which equals neither extraction/a_resection.csv, line 73 nor " +
      "extraction/b_resection.csv, line 92; allowed: a reason in words; say why, or take the " +
      "value of one of the two",
    ],
  );
});

Deno.test("reviewExtractions: a value of one of the two needs no reason", () => {
  assert.deepEqual(
    messagesOf((rows) =>
      rows.map((row) => row.values["study_id"] === "ito2024" ? silenced(row) : row)
    ),
    [],
  );
});

Deno.test("reviewExtractions: a consensus row that neither extraction has needs a reason", () => {
  const added = (rows: readonly TableRow[]): TableRow => {
    const [row] = rows;
    assert.ok(row);
    const values = { method: "EFTR", method_detail: "new device", n_resected: 5, n_incomplete: 1 };
    return silenced({ line: 90, values: { ...row.values, ...values } });
  };
  assert.deepEqual(messagesOf((rows) => [...rows, added(rows)]), [
    'data/rectal-net/extraction/consensus_resection.csv, line 90, column "decision": found no ' +
    'reason for method "EFTR" (A: none; B: none), n_resected 5 (A: none; B: none), n_incomplete 1 ' +
    "(A: none; B: none) in the row of abe2008, which neither extraction has; allowed: a reason in " +
    "words; say why, or take the value of one of the two",
  ]);
});

Deno.test("reviewExtractions: a protocol without a column of reasons is at fault itself", () => {
  const { extraction } = review.protocol;
  assert.ok(extraction !== undefined && "pairs" in extraction);
  const pairs = extraction.pairs.map(({ reason: _, ...pair }) => pair);
  const protocol = { ...review.protocol, extraction: { ...extraction, pairs } };
  const [first, ...others] = messages({ ...review, protocol });
  assert.equal(
    first,
    "data/rectal-net/protocol.json, /extraction/pairs/0: found no column of reasons, and in " +
      "extraction/consensus_resection.csv, line 60, n_resected 23 (A: 28; B: 28) in the row of " +
      "rus2017, which equals neither extraction/a_resection.csv, line 60 nor " +
      'extraction/b_resection.csv, line 78; allowed: a property "reason" that names a column of ' +
      "the consensus; name the column, and give the reason there",
  );
  assert.equal(others.length, 2); // tertiary2019, of resections and of salvage
});
