import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { DataProblems } from "../table/data_problems.ts";
import { parseReview } from "../table/parse_review.ts";
import type { DataProblem } from "../table/types.ts";
import { guideToFillIn } from "./guide_to_fill_in.ts";
import { reviewTemplate, templateKindNames } from "./review_template.ts";
import { templateChoices } from "./template_choices.ts";
import type { TemplateKind } from "./template_types.ts";
import { valueAt } from "./value_at.ts";

type Files = ReadonlyMap<string, Uint8Array>;

const textOf = (files: Files, path: string) => new TextDecoder().decode(files.get(path));

function problemsOf(files: Files): readonly DataProblem[] {
  try {
    parseReview("mine", files);
    return [];
  } catch (error) {
    assert.ok(error instanceof DataProblems, String(error));
    return error.problems;
  }
}

/** Does what the guide says, to the letter: each example at its line and column. */
function fillIn(files: Files): Files {
  const guide = guideToFillIn("mine", files, problemsOf(files))?.text ?? "";
  const lines = new Map(
    [...files.keys()].map((path) => [path, textOf(files, path).split("\n")]),
  );
  for (const item of guide.split(/\n\n(?=\d+\. )/).slice(1)) {
    const where = /^\d+\. data\/mine\/(\S+), line (\d+), column (\d+|"study_id")/.exec(item);
    const example = /\n {3}example {2}(.*)/.exec(item)?.[1];
    assert.ok(where !== null && example !== undefined, item);
    const [, path = "", line = "", column = ""] = where;
    const text = lines.get(path);
    const old = text?.[Number(line) - 1] ?? "";
    if (column === '"study_id"') text?.splice(Number(line) - 1, 1, example);
    else {
      const at = Number(column) - 1;
      assert.equal(old.slice(at, at + 2), '""', item);
      text?.splice(Number(line) - 1, 1, old.slice(0, at) + example + old.slice(at + 2));
    }
  }
  return new Map([...lines].map(([path, text]) => [
    path,
    new TextEncoder().encode(text.join("\n")),
  ]));
}

/** Effects of the studies that the guide gives as examples, and their variances. */
const expected: Readonly<Record<TemplateKind, readonly [yi: number, vi: number, within: number]>> =
  {
    // The logit of 191 among 550.
    proportion: [Math.log(191 / 359), 1 / 191 + 1 / 359, 1e-14],
    // yi and vi of trial 1 of dat.bcg, as the documentation of metafor prints it.
    comparison: [-0.8893, 0.3256, 5e-5],
    // Normand 1999, Table VIII; each group with its own standard deviation.
    means: [-20, 47 ** 2 / 155 + 64 ** 2 / 156, 1e-13],
    effects: [-0.8893, 0.5706 ** 2, 1e-15],
  };

for (const kind of templateKindNames) {
  Deno.test(`reviewTemplate, ${kind}: what the guide says makes a review that runs`, () => {
    const files = reviewTemplate("mine", { kind });
    const filled = fillIn(files);
    assert.deepEqual(problemsOf(filled), []);
    const { studies, excluded } = runAnalysis(parseReview("mine", filled), "primary");
    assert.deepEqual(excluded, []);
    assert.equal(studies.length, 1);
    const [yi, vi, within] = expected[kind];
    assertNear(studies[0]?.effect?.yi ?? NaN, yi, within);
    assertNear(studies[0]?.effect?.vi ?? NaN, vi, within);
  });

  Deno.test(`reviewTemplate, ${kind}: every choice has a line, its default and a source`, () => {
    const files = reviewTemplate("mine", { kind });
    const readme = textOf(files, "README.md");
    const protocol = JSON.parse(textOf(files, "protocol.json"));
    const lines = readme.split("\n").filter((line) => line.startsWith("| `/"));
    assert.ok(lines.length > 14);
    for (const line of lines) {
      const [, pointer = "", value = "", , source = ""] = line.split(" | ").join("|").split("|")
        .map((cell) => cell.trim().replace(/^`|`$/g, ""));
      assert.deepEqual(JSON.parse(value), valueAt(protocol, pointer), line);
      assert.match(source, /, https:\/\/doi\.org\/10\.\d{4}\/\S+$/);
    }
    // What names columns and texts is no choice.
    const names = ["id", "title", "question", "table", "studyId", "label", "counts", "values"];
    for (const name of Object.keys(protocol.analyses[0])) {
      const isChoice = !names.includes(name);
      assert.equal(readme.includes(`\n| \`/analyses/0/${name}`), isChoice, name);
    }
    for (const name of ["registration", "warnings", "flow", "extraction", "riskOfBias"]) {
      assert.ok(readme.includes(`\n| \`/${name}`), name);
    }
  });

  Deno.test(`reviewTemplate, ${kind}: the example row is marked in each of its texts`, () => {
    const files = reviewTemplate("mine", { kind });
    const [header = "", row = "", ...rest] = textOf(files, "studies.csv").split("\n");
    assert.deepEqual(rest, [""]);
    const cells = new Map(header.split(",").map((name, place) => [name, row.split(",")[place]]));
    for (const name of ["study_id", "author", "source"]) {
      assert.equal(cells.get(name), "EXAMPLE ROW", name);
    }
    // Each of the marks alone keeps the review from running.
    for (const name of ["study_id", "author", "source"]) {
      const left = [...cells].map(([column, cell]) =>
        cell === "EXAMPLE ROW" && column !== name ? "x" : cell
      );
      const spoilt = new Map(fillIn(files));
      spoilt.set("studies.csv", new TextEncoder().encode(`${header}\n${left.join(",")}\n`));
      assert.deepEqual(
        problemsOf(spoilt).map(({ line, column, advice }) => [line, column, advice]),
        [[2, name, "line 2 is the example row: replace it"]],
      );
    }
  });
}

Deno.test("reviewTemplate: choices of the README are those of some kind", () => {
  const protocols = templateKindNames.map((kind) =>
    JSON.parse(textOf(reviewTemplate("mine", { kind }), "protocol.json"))
  );
  for (const { pointer } of templateChoices) {
    assert.ok(protocols.some((protocol) => valueAt(protocol, pointer) !== undefined), pointer);
  }
});

Deno.test("guideToFillIn: faults of other kinds stand behind the open places", () => {
  const files = new Map(reviewTemplate("mine"));
  files.set(
    "protocol.json",
    new TextEncoder().encode(textOf(files, "protocol.json").replace('"REML"', '"REMEL"')),
  );
  const guide = guideToFillIn("mine", files, problemsOf(files));
  assert.equal(guide?.open, 9);
  assert.deepEqual(guide?.others.map(({ pointer }) => pointer), ["/analyses/0/tau2"]);
  assert.match(
    guide.text,
    /\n\n9\. [^]*\n\nWrong besides:\ndata\/mine\/protocol\.json, line \d+, \/analyses\/0\/tau2: found "REMEL"/,
  );
});

Deno.test("guideToFillIn: a table without rows is an open place as well", () => {
  const files = new Map(fillIn(reviewTemplate("mine")));
  const header = textOf(files, "studies.csv").split("\n")[0];
  files.set("studies.csv", new TextEncoder().encode(`${header}\n`));
  const guide = guideToFillIn("mine", files, problemsOf(files));
  assert.match(guide?.text ?? "", /^data\/mine: 1 place is still to be filled in/);
  assert.match(
    guide?.text ?? "",
    /1\. data\/mine\/studies\.csv\n {3}write {4}your studies, one row/,
  );
});

Deno.test("guideToFillIn: a review with other faults only has no guide", () => {
  const files = new Map(fillIn(reviewTemplate("mine")));
  files.set("notes.csv", new TextEncoder().encode("a\n"));
  const problems = problemsOf(files);
  assert.equal(problems.length, 1);
  assert.equal(guideToFillIn("mine", files, problems), null);
});

Deno.test("guideToFillIn: a text of another type is a fault and no open place", () => {
  const files = new Map(fillIn(reviewTemplate("mine")));
  const text = textOf(files, "protocol.json").replace('"BCG vaccine against tuberculosis"', "3");
  files.set("protocol.json", new TextEncoder().encode(text));
  const problems = problemsOf(files);
  assert.deepEqual(problems.map(({ pointer, found }) => [pointer, found]), [["/title", "3"]]);
  assert.equal(guideToFillIn("mine", files, problems), null);
});
