import assert from "node:assert/strict";
import type { ClaimsLedger, JudgedClaim } from "../claims/types.ts";
import { claimsCountsTable } from "./claims_counts_table.ts";
import { claimsTable } from "./claims_table.ts";
import { describeClaims } from "./describe_claims.ts";
import { orphanNumbersTable } from "./orphan_numbers_table.ts";

const claim: JudgedClaim = {
  id: "A",
  line: 2,
  manuscript: "manuscript.md",
  place: "results",
  text: "0.12 in 13",
  grade: "match",
  numbers: [],
  direction: [],
  contradictions: [],
  unjudged: [],
  explanation: null,
  foundAt: null,
  instead: [],
  reason: null,
};

const ledger: ClaimsLedger = {
  kind: "claims-ledger",
  review: "made-up",
  claims: [],
  together: [],
  coverage: [],
  counts: {
    match: 0,
    "rounding boundary": 0,
    mismatch: 0,
    dead: 0,
    "not recomputable": 0,
    orphan: 0,
  },
  compared: 0,
  faults: [],
  inputs: [],
  libraryVersion: "0",
};

function rowOf(change: Partial<JudgedClaim>) {
  const table = claimsTable({ ...ledger, claims: [{ ...claim, ...change }] });
  assert.ok("rows" in table);
  return table.rows[0];
}

Deno.test("claimsTable: says in words what differs, what is gone and what does not exist", () => {
  const number = { printed: "0.12", quantity: "a.estimate", value: 0.125, computed: "0.13" };
  const boundary = rowOf({
    grade: "rounding boundary",
    numbers: [{ ...number, grade: "rounding boundary", difference: 0.005 }],
  });
  assert.equal(boundary?.remark, "0.12 and 0.13 are both roundings of a.estimate.");
  const nothing = { ...number, value: null, computed: null, difference: null };
  const absent = rowOf({ grade: "mismatch", numbers: [{ ...nothing, grade: "mismatch" }] });
  assert.equal(absent?.remark, "No result is called a.estimate.");
  assert.equal(absent?.computed, "no such number");
  const dead = rowOf({ grade: "dead", foundAt: [], instead: ["0.14 in 13"] });
  assert.equal(dead?.remark, 'The text is not in the manuscript, which has "0.14 in 13".');
  const wrong = rowOf({
    grade: "mismatch",
    numbers: [{ ...number, grade: "mismatch", difference: -0.02 }],
    explanation: { tried: 9, found: 1, nearest: ["Peto"] },
  });
  assert.equal(
    wrong?.remark,
    "a.estimate is 0.13, printed 0.12 (−0.020). 1 of 9 other choices prints so: Peto.",
  );
});

Deno.test("claimsTable: a difference of counts is a count, and one of hundreds keeps its digits", () => {
  const remarkOf = (printed: string, computed: string, difference: number) =>
    rowOf({
      grade: "mismatch",
      numbers: [{ printed, quantity: "a.n", value: 1, computed, difference, grade: "mismatch" }],
    })?.remark;
  assert.equal(remarkOf("2018", "2126", 108), "a.n is 2126, printed 2018 (+108).");
  assert.equal(remarkOf("13", "14", 1), "a.n is 14, printed 13 (+1).");
  assert.equal(remarkOf("1.0", "235.6", 234.6), "a.n is 235.6, printed 1.0 (+235).");
  assert.equal(remarkOf("14.0", "1.7", -12.34), "a.n is 1.7, printed 14.0 (−12).");
});

Deno.test("claimsTable: places of a claim in its manuscript stand behind the place that people gave", () => {
  const at = { file: "manuscript.md", unit: "line" as const };
  assert.equal(
    rowOf({ foundAt: [{ ...at, place: 3 }, { ...at, place: 9 }] })?.place,
    "results; line 3, 9",
  );
});

Deno.test("claims tables: a review without claims, without a manuscript, and with all covered", () => {
  assert.match(JSON.stringify(claimsTable(ledger)), /no claims\.csv/);
  assert.match(JSON.stringify(orphanNumbersTable(ledger)), /No manuscript is at hand/);
  const coverage = [{ file: "manuscript.md", numbers: 3, covered: 3, orphans: [] }];
  assert.match(JSON.stringify(orphanNumbersTable({ ...ledger, coverage })), /Every number/);
  assert.equal(claimsCountsTable({ ...ledger, coverage }).rows.length, 9);
});

Deno.test("describeClaims: faults, and numbers without a claim", () => {
  const counts = { ...ledger.counts, orphan: 2 };
  assert.equal(
    describeClaims({ ...ledger, counts, faults: ["No longer in the manuscript: A."] }),
    "No longer in the manuscript: A. 2 numbers of the manuscript have no claim.",
  );
});
