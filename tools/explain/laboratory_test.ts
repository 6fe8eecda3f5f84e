import assert from "node:assert/strict";
import { join } from "node:path";
import { smallLibrary } from "../../tests/end-to-end/explain_fixture.ts";
import { removeFolder } from "../run/swap_folder.ts";
import type { Files } from "./compare_files.ts";
import { compareLibraries } from "./compare_libraries.ts";
import { libraryEntry } from "./library_entry.ts";
import { denoId, openLaboratory, packagesId } from "./laboratory.ts";
import { writeFiles } from "./write_files.ts";

const files = (entries: Readonly<Record<string, string>>): Files =>
  new Map(
    Object.entries(entries).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
const data = files({
  "rows.csv": "id,n\na,5\n",
  "protocol.json": '{ "analyses": [{ "id": "sum", "power": 1 }] }',
});

/** A folder in which the package "factor" is of that version, and is that number. */
function packageFolder(version: number): Files {
  const name = "node_modules/factor";
  return files({
    "deno.json": JSON.stringify({
      imports: { factor: `npm:factor@${version}.0.0` },
      nodeModulesDir: "manual",
      lock: false,
    }),
    [`${name}/package.json`]: JSON.stringify({
      name: "factor",
      version: `${version}.0.0`,
      type: "module",
      exports: "./index.js",
    }),
    [`${name}/index.js`]: `export const factor = ${version};\n`,
  });
}

Deno.test("openLaboratory: old packages and new ones are run, each by its own modules", async () => {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  const [now, then] = [join(folder, "now"), join(folder, "then")];
  try {
    await writeFiles(now, packageFolder(3));
    await writeFiles(then, packageFolder(2));
    const library = files({
      ...smallLibrary,
      "lib/model/weight.ts": 'export { factor as weight } from "factor";\n',
    });
    const difference = await compareLibraries(library, library, now);
    assert.deepEqual([...difference.packages], ["factor"]);
    const { rerun, headlines, close } = await openLaboratory({
      review: "small",
      before: data,
      after: data,
      library: difference,
      places: [],
      folders: { now, then },
      programs: { now: Deno.execPath(), then: null },
      readable: [],
      seconds: 30,
    });
    try {
      const estimates = [];
      for (const applied of [new Set<string>(), new Set([packagesId])]) {
        const outcome = await rerun(applied);
        assert.equal(outcome.kind, "numbers");
        if (outcome.kind === "numbers") estimates.push(outcome.numbers.get("sum.estimate")?.value);
      }
      assert.deepEqual(estimates, [2 * 5, 3 * 5]);
      assert.deepEqual([...headlines], ["sum.estimate"]);
    } finally {
      await close();
    }
  } finally {
    await removeFolder(folder);
  }
});

Deno.test("openLaboratory: the Deno of the commit is a change of its own", async () => {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  const [now, then] = [join(folder, "now"), join(folder, "deno-of-then")];
  try {
    await writeFiles(now, packageFolder(1));
    // It stands for another version: what it runs has one argument more.
    await Deno.writeTextFile(then, `#!/bin/sh\nexec "${Deno.execPath()}" "$@" more\n`);
    await Deno.chmod(then, 0o755);
    const library = files({
      ...smallLibrary,
      "lib/model/weight.ts": "export const weight = 1 + Deno.args.length;\n",
    });
    const { rerun, close } = await openLaboratory({
      review: "small",
      before: data,
      after: data,
      library: await compareLibraries(library, library, now),
      places: [],
      folders: { now, then: null },
      programs: { now: Deno.execPath(), then },
      readable: [],
      seconds: 30,
    });
    try {
      const estimates = [];
      for (const applied of [new Set<string>(), new Set([denoId])]) {
        const outcome = await rerun(applied);
        assert.equal(outcome.kind, "numbers");
        if (outcome.kind === "numbers") estimates.push(outcome.numbers.get("sum.estimate")?.value);
      }
      assert.deepEqual(estimates, [2 * 5, 1 * 5]);
    } finally {
      await close();
    }
  } finally {
    await removeFolder(folder);
  }
});

Deno.test("a rerun reads its own folders and nothing else: no network, no other file, no environment", async () => {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  const now = join(folder, "now");
  try {
    await writeFiles(now, packageFolder(1));
    for (
      const [attempt, why] of [
        [`Deno.readTextFileSync(${JSON.stringify(import.meta.filename)})`, /read access/],
        ['Deno.writeTextFileSync("x", "")', /write access/],
        ['Deno.env.get("HOME")', /env access/],
        ['new Deno.Command("ls").outputSync()', /run access/],
        ['await fetch("https://example.com/")', /net access/],
      ] as const
    ) {
      const tried = files({
        ...smallLibrary,
        "lib/model/weight.ts": `export const weight = Number(${attempt});\n`,
      });
      const { rerun, close } = await openLaboratory({
        review: "small",
        before: data,
        after: data,
        library: await compareLibraries(tried, tried, now),
        places: [],
        folders: { now, then: null },
        programs: { now: Deno.execPath(), then: null },
        readable: [],
        seconds: 30,
      });
      const outcome = await rerun(new Set());
      await close();
      assert.match(outcome.kind === "failed" ? outcome.why : outcome.kind, why);
    }
  } finally {
    await removeFolder(folder);
  }
});

Deno.test("libraryEntry: functions by the files that define them, and only all that a later library has", () => {
  const library = files(smallLibrary);
  assert.deepEqual(libraryEntry(library, "x").trim().split("\n"), [
    'export { parseReview } from "./lib/table/parse_review.ts";',
    'export { runAnalysis } from "./lib/analysis/run_analysis.ts";',
    'export { manuscriptResults } from "./lib/analysis/manuscript_results.ts";',
    'export { reviewNumbers } from "./lib/report/review_numbers.ts";',
  ]);
  const older = new Map([...library].filter(([path]) => !path.includes("review_numbers")));
  assert.equal(libraryEntry(older, "x").trim().split("\n").length, 2);
  assert.throws(
    () => libraryEntry(new Map(), "the commit"),
    /found no function parseReview, runAnalysis in lib\/ of the commit/,
  );
});
