import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  defaultsOf,
  type Measure,
  type Program,
  type ProgramLine,
  type ProportionRow,
  type TwoByTwoRow,
  underEveryProgram,
} from "reforest";
import { parseReferenceFile } from "../../tools/reference/parse_reference_file.ts";
import { proportionRows, twoByTwoRows } from "../../tools/reference/rows.ts";
import { assertNear } from "../assert_near.ts";

function load(family: string) {
  const url = new URL(`${family}.json`, import.meta.url);
  return parseReferenceFile(family, readFileSync(url, "utf8"));
}

function linesOf(
  program: Program,
  rows: readonly TwoByTwoRow[] | readonly ProportionRow[],
  measure: "OR" | "PLO",
): readonly ProgramLine[] {
  const { lines } = underEveryProgram(rows as readonly TwoByTwoRow[], measure as "OR");
  return lines.filter((line) => line.program === program);
}

/** A number of R that rests on an iteration at R's default tolerance. */
function near(
  found: number | null | undefined,
  expected: unknown,
  tolerance: number,
  what: string,
) {
  if (typeof expected === "number") assertNear(found ?? NaN, expected, tolerance, what);
}

Deno.test("underEveryProgram: R meta 8 on tables prints what metabin() prints", () => {
  const { cases, inputs } = load("metabin");
  const chosen = cases.filter(({ settings }) =>
    settings["method"] === "REML" && settings["ci"] === "classic"
  );
  assert.ok(chosen.length > 10);
  for (const { id, input, settings, expected } of chosen) {
    const rows = twoByTwoRows(inputs[input]!);
    const [, random] = linesOf("meta8", rows, settings["measure"] as "OR");
    const pooled = random?.pooled;
    assert(pooled?.kind === "pooled-effect");
    // R's REML stops at a change of 1e-5 in tau2, which is much for risk differences: the family
    // metabin judges those with R's own tau2 put in.
    assert.ok(Math.abs((random?.tau2 ?? NaN) - Number(expected["tau2"])) < 2.5e-4, `${id} tau2`);
    near(random?.i2, 100 * Number(expected["I2"]), 1e-9, `${id} I2`);
    if (settings["measure"] === "RD") continue;
    const { lower, upper } = pooled.interval;
    for (const [found, name] of [[pooled.estimate, "random"], [lower, "lower"], [upper, "upper"]]) {
      const difference = Math.abs(Number(found) - Number(expected[String(name)]));
      assert.ok(difference < 1e-4 * (upper - lower), `${id} ${name}`);
    }
  }
});

Deno.test("underEveryProgram: R meta 8 on proportions prints what metaprop() prints", () => {
  const codes: Readonly<Record<string, Measure>> = {
    PRAW: "PR",
    PLN: "PLN",
    PAS: "PAS",
    PFT: "PFT",
  };
  const { cases, inputs } = load("metaprop");
  const chosen = cases.filter(({ settings }) =>
    settings["method"] === "REML" && settings["ci"] === "classic" &&
    Object.hasOwn(codes, String(settings["measure"]))
  );
  assert.ok(chosen.length > 5);
  for (const { id, input, settings, expected } of chosen) {
    const rows = proportionRows(inputs[input]!);
    const measure = codes[String(settings["measure"])] as "PLO";
    const [common, random] = linesOf("meta8", rows, measure);
    assert(common?.pooled?.kind === "pooled-effect" && random?.pooled?.kind === "pooled-effect");
    near(common.pooled.estimate, expected["common"], 1e-9, `${id} common`);
    assert.ok(Math.abs((random.tau2 ?? NaN) - Number(expected["tau2"])) < 2.5e-4, `${id} tau2`);
    if (measure as Measure !== "PLN") continue;
    near(random.pooled.estimate, expected["random"], 1e-4, `${id} random`);
    near(random.reported?.estimate, expected["proportion"], 2e-4, `${id} proportion`);
  }
});

Deno.test("underEveryProgram: metafor prints what rma() prints", () => {
  const { cases, inputs } = load("pool");
  const chosen = cases.filter(({ settings }) =>
    settings["method"] === "REML" && settings["test"] === "z" &&
    ["OR", "RR", "RD"].includes(String(settings["measure"]))
  );
  assert.ok(chosen.length > 10);
  for (const { id, input, settings, expected } of chosen) {
    const rows = twoByTwoRows(inputs[input]!);
    const [random] = linesOf("metafor", rows, settings["measure"] as "OR");
    const pooled = random?.pooled;
    assert(pooled?.kind === "pooled-effect");
    near(pooled.estimate, expected["estimate"], 1e-6, `${id} estimate`);
    near(pooled.interval.lower, expected["ci_lb"], 1e-6, `${id} lower`);
    near(pooled.pValue, expected["p"], 1e-6, `${id} P`);
    near(random?.i2, expected["I2"], 1e-6, `${id} I2`);
    near(pooled.prediction?.upper, expected["pi_ub"], 1e-6, `${id} prediction`);
  }
});

Deno.test("defaultsOf: programs that were not at hand say so, and cite their documentation", () => {
  for (const program of ["revman", "revman5", "stata"] as const) {
    const { statement, sources, verified } = defaultsOf(program, "two-by-two");
    assert.equal(verified, false);
    assert.match(statement, /^documented settings, not verified against the program/);
    assert.ok(sources.every((source) => source.startsWith("https://")));
  }
  assert.deepEqual(defaultsOf("revman", "proportion").analyses, []);
  assert.throws(() => defaultsOf("sas" as "stata", "other"), /found sas; allowed: reforest, meta8/);
  assert.throws(() => defaultsOf("stata", "network" as "other"), /found network; allowed: two/);
});

Deno.test("underEveryProgram: RevMan 5 takes tau2 from Q about the Mantel-Haenszel estimate", () => {
  const { cases, inputs } = load("mantel_haenszel");
  const bcg = cases.find(({ id }) => id.includes("bcg") && id.includes("OR"))!;
  const [common, random] = linesOf("revman5", twoByTwoRows(inputs[bcg.input]!), "OR");
  assert(common?.pooled?.kind === "pooled-effect" && random?.pooled?.kind === "pooled-effect");
  near(common.pooled.estimate, bcg.expected["estimate"], 1e-10, "estimate");
  near(common.i2, bcg.expected["I2"], 1e-10, "I2");
  // DL's tau2 is 0.366343 (R meta, metabin.json) with Q 163.164915; the trace follows from both.
  const trace = (163.1649151808 - 12) / 0.366343406725599;
  const q = Number(bcg.expected["Q"]);
  near(random.tau2, (q - 12) / trace, 1e-8, "tau2");
});
