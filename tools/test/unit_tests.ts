import { join } from "node:path";
import type { House } from "../check/house.ts";
import { judgeTests } from "./judge_tests.ts";
import { type FileReport, parseJunit } from "./parse_junit.ts";
import { runCommand } from "./run_command.ts";
import type { Tally } from "./tally.ts";

/** Places with tests, and texts whose ```ts blocks are run. */
const places = ["lib", "tools", "tests", "README.md", "REVIEWING.md", "CONTRIBUTING.md"];

/** Unit tests, and the examples of docstrings and of the project's texts. */
export async function unitTests(house: House): Promise<Tally> {
  const scratch = await Deno.makeTempDir({ prefix: "reforest-test-" });
  try {
    const file = join(scratch, "report.xml");
    const paths = [...house.files.keys()];
    const present = places.filter((place) =>
      paths.some((path) => path === place || path.startsWith(`${place}/`))
    );
    const success = await runCommand([
      Deno.execPath(),
      // Types are checked by the rules of the house, examples included.
      ...["test", "--allow-all", "--no-check", "--doc", "--reporter=dot", `--junit-path=${file}`],
      ...present,
    ], house.root);
    const expected = paths.filter((path) => /^(?:lib|tools|tests)\/.*_test\.tsx?$/.test(path));
    const { tally, notes } = judgeTests(success, await readReport(file), expected);
    for (const note of notes) console.log(note);
    return tally;
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

async function readReport(file: string): Promise<ReadonlyMap<string, FileReport> | null> {
  try {
    return parseJunit(await Deno.readTextFile(file));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
