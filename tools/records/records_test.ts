import assert from "node:assert/strict";
import { join } from "node:path";
import { DataProblems } from "reforest";
import { projectRoot } from "../check/house.ts";
import { readArguments } from "./arguments.ts";
import { readExports } from "./read_exports.ts";
import { writeTables } from "./write_tables.ts";

const fixtures = join(projectRoot, "tests/fixtures/records");
const table = (id: string) => ({
  id,
  title: id,
  columns: [{ key: "a", title: "A" }],
  rows: [{ a: 1 }],
});

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readArguments: files and a folder, with the default folder", () => {
  assert.deepEqual(readArguments(["a.ris", "b.nbib"]), {
    help: false,
    from: ["a.ris", "b.nbib"],
    to: "outputs/.import",
  });
  assert.deepEqual(readArguments(["--to", "x", "a.ris"]), {
    help: false,
    from: ["a.ris"],
    to: "x",
  });
});

Deno.test("readArguments: says what is wrong", () => {
  const problem = (...args: string[]) => {
    const read = readArguments(args);
    return "problem" in read ? read.problem : null;
  };
  const help = "see deno task records --help";
  assert.equal(
    problem(),
    `records: found no file; allowed: one export file or several; ${help}`,
  );
  assert.equal(
    problem("--out", "a.ris"),
    `records: found --out; allowed: FILE, --to FOLDER, --help; ${help}`,
  );
  assert.equal(
    problem("a.ris", "--to"),
    `records: found --to; allowed: --to and a folder; ${help}`,
  );
  assert.equal(
    problem("x/a.ris", "y/a.ris"),
    `records: found two files of the name a.ris; allowed: names that tell the files apart; ${help}`,
  );
});

Deno.test("readExports: names files without their folders, sorted", async () => {
  const paths = ["scopus.ris", "library.bib"].map((name) => join(fixtures, name));
  const read = await readExports(paths);
  assert.deepEqual(
    read.map(({ file, format, records }) => [file, format, records.length]),
    [["library.bib", "BibTeX", 2], ["scopus.ris", "RIS", 3]],
  );
});

Deno.test("readExports: refuses with the faults of all files", async () => {
  await assert.rejects(
    readExports(["absent.ris", join(fixtures, "README.md"), join(fixtures, "scopus.ris")]),
    (error) => {
      assert.ok(error instanceof DataProblems);
      assert.deepEqual(error.problems.map(({ file, found }) => [file, found]), [
        ["README.md", "a format that is not known"],
        ["absent.ris", "no such file"],
      ]);
      return true;
    },
  );
});

Deno.test("writeTables: writes all tables and leaves nothing else", async () => {
  await inFolder(async (folder) => {
    const paths = await writeTables(`${folder}/new`, [table("one"), table("two")], "data");
    assert.deepEqual(paths, [`${folder}/new/one.csv`, `${folder}/new/two.csv`]);
    assert.equal(await Deno.readTextFile(`${folder}/new/two.csv`), "a\n1\n");
    assert.equal([...Deno.readDirSync(`${folder}/new`)].length, 2);
  });
});

Deno.test("writeTables: overwrites nothing, and then writes nothing", async () => {
  await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/two.csv`, "mine\n");
    await assert.rejects(writeTables(folder, [table("one"), table("two")], "data"), {
      message: `records, --to: found ${folder}/two.csv; allowed: a folder without these files; ` +
        "move them away, or name another folder",
    });
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["two.csv"]);
    assert.equal(await Deno.readTextFile(`${folder}/two.csv`), "mine\n");
  });
});

Deno.test("writeTables: writes nothing in the data that people write", async () => {
  await inFolder(async (folder) => {
    const data = join(folder, "data");
    for (const inside of [data, join(data, "x"), join(folder, "other/../data/x")]) {
      await assert.rejects(writeTables(inside, [table("one")], data), /outside of data\//);
    }
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  });
});
