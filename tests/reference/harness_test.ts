import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareFile } from "../../tools/reference/compare_file.ts";
import { parseReferenceFile } from "../../tools/reference/parse_reference_file.ts";
import { printReport } from "../../tools/reference/print_report.ts";
import type { ReferenceCase, ReferenceFile } from "../../tools/reference/types.ts";

function load(name: string): ReferenceFile {
  const path = new URL(name, import.meta.url);
  return parseReferenceFile(name, readFileSync(path, "utf8"));
}

/** The file with one of its cases only, changed. */
function only(
  file: ReferenceFile,
  id: string,
  change: (reference: ReferenceCase) => ReferenceCase,
): ReferenceFile {
  const cases = file.cases.filter((reference) => reference.id === id).map(change);
  assert.equal(cases.length, 1);
  return { ...file, cases };
}

const shifted = (quantity: string, by: number) => (reference: ReferenceCase): ReferenceCase => ({
  ...reference,
  expected: {
    ...reference.expected,
    [quantity]: Number(reference.expected[quantity]) + by,
  },
});

Deno.test("reference harness: a number that differs is outside, with both values", () => {
  const file = only(load("pool.json"), "pool/bcg/RR_DL_z", shifted("se", 2e-10));
  const report = compareFile(file);
  assert.equal(report.outside.length, 1);
  const [difference] = report.outside[0]!.differences;
  assert.equal(difference!.quantity, "se");
  assert.equal(difference!.tolerance, 1e-10);
  assert.equal(report.within, report.compared - 1);
  assert.match(
    printReport(report).join("\n"),
    /OUTSIDE pool\/bcg\/RR_DL_z\n {6}se: R 0\.\d+, found 0/,
  );
});

Deno.test("reference harness: a number within tolerance passes", () => {
  const file = only(load("pool.json"), "pool/bcg/RR_DL_z", shifted("se", 5e-11));
  assert.deepEqual(compareFile(file).outside, []);
});

Deno.test("reference harness: an error beside tau2 is not excused by R's early stop", () => {
  const id = "metabin/bcg/OR_Inverse_PM_classic_V";
  assert.equal(compareFile(only(load("metabin.json"), id, (same) => same)).better.length, 1);
  const report = compareFile(only(load("metabin.json"), id, shifted("Q", 0.01)));
  assert.equal(report.better.length, 0);
  assert.equal(report.outside.length, 1);
});

Deno.test("reference harness: a tau2 further away than R's tolerance is outside", () => {
  const id = "metabin/bcg/OR_Inverse_PM_classic_V";
  const report = compareFile(only(load("metabin.json"), id, shifted("tau2", 0.01)));
  assert.equal(report.better.length, 0);
  assert.equal(report.outside.length, 1);
});

Deno.test("reference harness: a lower maximum of the restricted likelihood is told by its height", () => {
  const rows = [{ yi: -1, vi: 2 }, { yi: 2.7, vi: 0.4 }, { yi: 2.5, vi: 0.02 }];
  // The likelihood falls at tau2 = 0, a maximum, and rises to a higher one at 1.98.
  const weightSum = 1 / 2 + 1 / 0.4 + 1 / 0.02;
  const lower: ReferenceCase = {
    id: "pool/made_up/GEN_REML_z",
    family: "pool",
    dataset: "made_up",
    reference: "an iteration that started at 0",
    input: "made_up",
    settings: { measure: "GEN", method: "REML", test: "z" },
    expected: { tau2: 0, estimate: (-1 / 2 + 2.7 / 0.4 + 2.5 / 0.02) / weightSum },
  };
  const file = (reference: ReferenceCase): ReferenceFile => ({
    family: "pool",
    versions: {},
    inputs: { made_up: rows },
    cases: [reference],
  });
  assert.equal(compareFile(file(lower)).better.length, 1);
  const wrong = { ...lower, expected: { ...lower.expected, tau2: 0.5 } };
  assert.equal(compareFile(file(wrong)).outside.length, 1);
});

Deno.test("reference harness: unknown families, settings and quantities are listed", () => {
  const file = load("peto.json");
  const strange = {
    ...file,
    cases: file.cases.map((reference) => ({ ...reference, family: "astrology" })),
  };
  assert.deepEqual([...compareFile(strange).notCovered], [["family astrology", 8]]);
  const more = only(file, "peto/bcg/OR", (reference) => ({
    ...reference,
    expected: { ...reference.expected, mood: 1 },
  }));
  assert.deepEqual([...compareFile(more).notCovered], [["quantity mood", 1]]);
});

Deno.test("reference harness: data that the library refuses are listed with its reason", () => {
  const file = load("peto.json");
  const inputs = Object.fromEntries(
    Object.entries(file.inputs).map(([key, rows]) => [
      key,
      rows.map((row) => ({ ...row, event_t: 0.5 })),
    ]),
  );
  const report = compareFile(only({ ...file, inputs }, "peto/bcg/OR", (same) => same));
  assert.equal(report.covered, 0);
  assert.match([...report.notCovered.keys()][0] ?? "", /refused, poolPeto: 13 fault/);
});

Deno.test("reference harness: exit codes say outside, not covered, and neither", () => {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  const tool = fileURLToPath(new URL("../../tools/reference.ts", import.meta.url));
  const run = (file: ReferenceFile, ...flags: string[]) => {
    const path = join(folder, "case.json");
    writeFileSync(path, JSON.stringify(file));
    return spawnSync(Deno.execPath(), ["run", "-A", "--no-check", tool, ...flags, path]).status;
  };
  try {
    const right = only(load("peto.json"), "peto/bcg/OR", (same) => same);
    const strange = only(load("peto.json"), "peto/bcg/OR", (reference) => ({
      ...reference,
      family: "astrology",
    }));
    assert.equal(run(right, "--strict"), 0);
    assert.equal(run({ ...right, cases: 7 } as unknown as ReferenceFile), 1);
    assert.equal(run(only(load("peto.json"), "peto/bcg/OR", shifted("Q", 1))), 1);
    assert.equal(run(strange), 0);
    assert.equal(run(strange, "--strict"), 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
