import assert from "node:assert/strict";
import pool from "../../tests/reference/pool.json" with { type: "json" };
import { manuscriptResults } from "../certainty/manuscript_results.ts";
import { loadReview } from "../io/load_review.ts";
import type { Claim } from "../table/claim_types.ts";
import { claimsLedger } from "./claims_ledger.ts";
import type { JudgedClaim } from "./types.ts";

const bcg = await loadReview("bcg");
const analyses = bcg.protocol.analyses.map(({ multiverse: _m, sensitivity: _s, ...plan }) => plan);
const bare = { ...bcg, protocol: { ...bcg.protocol, analyses } };
const results = { whole: manuscriptResults(bcg), bare: manuscriptResults(bare) };
const onScale = ["estimate", "interval/lower", "interval/upper"]
  .map((name) => `tuberculosis#/overall/${name}`);
const reported = ["estimate", "lower", "upper"].map((name) => `tuberculosis.${name}`);

/** Judges texts that print an estimate with its interval as results of the BCG trials. */
function judge(
  texts: readonly string[],
  quantities: readonly string[],
  multiverse = true,
): readonly JudgedClaim[] {
  const claims = texts.map((text, index): Claim => ({
    ...{ line: index + 2, id: `${index}`, manuscript: "Elsewhere", place: "x", text, quantities },
    ...{ formats: quantities.map(() => ({})), direction: [], notRecomputable: null },
  }));
  return multiverse
    ? claimsLedger({ ...bcg, claims }, results.whole).claims
    : claimsLedger({ ...bare, claims }, results.bare).claims;
}

interface Case {
  readonly id: string;
  readonly settings: { readonly measure: string; readonly method: string; readonly test: string };
  readonly expected: {
    readonly estimate: number;
    readonly ci_lb: number;
    readonly ci_ub: number;
  };
}

// Printed by metafor with other choices on the same trials (tests/reference/pool.json).
const printed = (pool.cases as readonly Case[]).filter(({ id }) => id.startsWith("pool/bcg/"))
  .map(({ id, settings, expected: { estimate, ci_lb: lower, ci_ub: upper } }) => {
    const [e, l, u] = [estimate, lower, upper].map((value) => value.toFixed(5));
    return { id, settings, text: `${e} (${l} to ${u})` };
  });
const ofRatios = printed.filter(({ settings }) =>
  settings.measure === "RR" || (settings.method === "REML" && settings.test === "knha")
);

Deno.test("claimsLedger: what metafor prints by another estimator, interval or measure is found, with the choice", () => {
  assert.ok(ofRatios.length > 2);
  for (const multiverse of [true, false]) {
    const judged = judge(ofRatios.map(({ text }) => text), onScale, multiverse);
    for (const [index, { id, settings: { method, measure } }] of ofRatios.entries()) {
      const { grade, explanation } = judged[index]!;
      if (grade === "match") continue;
      const words = explanation?.nearest.join("; ") ?? "";
      assert.ok((explanation?.found ?? 0) > 0, id);
      // EB and PM are one estimator, and RR is the measure of the protocol.
      const others: Readonly<Record<string, string>> = { EB: "PM", PM: "EB", REML: "interval" };
      const named = measure === "RR" ? `(?:${method}|${others[method] ?? method})` : measure;
      if (method !== "EE" && !multiverse) {
        assert.match(words, new RegExp(`${named}\\b|random effects`), id);
      }
    }
  }
});

Deno.test("claimsLedger: a log risk ratio in the place of the risk ratio is found, and the other way round", () => {
  const [log] = judge(["-0.7145 (-1.1084 to -0.3206)"], reported);
  assert.deepEqual([log?.grade, log?.explanation?.found, log?.explanation?.nearest], [
    ...["mismatch", 1],
    ["the other scale (log)"],
  ]);
  const [ratio] = judge(["0.4894 (0.3301 to 0.7257)"], onScale);
  assert.deepEqual(ratio?.explanation?.nearest, ["the other scale (log)"]);
});

Deno.test("claimsLedger: a level and a row left out are found, and an estimate that no choice prints is not", () => {
  // metafor 3.8.1: rma(yi, vi, data = dat.bcg, test = "knha") with level = 90 and with subset = -4.
  const [level, row] = judge(
    ["-0.7145 (-1.0368 to -0.3923)", "-0.628 (-1.029 to -0.228)"],
    onScale,
  );
  assert.deepEqual(level?.explanation?.nearest, ["level 90 %"]);
  assert.ok(row?.explanation?.nearest.includes("without 4"));
  const [nothing] = judge(["-0.7145 (-1.2084 to -0.3206)"], onScale);
  assert.equal(nothing?.grade, "mismatch");
  assert.equal(nothing?.explanation?.found, 0);
  assert.ok((nothing?.explanation?.tried ?? 0) > 300);
});
