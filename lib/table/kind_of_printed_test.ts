import assert from "node:assert/strict";
import { table } from "../../tests/fixtures/small_protocol.ts";
import type { ConsistencyCheck } from "../analysis/consistency_plan.ts";
import { checkConsistency } from "./check_consistency.ts";

const cell = (claim: string, column = "value") => ({ claim, column });

Deno.test("kindOfPrinted: rates have a total above 0, and counts are whole", () => {
  const claims = table("claims", ["claim_id", "value", "n"], [
    ["C1", "14.7", "0"],
    ["C2", "-3", "7.5"],
    ["C3", "4", "21"],
  ]);
  const rate = (id: string, rate: string, total: string): ConsistencyCheck => ({
    id,
    title: "Rate",
    check: "rate of counts",
    rate: cell(rate),
    total: cell(total, "n"),
  });
  const sum = (id: string, of: "counts" | "rounded"): ConsistencyCheck => ({
    id,
    title: "Sum",
    check: "sum of parts",
    parts: [cell("C3"), cell("C2", "n")],
    total: cell("C3", "n"),
    of,
  });
  const checks = [
    rate("right", "C1", "C2"), // person-time has decimals
    rate("zero", "C1", "C1"),
    rate("negative", "C2", "C3"),
    sum("counts", "counts"),
    sum("rounded", "rounded"),
  ];
  const faults = checkConsistency({ tables: { claims }, isTrusted: () => true }, {
    table: "claims",
    id: "claim_id",
    checks,
  });
  assert.deepEqual(
    faults.map(({ pointer, found, allowed }) => `${pointer}: ${found}; ${allowed}`),
    [
      '/consistency/checks/1/total: "0", the n of "C1"; a number above 0, without < and >',
      '/consistency/checks/2/rate: "-3", the value of "C2"; a number from 0 on, without < and >',
      '/consistency/checks/3/parts/1: "7.5", the n of "C2"; a whole number, 0 or more',
    ],
  );
});

Deno.test("checkConsistency: an estimate is of its unit, and its limits may lie beyond", () => {
  const claims = table("claims", ["claim_id", "value", "low", "high"], [
    ["C1", "25.0", "-1.0", "140"],
    ["C2", "-0.5", "-0.7", "-0.3"],
  ]);
  const faults = (["percent", "proportion", "ratio", "difference"] as const).flatMap((unit) => {
    const checks = ["C1", "C2"].map((claim): ConsistencyCheck => ({
      id: claim.toLowerCase(),
      title: claim,
      check: "scale of an interval",
      estimate: cell(claim),
      lower: cell(claim, "low"),
      upper: cell(claim, "high"),
      unit,
    }));
    const plan = { table: "claims", id: "claim_id", checks };
    return checkConsistency({ tables: { claims }, isTrusted: () => true }, plan);
  });
  const advice = "name the right cell or mend the unit";
  assert.deepEqual(
    faults.map(({ pointer, found, allowed }) => `${pointer}: ${found}; ${allowed}`),
    [
      '/consistency/checks/1/estimate: -0.5; a percentage from 0 to 100, as "unit" says',
      '/consistency/checks/0/estimate: 25; a proportion from 0 to 1, as "unit" says',
      '/consistency/checks/1/estimate: -0.5; a proportion from 0 to 1, as "unit" says',
      '/consistency/checks/1/estimate: -0.5; a ratio, 0 or more, as "unit" says',
    ],
  );
  assert.ok(faults.every((fault) => fault.advice === advice));
});
