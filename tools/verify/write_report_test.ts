import assert from "node:assert/strict";
import { tablesToPage } from "reforest/io";
import { judge } from "./judge.ts";
import { reportTables } from "./report_tables.ts";
import { toCodecheck } from "./to_codecheck.ts";
import type { OutputVerdict, Verification } from "./types.ts";

const plain = { step: "05-pooling", differences: [], differenceCount: 0, reason: "" };

function verification(outputs: readonly OutputVerdict[]): Verification {
  const part = { files: 1, sha256: "ab" };
  const found = {
    review: "made-up",
    title: 'A "made-up" review: no data',
    denoVersion: "2.9.6",
    sealed: { data: part, code: part, outputs: part },
    changedMeanwhile: [],
    stopped: [],
    links: [],
    manifestProblems: [],
    outputs,
    notes: ["A note."],
  };
  return { ...found, ...judge(found) };
}

const difference = {
  where: "/estimate",
  committed: "1",
  rerun: "2",
  distance: 0.5,
  isWithin: false,
};
const changed: OutputVerdict = {
  ...plain,
  path: "results/a.json",
  grade: "changed",
  differences: [difference],
  differenceCount: 1,
  reason: "1 of 1 place that differs out of tolerance",
};
const identical: OutputVerdict = { ...plain, path: "results/b.json", grade: "identical" };
const unchecked: OutputVerdict = { ...plain, path: "figures/c.png", grade: "not checked here" };

Deno.test("toCodecheck: names each output that was checked, and leaves what it cannot know empty", () => {
  const text = toCodecheck(verification([changed, identical, unchecked]));
  assert.match(text, /^---\nversion: https:\/\/codecheck\.org\.uk\/spec\/config\/1\.0\/$/m);
  assert.match(text, /^ {2}title: "A \\"made-up\\" review: no data"$/m);
  assert.match(text, /- file: "outputs\/made-up\/results\/b\.json"\n {4}comment: "identical; note/);
  assert(!text.includes("c.png"));
  assert.match(text, /^certificate: ""$/m);
});

Deno.test("reportTables: one row for each output and each listed difference", () => {
  const tables = reportTables(verification([changed, identical, unchecked]));
  const rows = Object.fromEntries(tables.map(({ id, rows }) => [id, rows]));
  assert.deepEqual(Object.keys(rows), ["verdict", "differences", "outputs"]);
  assert.equal(rows["outputs"]?.length, 3);
  assert.deepEqual(rows["differences"]?.[0], {
    path: "results/a.json",
    grade: "changed",
    where: "/estimate",
    committed: "“1”",
    rerun: "“2”",
    distance: "5.0e-1",
  });
});

Deno.test("reportTables: the cells of notebooks are counted, and those that show something else named", () => {
  const cells = (["identical", "changed", "not run"] as const).map((grade, index) => ({
    cell: index + 1,
    grade,
    reason: grade === "identical" ? "" : "a reason",
  }));
  const notebook = { ...changed, path: "notebooks/05-pooling.ipynb", cells };
  const [verdict, ...tables] = reportTables(verification([notebook, identical]));
  assert.deepEqual(verdict?.rows.find(({ what }) => what === "Cells of executed notebooks"), {
    what: "Cells of executed notebooks",
    found: "1 of 3 show the same",
  });
  assert.deepEqual(tables.find(({ id }) => id === "cells")?.rows, [
    { path: "notebooks/05-pooling.ipynb", cell: 2, grade: "changed", reason: "a reason" },
    { path: "notebooks/05-pooling.ipynb", cell: 3, grade: "not run", reason: "a reason" },
  ]);
});

Deno.test("judge: with a link in the place of a file there is no verdict", () => {
  const { review, changedMeanwhile, stopped, manifestProblems, outputs } = verification([
    identical,
  ]);
  const found = { review, changedMeanwhile, stopped, manifestProblems, outputs };
  const { verdict, sentence } = judge({
    ...found,
    links: ["outputs/made-up/a.json: found a link"],
  });
  assert.equal(verdict, "no verdict");
  assert.match(sentence, /^made-up: no verdict, since links stand in the place of files/);
});

Deno.test("reportTables: whatever a file held before, the page can be written", () => {
  const differences = ["null", "NaN", "undefined", "", "[object Object]", "<b>"].map((text) => ({
    ...difference,
    committed: text,
    rerun: text,
    distance: null,
  }));
  const stopped = [{ notebook: "notebooks/05-pooling.ipynb", why: "TypeError: found NaN" }];
  const found = { ...verification([{ ...changed, differences }]), stopped };
  const page = tablesToPage(reportTables(found));
  assert.match(page, /“null”/);
  assert.match(page, /“&lt;b&gt;”/);
});

Deno.test("judge: the sentence counts the outputs, and what was not checked is not among them", () => {
  assert.equal(
    verification([changed, identical, unchecked]).sentence,
    "made-up: not reproduced. Of 2 outputs 1 are identical and 0 within tolerance; 1 changed.",
  );
  const rest = verification([identical, unchecked]);
  assert.equal(rest.verdict, "identical");
  assert.match(
    rest.sentence,
    /^made-up: reproduced\. All 1 outputs are .* 1 more are not checked here\.$/,
  );
  assert.equal(verification([unchecked]).verdict, "no verdict");
});
