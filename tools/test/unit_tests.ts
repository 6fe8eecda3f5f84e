import { join } from "node:path";
import { type House, textOf } from "../check/house.ts";
import { judgeTests } from "./judge_tests.ts";
import { type FileReport, parseJunit } from "./parse_junit.ts";
import { runCommand } from "./run_command.ts";
import type { Tally } from "./tally.ts";
import { writeExamples } from "./write_examples.ts";

/** Places with tests. */
const places = ["lib", "tools", "tests"];

/** Unit tests, and the examples of docstrings and of the project's texts. */
export async function unitTests(house: House): Promise<Tally> {
  const scratch = await Deno.makeTempDir({ prefix: "reforest-test-" });
  try {
    const file = join(scratch, "report.xml");
    const paths = [...house.files.keys()];
    const present = places.filter((place) => paths.some((path) => path.startsWith(`${place}/`)));
    const success = await runCommand(
      [
        Deno.execPath(),
        // Types are checked by the rules of the house, examples included.
        ...["test", "--allow-all", "--no-check", "--parallel"],
        ...["--reporter=dot", `--junit-path=${file}`],
        await writeExamples(house, scratch),
        ...present,
      ],
      house.root,
      dots(),
    );
    // Files of helpers have the name of tests as well, so that they are no part of the library.
    const expected = paths.filter((path) =>
      /^(?:lib|tools|tests)\/.*_test\.tsx?$/.test(path) &&
      textOf(house, path)?.includes("Deno.test(")
    );
    const { tally, notes } = judgeTests(success, await readReport(file), expected);
    for (const note of notes) console.log(note);
    return tally;
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

/** Deno writes a line for each dot unless it writes to a terminal; a hundred of them fit in one. */
function dots(): (line: string) => string {
  let inLine = 0;
  return (line) => {
    const isDot = /^[.,!]$/.test(line);
    const ended = isDot ? ++inLine % 100 === 0 : inLine % 100 !== 0;
    if (!isDot) inLine = 0;
    return isDot ? line + (ended ? "\n" : "") : (ended ? "\n" : "") + line + "\n";
  };
}

async function readReport(file: string): Promise<ReadonlyMap<string, FileReport> | null> {
  try {
    return parseJunit(await Deno.readTextFile(file));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
