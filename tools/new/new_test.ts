import assert from "node:assert/strict";
import { join } from "node:path";
import { DataProblems } from "reforest";
import { guideToFillIn, parseReview } from "reforest/review";
import {
  bytes,
  cochraneTables,
  cochraneZip,
  revman5Text,
} from "../../tests/fixtures/revman_files.ts";
import { projectRoot } from "../check/house.ts";
import { readArguments } from "./arguments.ts";
import { importFiles } from "./import_files.ts";
import { writeReview } from "./write_review.ts";

const exports = ["scopus.ris", "pubmed.nbib"]
  .map((name) => join(projectRoot, "tests/fixtures/records", name));

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function problemsOf(files: ReadonlyMap<string, Uint8Array>): DataProblems {
  try {
    parseReview("mine", files);
  } catch (error) {
    if (error instanceof DataProblems) return error;
    throw error;
  }
  return new DataProblems([]);
}

Deno.test("readArguments: a name and files, or what is wrong with them", () => {
  assert.deepEqual(readArguments(["mine", "a.ris"]), {
    help: false,
    name: "mine",
    from: ["a.ris"],
    kind: null,
  });
  assert.deepEqual(readArguments(["mine", "--type", "means", "a.ris"]), {
    help: false,
    name: "mine",
    from: ["a.ris"],
    kind: "means",
  });
  assert.deepEqual(readArguments(["--help"]), { help: true, name: "", from: [], kind: null });
  const problem = (...args: string[]) => {
    const read = readArguments(args);
    return "problem" in read ? read.problem : null;
  };
  const see = "see make new REVIEW=--help";
  assert.equal(problem(), `new: found no name; allowed: the name of the new review; ${see}`);
  assert.equal(
    problem("--from"),
    `new: found --from; allowed: NAME, FILE, --type TYPE, --help; ${see}`,
  );
  const types = "proportion, comparison, means, effects";
  for (const type of ["mean", "", "toString"]) {
    assert.equal(
      problem("mine", "--type", type),
      `new: found the type "${type}"; allowed: ${types}; ${see}`,
    );
  }
  assert.equal(problem("mine", "--type"), `new: found the type ""; allowed: ${types}; ${see}`);
  for (const name of ["Mine", "my_review", "a--b", "-", "../x", "ü"]) {
    assert.match(
      problem(name) ?? "",
      name.startsWith("-") ? /NAME, FILE/ : /small letters, digits/,
    );
  }
});

Deno.test("importFiles: a review to fill in lists what is missing and nothing else", async () => {
  const { files } = await importFiles("mine", []);
  const { problems } = problemsOf(files);
  assert.deepEqual(
    problems.map(({ file, pointer, found }) => [file, pointer ?? null, found]),
    [
      ...[
        "/title",
        "/question",
        "/flow/reason",
        "/extraction/reason",
        "/riskOfBias/reason",
        "/analyses/0/title",
        "/analyses/0/question",
        "/analyses/0/decision/why",
      ].map((pointer) => ["data/mine/protocol.json", pointer, '""']),
      ["data/mine/studies.csv", null, '"EXAMPLE ROW"'],
    ],
  );
  assert.equal(guideToFillIn("mine", files, problems)?.open, problems.length);
});

Deno.test("importFiles: the type of a review to fill in decides its columns and choices", async () => {
  const measure = async (...type: readonly ("means" | "effects" | "proportion")[]) => {
    const { files } = await importFiles("mine", [], ...type);
    return JSON.parse(new TextDecoder().decode(files.get("protocol.json"))).analyses[0].measure;
  };
  assert.equal(await measure(), "RR");
  assert.equal(await measure("means"), "MD");
  assert.equal(await measure("effects"), "GEN");
  assert.equal(await measure("proportion"), "PLO");
});

Deno.test("importFiles: exported records become the ledger of the new review", async () => {
  const { files, told } = await importFiles("mine", exports);
  assert.match(told[0] ?? "", /^6 records in 2 files, 3 merged/);
  assert.equal(new TextDecoder().decode(files.get("records.csv")).split("\n").length, 8);
  const { problems } = problemsOf(files);
  assert.deepEqual(guideToFillIn("mine", files, problems)?.others, []);
  assert.ok(!problems.some(({ file }) => file.endsWith("records.csv")));
});

Deno.test("importFiles: files of RevMan are known by their content", async () => {
  await inFolder(async (folder) => {
    await Deno.writeFile(`${folder}/a.txt`, bytes(revman5Text()));
    await Deno.writeFile(`${folder}/b.txt`, cochraneZip(cochraneTables()));
    for (const [name, program] of [["a.txt", "RevMan 5.3"], ["b.txt", "Cochrane data package"]]) {
      const { files, told } = await importFiles("mine", [`${folder}/${name}`]);
      assert.equal(problemsOf(files).problems.length, 0);
      assert.equal(told[0], `${name} (${program}): 9 analyses, 31 studies`);
      assert.equal(told[1], "stored results that come out as stored: 22 of 24");
      assert.match(told[3] ?? "", /3\.2 Length of stay, SMD: .* give what it stores\)$/);
    }
  });
});

Deno.test("importFiles: refuses with the faults of the files", async () => {
  await inFolder(async (folder) => {
    await Deno.writeFile(`${folder}/a.rm5`, bytes(revman5Text().replaceAll('="RR"', '="NNT"')));
    await assert.rejects(importFiles("mine", [`${folder}/a.rm5`]), {
      name: "DataProblems",
      message: /a\.rm5, line \d+, column "EFFECT_MEASURE": found the effect measure "NNT"/,
    });
    await assert.rejects(importFiles("mine", [`${folder}/a.rm5`, ...exports]), {
      message:
        "a.rm5: found a review beside other files; allowed: one review, or several exports " +
        "of records; import the review alone",
    });
    await assert.rejects(importFiles("mine", [`${folder}/a.rm5`], "means"), {
      message:
        'a.rm5: found a review beside the type "means"; allowed: a type for reviews to fill in; ' +
        "leave the type out: the file says what its studies report",
    });
    await assert.rejects(importFiles("mine", [`${folder}/none.ris`]), {
      message:
        `${folder}/none.ris: found no such file; allowed: a file of RevMan, a data package, ` +
        "or exported records; check the name",
    });
  });
});

Deno.test("writeReview: the whole folder, and nothing beside it", async () => {
  await inFolder(async (data) => {
    const files = new Map([["README.md", bytes("a\n")], ["published/claims.csv", bytes("b\n")]]);
    await writeReview(data, "mine", files);
    assert.equal(await Deno.readTextFile(`${data}/mine/published/claims.csv`), "b\n");
    assert.deepEqual([...Deno.readDirSync(data)].map(({ name }) => name), ["mine"]);
    await assert.rejects(writeReview(data, "mine", files), {
      message:
        "new: found data/mine; allowed: a name that is not taken; choose another, or remove " +
        "the folder yourself",
    });
  });
});

Deno.test("writeReview: nothing at all where a file cannot be written", async () => {
  await inFolder(async (data) => {
    const files = new Map([["a", bytes("a\n")], ["a/b", bytes("b\n")]]);
    await assert.rejects(writeReview(data, "mine", files));
    assert.deepEqual([...Deno.readDirSync(data)], []);
  });
});
