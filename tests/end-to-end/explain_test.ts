import assert from "node:assert/strict";
import { join } from "node:path";
import { manuscriptResults, parseReview, reviewNumbers } from "reforest/review";
import { writeExplanation } from "../../tools/explain/write_explanation.ts";
import { explanationLines } from "../../tools/explain/explanation_lines.ts";
import { listFiles } from "../../tools/run/list_files.ts";
import { projectRoot } from "../../tools/run/project_root.ts";
import { assertNear } from "../assert_near.ts";
import { told, withFiles, withRepository } from "./explain_fixture.ts";

const rows = (...n: readonly number[]) => ({
  "data/small/rows.csv": `id,n\n${n.map((value, i) => `${"abcdef"[i]},${value}\n`).join("")}`,
});

Deno.test("explain: nothing changed says so, and other bytes that move nothing are told", async () => {
  await withRepository(async ({ explain, write }) => {
    const { groups, same, idle } = await explain();
    assert.deepEqual([groups, same, idle], [[], 2, []]);
    await write({ "data/small/README.md": "Where the rows are from.\n" });
    const again = await explain();
    assert.deepEqual(again.groups, []);
    assert.match(again.to, /with 1 file that is not committed: data\/small\/README\.md/);
  });
});

Deno.test("explain: cells, a choice and a constant of the library, each with its value alone", async () => {
  await withRepository(async ({ explain, write, root }) => {
    await write({
      ...rows(4, 7, 5),
      "data/small/protocol.json": '{ "analyses": [{ "id": "sum", "power": 2 }] }',
      "lib/model/weight.ts": "export const weight = 3;\n",
      "lib/model/unused.ts": "export const unused = 1;\n",
    });
    const found = await explain();
    assert.deepEqual(found.groups.map(told), [
      {
        causes: ["rows.csv: id a, n", "rows.csv: id b, n"],
        proof: "smallest",
        numbers: { "sum#/overall/both": [6, 12, 14, 28] },
      },
      {
        causes: [
          "protocol.json: /analyses/0/power (sum)",
          "rows.csv: id a, n",
          "rows.csv: id b, n",
          "lib/model/weight.ts",
        ],
        proof: "smallest",
        // 2 + 3 + 5, then squares, 4 for 2, 7 for 3, three times all of it, and all four.
        numbers: { "sum.estimate": [10, 38, 12, 14, 30, 3 * (16 + 49 + 25)] },
      },
    ]);
    assert.deepEqual(found.groups.map(({ numbers }) => numbers[0]?.claims), [["C2"], ["C1"]]);
    assert.deepEqual(found.notes, [
      "The packages that the numbers pass through are the same.",
      "1 other files of lib differ; no rerun loads them.",
    ]);
    assert.ok(
      explanationLines(found).includes(
        "  sum.estimate [claims C1]: 10 -> 270; " +
          "a alone 38; b alone 12; c alone 14; d alone 30",
      ),
    );
    await writeExplanation(found, join(root, "verify"));
    const read = (ending: string) =>
      Deno.readTextFile(join(root, `verify/explain-small.${ending}`));
    assert.deepEqual(JSON.parse(await read("json")), JSON.parse(JSON.stringify(found)));
    assert.match(
      await read("md"),
      /\| sum\.estimate \| C1 \| 10 \| 38 \| 12 \| 14 \| 30 \| 270 \|/,
    );
    assert.match(await read("html"), /<td[^>]*>270<\/td>/);
  });
});

Deno.test("explain: a module brings what it does not link without, and one that is gone is no riddle", async () => {
  await withRepository(async ({ explain, write, git }) => {
    await write({
      "lib/model/weight.ts": "export function weightOf() { return 2; }\n",
      "lib/analysis/run_analysis.ts": (await git("show", "HEAD:lib/analysis/run_analysis.ts"))
        .replace("import { weight }", "import { weightOf }").replace("weight *", "weightOf() *"),
    });
    const [group] = (await explain()).groups;
    assert.deepEqual(group?.causes.map(({ id, along, failure }) => [id, along, failure]), [
      ["lib/model/weight.ts", ["lib/analysis/run_analysis.ts"], null],
      ["lib/analysis/run_analysis.ts", ["lib/model/weight.ts"], null],
    ]);
    assert.deepEqual(group && told(group).numbers, { "sum.estimate": [10, 20, 20, 20] });
  });
});

Deno.test("explain: a library from before numbers had names is read at the places that they have now", async () => {
  await withRepository(async ({ explain, write, git, root }) => {
    await Deno.rename(join(root, "lib/report"), join(root, "report"));
    await git("commit", "--quiet", "--all", "--message", "Without names");
    await Deno.rename(join(root, "report"), join(root, "lib/report"));
    assert.deepEqual((await explain()).groups, []);
    await write(rows(2, 3, 6));
    assert.deepEqual((await explain()).groups.map(told), [
      {
        causes: ["rows.csv: id c, n"],
        proof: "smallest",
        numbers: { "sum.estimate": [10, 11, 11] },
      },
    ]);
  });
});

Deno.test("explain: a mixture that does not end is stopped, and others go on", async () => {
  await withRepository(async ({ explain, write, git }) => {
    // The new weight needs the new analysis; with the old one it waits for ever.
    await write({
      "lib/model/weight.ts": "export const weight = { valueOf() { for (;;); }, is: 2 };\n",
      "lib/analysis/run_analysis.ts": (await git("show", "HEAD:lib/analysis/run_analysis.ts"))
        .replace("weight *", "(weight.is ?? 1) *"),
    });
    const [group] = (await explain("HEAD", { seconds: 6 })).groups;
    assert.equal(group?.causes.length, 2);
    assert.match(`${group?.causes.map(({ failure }) => failure)}`, /it took longer than 6 s/);
  });
});

Deno.test("explain: packages that cannot be installed are told, and the rest is explained", async () => {
  await withRepository(async ({ explain, write, git }) => {
    const lock = (version: string) =>
      JSON.stringify({
        version: "5",
        specifiers: { [`npm:factor@${version}`]: version },
        npm: { [`factor@${version}`]: { integrity: "sha512-AAAA" } },
      });
    await write({
      "lib/model/weight.ts": 'export { factor as weight } from "factor";\n',
      // No such settings, so that nothing is asked of a registry.
      "deno.json": '{ "imports": 5 }',
      "deno.lock": lock("1.0.0"),
      "Makefile": "DENO_VERSION := the-newest\n",
    });
    await git("add", ".");
    await git("commit", "--quiet", "--message", "With a package");
    await write({
      ...rows(2, 3, 6),
      "deno.json": '{ "imports": { "factor": "npm:factor@2.0.0" } }',
      "deno.lock": lock("2.0.0"),
      "Makefile": `DENO_VERSION := ${Deno.version.deno}\n`,
      "node_modules/factor/package.json":
        '{ "name": "factor", "version": "2.0.0", "type": "module", "exports": "./index.js" }',
      "node_modules/factor/index.js": "export const factor = 10;\n",
    });
    const { groups, notes, idle } = await explain();
    assert.deepEqual(idle, []);
    assert.deepEqual(groups.map(told), [
      {
        causes: ["rows.csv: id c, n"],
        proof: "smallest",
        numbers: { "sum.estimate": [100, 110, 110] },
      },
    ]);
    assert.match(
      `${notes[0]}`,
      /pins Deno the-newest, which could not be installed \(.* is no version of Deno\): every rerun/,
    );
    assert.match(
      `${notes[1]}`,
      /factor 1\.0\.0 \(sha512-AAAA\) -> factor 2\.0\.0 .* could not be installed/,
    );
  });
});

Deno.test("explain: what is not there, and what does not run, is said by name", async () => {
  await withRepository(async ({ explain, write, git, root }) => {
    await assert.rejects(
      explain("no-such-tag"),
      /found no commit "no-such-tag"; allowed: a commit/,
    );
    await write({ ...rows(-1) });
    await assert.rejects(explain(), /the state of this checkout does not run: .*found -1/);
    await git("commit", "--quiet", "--all", "--message", "Broken");
    await write({ ...rows(1) });
    await assert.rejects(explain(), /the state of the commit does not run: .*found -1/);
    await Deno.remove(join(root, "data/small"), { recursive: true });
    await assert.rejects(explain(), /found no data\/small\/ in this folder/);
    await git("commit", "--quiet", "--all", "--message", "No review");
    await write({ ...rows(1) });
    await assert.rejects(explain(), /found no data\/small\/ in .*No review/);
    await Deno.remove(join(root, ".git"), { recursive: true });
    await assert.rejects(explain(), /found no git repository here/);
  });
});

Deno.test("explain: this library on bcg, a changed cell and another critical value", async () => {
  const paths = [...await listFiles("lib"), ...await listFiles("data/bcg")]
    .filter((path) => /\.(?:ts|json|csv|md)$/.test(path) && !path.endsWith("_test.ts"));
  const read = (path: string) => Deno.readTextFile(join(projectRoot, path));
  const files = Object.fromEntries(
    await Promise.all(
      [...paths, "deno.json", "deno.lock"].map(async (path) => [path, await read(path)]),
    ),
  );
  const [csv, interval] = ["data/bcg/bcg.csv", "lib/model/mean_interval.ts"];
  const changed = files[csv].replace('1,"Aronson",1948,4,119', '1,"Aronson",1948,5,119');
  const wider = files[interval].replace("(1 - level) / 2", "(1 - level) / 20");
  assert.ok(changed !== files[csv] && wider !== files[interval]);
  await withFiles(files, "bcg", async ({ explain, write }) => {
    await write({ [csv]: changed, [interval]: wider });
    const groups = (await explain()).groups.map(told);
    const of = (id: string) => groups.find(({ numbers }) => id in numbers);
    const estimate = of("tuberculosis#/overall/estimate");
    assert.deepEqual(estimate?.causes, ["bcg.csv: trial 1, tpos"]);
    const lower = of("tuberculosis.lower");
    assert.deepEqual(lower?.causes, ["bcg.csv: trial 1, tpos", "lib/model/mean_interval.ts"]);
    assert.equal(lower?.proof, "smallest");

    // The cell alone is what this library makes of the changed table, without any process between.
    const bytes = Object.entries(files).filter(([path]) => path.startsWith("data/bcg/"))
      .map(([path, text]) =>
        [
          path.slice("data/bcg/".length),
          new TextEncoder().encode(path === csv ? changed : `${text}`),
        ] as const
      );
    const numbers = reviewNumbers(manuscriptResults(parseReview("bcg", new Map(bytes))));
    const here = numbers.find(({ id }) => id === "tuberculosis.lower");
    const [before = 0, cell = 0, module = 0, after = 0] =
      (lower?.numbers["tuberculosis.lower"] ?? [])
        .map((value) => Math.log(value ?? NaN));
    assert.equal(cell, Math.log(here?.value ?? NaN));

    // Quantiles of t with 12 degrees of freedom, qt(0.975, 12) and qt(0.9975, 12) in R: the
    // half-width of the log interval is their multiple of one standard error.
    const [mean = NaN, , newMean = NaN] = estimate?.numbers["tuberculosis#/overall/estimate"]
      ?.map(Number) ?? [];
    const ratio = 3.428444242 / 2.178812830;
    assertNear((mean - module) / (mean - before), ratio, 1e-9);
    assertNear((newMean - after) / (newMean - cell), ratio, 1e-9);
  }, join(projectRoot, "node_modules"));
});
