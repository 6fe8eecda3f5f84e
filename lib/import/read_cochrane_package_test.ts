import assert from "node:assert/strict";
import { strToU8, unzipSync, zipSync } from "fflate";
import { cochraneTables, cochraneZip } from "../../tests/fixtures/revman_files.ts";
import { describeProblem } from "../table/describe_problem.ts";
import { readCochranePackage } from "./read_cochrane_package.ts";

type Tables = ReturnType<typeof cochraneTables>;

function faults(bytes: Uint8Array): string {
  const { review, problems } = readCochranePackage("a.zip", bytes);
  assert.equal(review, null);
  return problems.map(describeProblem).join("\n");
}

/** The package with the cells of some rows of a table changed. */
function changed(end: keyof Tables, change: (row: Tables[string][number], i: number) => object) {
  const tables = cochraneTables();
  return cochraneZip({
    ...tables,
    [end]: (tables[end] ?? []).map((row, index) => ({ ...row, ...change(row, index) })),
  });
}

const settings = "overall-estimates-and-settings";
const whole = readCochranePackage("a.zip", cochraneZip(cochraneTables()));

Deno.test("readCochranePackage: says what is wrong with a file that is no package", () => {
  const allowed = "allowed: a Cochrane data package (.zip)";
  assert.equal(
    faults(strToU8("title,events\n")),
    `a.zip: found a file that is no ZIP file, or a part of one; ${allowed}; download the package ` +
      "again",
  );
  assert.equal(
    faults(zipSync({ "CD1-parameters.csv": strToU8("a\n") })),
    `a.zip: found a review of diagnostic tests; ${allowed} of an intervention review; download ` +
      "the data package of an intervention review",
  );
  const cut = cochraneZip(cochraneTables());
  assert.match(faults(cut.slice(0, cut.length - 100)), /no ZIP file, or a part of one/);
});

Deno.test("readCochranePackage: a password is named, and nothing is unpacked", () => {
  const zip = cochraneZip(cochraneTables());
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at < zip.length - 4; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  }
  assert.equal(
    faults(zip),
    "a.zip: found CD000000-analysis-data/CD000000-overall-estimates-and-settings.csv under a " +
      "password; allowed: a Cochrane data package (.zip); unpack it with the password and pack it " +
      "again without one",
  );
});

Deno.test("readCochranePackage: missing tables, all at once", () => {
  const { "data-rows": _, "subgroup-estimates": __, ...rest } = cochraneTables();
  const end = "allowed: a Cochrane data package (.zip) of an intervention review; download the " +
    "data package of an intervention review";
  assert.equal(
    faults(cochraneZip(rest)),
    `a.zip: found no table *-subgroup-estimates.csv; ${end}\n` +
      `a.zip: found no table *-data-rows.csv; ${end}`,
  );
});

Deno.test("readCochranePackage: settings that are not known, with file, line and column", () => {
  const where = (column: string) =>
    `a.zip, CD000000-overall-estimates-and-settings.csv, line 2, column "${column}": `;
  const fault = (column: string, value: string) =>
    faults(changed(settings, (_, index) => index === 0 ? { [column]: value } : {}));
  assert.equal(
    fault("Effect measure", "Number needed to treat"),
    `${where("Effect measure")}found "Number needed to treat"; allowed: OR, RR, RD, PETO_OR; ` +
      "choose one of these in RevMan and export again",
  );
  assert.equal(
    fault("Data type", "Other data"),
    `${where("Data type")}found "Other data"; allowed: Dichotomous, Continuous, Contrast level, ` +
      "O-E and variance; choose another in RevMan and export again",
  );
  assert.equal(
    fault("Statistical method", "MHH"),
    `${where("Statistical method")}found "MHH"; allowed: MH, IV, PETO, EXP_O_E_VAR; is "MH" meant?`,
  );
  assert.equal(
    fault("Swap event and non-event", "perhaps"),
    `${where("Swap event and non-event")}found "perhaps"; allowed: TRUE, FALSE; download the ` +
      "package again",
  );
  assert.equal(
    fault("CI/PI level", "high"),
    `${where("CI/PI level")}found "high"; allowed: a percentage, as "95%"; download the package ` +
      "again",
  );
});

Deno.test("readCochranePackage: columns that are missing, and numbers that are none", () => {
  const tables = cochraneTables();
  const renamed = (tables["data-rows"] ?? []).map(({ Study: study, ...row }) => ({
    ...row,
    Studies: study ?? "",
  }));
  assert.equal(
    faults(cochraneZip({ ...tables, "data-rows": renamed })),
    'a.zip, CD000000-data-rows.csv, line 1, column "Study": found no such column; allowed: the ' +
      "columns of a Cochrane data package, version 1 or 2; download the package again",
  );
  assert.equal(
    faults(changed("data-rows", (_, index) => index === 1 ? { "Control N": "72?" } : {})),
    'a.zip, CD000000-data-rows.csv, line 3, column "Control N": found "72?"; allowed: a number; ' +
      "download the package again",
  );
});

Deno.test("readCochranePackage: data of an analysis without settings", () => {
  assert.match(
    faults(changed("data-rows", (_, index) => index === 0 ? { "Analysis number": 99 } : {})),
    /data-rows\.csv, line 2, column "Analysis number": found 1\.99; allowed: analyses of \*-overall-estimates-and-settings\.csv/,
  );
});

Deno.test("readCochranePackage: data in a ZIP file within, as the Cochrane Library packs them", () => {
  const inner = cochraneZip(cochraneTables());
  const outer = zipSync({ "CD000000-files/CD000000-data.zip": inner });
  const { review, problems } = readCochranePackage("a.zip", outer);
  assert.deepEqual(problems, []);
  assert.deepEqual(review?.outcomes, whole.review?.outcomes);
  const files = {
    ...unzipSync(inner),
    "CD000000-study-data/CD000000-study-arms.csv": strToU8("a\n"),
  };
  assert.deepEqual(readCochranePackage("a.zip", zipSync(files)).review?.left, [
    "the file CD000000-study-arms.csv",
  ]);
});

Deno.test("readCochranePackage: version 1, which knows DerSimonian-Laird and Wald only", () => {
  const old = changed(settings, () => ({
    "CI/PI level": "#N/A",
    "Study CI": "95%",
    "Estimate CI": "99%",
    "Heterogeneity estimator": "",
    "CI method": "",
  }));
  const outcome = readCochranePackage("a.zip", old).review?.outcomes[5];
  assert.deepEqual(
    [outcome?.level, outcome?.studyLevel, outcome?.tau2, outcome?.interval, outcome?.i2],
    [0.99, 0.95, "DL", "wald", "Q"],
  );
  // Since version 2, I² of random effects is computed from tau².
  assert.equal(whole.review?.outcomes[5]?.i2, "tau2");
});

Deno.test("readCochranePackage: I² as a fraction is told by Q", () => {
  const fraction = changed(settings, (row) => ({
    "Heterogeneity I²": Number(row["Heterogeneity I²"]) / 100,
  }));
  const i2 = (read: typeof whole) =>
    read.review?.outcomes.map(({ stored }) => stored?.i2?.toFixed(9));
  assert.deepEqual(i2(readCochranePackage("a.zip", fraction)), i2(whole));
});

Deno.test("readCochranePackage: judgements lose their markup", () => {
  assert.deepEqual(whole.review?.judgements?.domains, ["Allocation (made-up judgements)"]);
  assert.deepEqual(whole.review?.judgements?.studies[0]?.judgements, [
    { word: "low", reason: "Allocation: random" },
  ]);
});
