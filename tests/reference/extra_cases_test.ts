// Cases that make_cases.R computed with metafor 3.8.1 on data sets that the other files do not use, and on
// simulated data with zero cells, two or three studies, no heterogeneity or far too much of it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { compareFile } from "../../tools/reference/compare_file.ts";
import { parseReferenceFile } from "../../tools/reference/parse_reference_file.ts";

const folder = new URL("./", import.meta.url);
const names = readdirSync(folder).filter((name) => /^extra_.*\.json$/.test(name));

/** R stops at a change of 1e-12 in tau2, which is coarse where variances are near 1e-9. */
const knownCoarse = /\/simulated_tiny_variances\/GEN_/;

Deno.test("extra cases: ten families", () => {
  assert.equal(names.length, 10);
});

for (const name of names) {
  Deno.test(`${name}: every number of R is met`, () => {
    const file = parseReferenceFile(name, readFileSync(new URL(name, folder), "utf8"));
    const report = compareFile(file);
    assert.deepEqual(report.outside, []);
    assert.equal(report.covered, file.cases.length);
    for (const { id } of report.better) assert.match(id, knownCoarse);
  });
}
