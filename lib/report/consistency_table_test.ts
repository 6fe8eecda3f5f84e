import assert from "node:assert/strict";
import { finding } from "../../tests/fixtures/findings.ts";
import type { ConsistencyReport } from "../consistency/consistency_types.ts";
import { rateOfCounts } from "../consistency/rate_of_counts.ts";
import { consistencyTable } from "./consistency_table.ts";

const nothing: ConsistencyReport = {
  kind: "consistency-report",
  review: "x",
  file: null,
  findings: [],
  notApplied: [],
};

Deno.test("consistencyTable: without a plan it says what is missing", () => {
  const table = consistencyTable(nothing);
  assert.ok("reason" in table);
  assert.match(table.reason, /protocol\.json has no part "consistency"/);
});

Deno.test("consistencyTable: what is not applied stands below it in words, with its reason", () => {
  const table = consistencyTable({
    ...nothing,
    findings: [finding(rateOfCounts("81", { events: 18, total: 21 }))],
    notApplied: [
      { check: "P and interval", reason: "no P value is printed" },
      { check: "heterogeneity", reason: null },
    ],
  });
  assert.ok("rows" in table);
  assert.match(
    table.note ?? "",
    /"P and interval", since no P value is printed; "heterogeneity", for which protocol\.json names no claims\.$/,
  );
});
