import assert from "node:assert/strict";
import type { FontPlan } from "../analysis/font_plan.ts";
import { checkFiles } from "./check_files.ts";
import type { DataPackage } from "./data_package_types.ts";
import { describeProblem } from "./describe_problem.ts";

const dataPackage = {
  resources: [{ name: "studies", path: "studies.csv", title: "Studies", description: "Rows." }],
} as unknown as DataPackage;
const messages = (files: Readonly<Record<string, string>>, font?: FontPlan | null) =>
  checkFiles(
    "data/x",
    new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    dataPackage,
    font,
  ).map(describeProblem);

const known = "README.md, datapackage.json, protocol.json, corrections.json, deviations.json, " +
  "answers.json, certainty.json, claims.csv, audit.csv, witness.json, " +
  "manuscript.md, manuscript.tex, manuscript.txt, manuscript.docx";

Deno.test("checkFiles: listed files and those that other steps know may lie in the folder", () => {
  assert.deepEqual(
    messages({ "studies.csv": "", "README.md": "", "claims.csv": "", "corrections.json": "[]" }),
    [],
  );
});

Deno.test("checkFiles: tells a listed file that is missing, and one that it may be", () => {
  assert.deepEqual(messages({}), [
    'data/x/studies.csv: found no such file; allowed: the file of the resource "studies"; ' +
    "add it, or remove the resource from datapackage.json",
  ]);
  assert.deepEqual(messages({ "Studies.csv": "" }), [
    'data/x/studies.csv: found no such file; allowed: the file of the resource "studies"; ' +
    'did you mean "Studies.csv"?',
    `data/x/Studies.csv: found a table that nobody reads; allowed: resources of ` +
    `datapackage.json, ${known}; list it in datapackage.json or remove it`,
  ]);
});

Deno.test("checkFiles: refuses files that nobody would read, also known names in other folders", () => {
  assert.deepEqual(messages({ "studies.csv": "", "old/claims.csv": "", "notes.docx": "" }), [
    `data/x/old/claims.csv: found a table that nobody reads; allowed: resources of ` +
    `datapackage.json, ${known}; list it in datapackage.json or remove it`,
    `data/x/notes.docx: found a file that nobody reads; allowed: resources of ` +
    `datapackage.json, ${known}; list it in datapackage.json or remove it`,
  ]);
});

Deno.test("checkFiles: the font of the protocol lies in the folder with its licence, another does not", () => {
  const files = { "studies.csv": "", "fonts/a.ttf": "", "fonts/A.OTF": "", "fonts/OFL.txt": "" };
  const told = (font?: FontPlan | null) =>
    messages(files, font).map((message) => message.split(": ")[0]?.slice("data/x/".length));
  assert.deepEqual(
    told({ regular: "fonts/a.ttf", bold: "fonts/A.OTF", licence: "fonts/OFL.txt" }),
    [],
  );
  assert.deepEqual(told({ regular: "fonts/a.ttf" }), ["fonts/A.OTF", "fonts/OFL.txt"]);
  assert.deepEqual(told(undefined), ["fonts/a.ttf", "fonts/A.OTF", "fonts/OFL.txt"]);
  // A protocol that cannot be read may name any font.
  assert.deepEqual(told(null), ["fonts/OFL.txt"]);
});

Deno.test("checkFiles: JSON files of other steps can be read as JSON", () => {
  assert.deepEqual(messages({ "studies.csv": "", "corrections.json": "[\n{]" }), [
    'data/x/corrections.json, line 2, column 2: found "]"; allowed: a name in quotation marks; ' +
    "correct the JSON at this place, or just before it",
  ]);
});
