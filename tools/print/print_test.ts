import assert from "node:assert/strict";
import { join } from "node:path";
import { type JournalProfile, journals } from "reforest/figure";
import { renderPng } from "reforest/io";
import { listFiles } from "../run/list_files.ts";
import type { Render } from "../run/rendering.ts";
import { readReviewArgument, usageOf } from "./arguments.ts";
import { checkJournal } from "./check_journal.ts";
import { journalNamed } from "./journal_named.ts";
import { printFigures } from "./print_figures.ts";
import { type PrintDpi, printDpi } from "./print_dpi.ts";
import { takeOption } from "./take_option.ts";

const record: Render = async (folder, renderings) => {
  for (const { svg, path, format, dpi } of renderings) {
    await Deno.writeTextFile(join(folder, path), `${format} of ${svg} at ${dpi}`);
  }
};

async function inOutputs(
  files: readonly string[],
  work: (outputs: string) => Promise<void>,
): Promise<void> {
  const outputs = await Deno.makeTempDir();
  try {
    for (const path of files) {
      await Deno.mkdir(join(outputs, path, ".."), { recursive: true });
      await Deno.writeTextFile(join(outputs, path), "old");
    }
    await work(outputs);
  } finally {
    await Deno.remove(outputs, { recursive: true });
  }
}

const print = (
  outputs: string,
  render: Render,
  profile: JournalProfile | null = null,
  dpi: PrintDpi = 600,
) => {
  told = [];
  return printFigures("print-test", outputs, {
    ...{ profile, dpi, render, font: null },
    tell: (line) => told.push(line),
  });
};
let told: string[] = [];

Deno.test("printFigures: each drawing as PNG and TIFF at 600 dots an inch, and what was there is gone", async () => {
  await inOutputs(
    ["figures/a.svg", "figures/b.svg", "figures/b.png", "print/old.png"],
    async (outputs) => {
      assert.equal(await print(outputs, record), 4);
      assert.deepEqual(
        await listFiles("print", outputs),
        ["print/a.png", "print/a.tiff", "print/b.png", "print/b.tiff"],
      );
      const text = await Deno.readTextFile(join(outputs, "print/b.tiff"));
      assert.equal(text, "tiff of figures/b.svg at 600");
      assert.equal(await print(outputs, record, null, 300), 4);
      const smaller = await Deno.readTextFile(join(outputs, "print/b.tiff"));
      assert.equal(smaller, "tiff of figures/b.svg at 300");
    },
  );
});

Deno.test("printFigures: a review that was not run is told to run", async () => {
  await inOutputs(["tables/a.csv"], async (outputs) => {
    await assert.rejects(
      print(outputs, record),
      /print-test\/figures: found no drawing; .* first$/,
    );
  });
});

Deno.test("printFigures: when a figure fails, no part of them is left", async () => {
  await inOutputs(["figures/a.svg", "figures/b.svg"], async (outputs) => {
    const fails: Render = async (folder, renderings, font) => {
      await record(folder, renderings.slice(0, 1), font);
      throw new Error("no");
    };
    await assert.rejects(print(outputs, fails), /^Error: no$/);
    assert.deepEqual(await listFiles("print", outputs), []);
  });
});

Deno.test("readReviewArgument: a review, the environment, the default, help, and what is not understood", () => {
  const read = (args: string[], environment?: string) => readReviewArgument("t", args, environment);
  assert.deepEqual(read(["bcg"], "x"), { help: false, review: "bcg" });
  assert.deepEqual(read([], "bcg"), { help: false, review: "bcg" });
  assert.deepEqual(read([], ""), { help: false, review: "rectal-net" });
  assert.deepEqual(read(["--help"]), { help: true, review: "rectal-net" });
  for (const args of [["--dpi"], ["a", "b"]]) {
    const answer = read(args);
    assert.match(
      "problem" in answer ? answer.problem : "",
      /^t: found (--dpi|b); allowed: one review/,
    );
  }
  assert.match(usageOf("t", "Does it."), /^Does it\.\n\n {2}deno task t \[REVIEW\]/);
});

Deno.test("takeOption: a value anywhere among the arguments, or none", () => {
  const take = (...args: string[]) => takeOption(args, "--journal");
  assert.deepEqual(take("bcg", "--journal", "plos"), { value: "plos", rest: ["bcg"] });
  assert.deepEqual(take("--journal", "", "bcg"), { value: null, rest: ["bcg"] });
  assert.deepEqual(take("bcg", "--dpi", "300"), { value: null, rest: ["bcg", "--dpi", "300"] });
});

Deno.test("printDpi: 300 or 600, and 600 where nothing is asked for", () => {
  assert.deepEqual([null, "300", "600"].map((text) => printDpi("t", text)), [600, 300, 600]);
  assert.deepEqual(printDpi("t", "1200"), {
    problem: 't: found the resolution "1200"; allowed: 300, 600 dots an inch; choose one of these',
  });
});

const svg =
  '<svg width="50mm" height="40mm" font-family="Arial" font-size="7"><text>a</text></svg>';
const source = { title: "a page", address: null, standing: "read", checkedOn: null } as const;
const bare: JournalProfile = { id: "made-up", name: "Made-up Journal", notes: [] };
const profile: JournalProfile = {
  ...bare,
  width: { value: { least: null, most: 40 }, source },
  formats: { value: ["tiff"], source: { ...source, standing: "second hand" } },
  notes: [{ value: "no jokes", source }],
};

Deno.test("checkJournal: each figure with its breaches, what is not checked, what is not sure, a sum", async () => {
  await inOutputs(["figures/a.svg"], async (outputs) => {
    await Deno.writeTextFile(join(outputs, "figures/a.svg"), svg);
    const { lines, breaches } = await checkJournal("r", outputs, profile);
    assert.equal(breaches, 2);
    assert.equal(lines[0], "a");
    assert.match(lines[1] ?? "", /^ {2}a, width: found 50 mm; allowed: 40 mm at most/);
    assert.match(lines[2] ?? "", /^ {2}a, format: found svg; allowed: tiff/);
    assert.deepEqual(lines.slice(3), [
      ...["", "Not checked here:", "  no jokes (a page)"],
      ...["", "Look these rules up before you rely on them:", "  formats: second hand"],
      ...["", "0 of 1 figures of r break no rule of Made-up Journal; 2 breaches"],
    ]);
  });
});

Deno.test("checkJournal: files for print go before the ones for the screen", async () => {
  await inOutputs(["figures/a.svg", "print/x"], async (outputs) => {
    const drawing = svg.replace("Arial", "DejaVu Sans").replace(
      "<svg ",
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ',
    );
    await Deno.writeTextFile(join(outputs, "figures/a.svg"), drawing);
    await Deno.writeFile(join(outputs, "figures/a.png"), await renderPng(drawing, { dpi: 72 }));
    const sharp: JournalProfile = { ...bare, dpi: { value: { least: 500, most: null }, source } };
    const before = await checkJournal("r", outputs, sharp);
    assert.match(before.lines[1] ?? "", /figures\/a\.png, resolution: found 72 dpi/);
    await Deno.writeFile(join(outputs, "print/a.png"), await renderPng(drawing, { dpi: 600 }));
    const after = await checkJournal("r", outputs, sharp);
    assert.deepEqual([after.breaches, after.lines[0]], [0, "a: breaks no rule"]);
  });
});

Deno.test("checkJournal: a review that was not run is told to run", async () => {
  await inOutputs([], async (outputs) => {
    await assert.rejects(
      checkJournal("r", outputs, profile),
      /r\/figures: found no drawing; .* first$/,
    );
  });
});

Deno.test("printFigures: for a journal the drawings are scaled, or it says why they cannot be", async () => {
  await inOutputs(["figures/a.svg", "figures/b.svg"], async (outputs) => {
    await Deno.writeTextFile(join(outputs, "figures/a.svg"), svg);
    await Deno.writeTextFile(
      join(outputs, "figures/b.svg"),
      svg.replace('width="50mm"', 'width="30mm"'),
    );
    const letters = { text: { value: { least: 7, most: 12 }, source } };
    assert.equal(await print(outputs, record, { ...profile, ...letters }), 8);
    assert.equal(told.length, 1);
    assert.match(
      told[0] ?? "",
      /^a cannot be fitted to Made-up Journal by scaling: letters of 7 pt/,
    );
    assert.equal(await Deno.readTextFile(join(outputs, "print/a.svg")), svg);
    assert.equal(await print(outputs, record, profile), 8);
    assert.deepEqual(told, []);
    const scaled = await Deno.readTextFile(join(outputs, "print/a.svg"));
    assert.match(scaled, /width="40mm" height="32mm"/);
    assert.equal(
      await Deno.readTextFile(join(outputs, "print/a.pdf")),
      "pdf of print/a.svg at null",
    );
    for (const ending of ["pdf", "png", "tiff"]) {
      for (const id of ["a", "b"]) await Deno.remove(join(outputs, `print/${id}.${ending}`));
    }
    const narrow = { ...bare, width: { value: { least: null, most: 40 }, source } };
    assert.equal((await checkJournal("r", outputs, narrow)).breaches, 0);
  });
});

Deno.test("journalNamed: a profile, or what is allowed", () => {
  assert.deepEqual(journalNamed("t", "plos"), journals.plos);
  for (const [name, found] of [[null, "no journal"], ["toString", 'journal "toString"']] as const) {
    const answer = journalNamed("t", name);
    assert.ok(
      "problem" in answer && answer.problem.startsWith(`t: found ${found}; allowed: plos, `),
    );
  }
});
