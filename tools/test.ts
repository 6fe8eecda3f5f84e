/**
 * Everything that CI runs: the rules of the house, all notebooks twice, unit tests and examples, the
 * comparison with R, and the review pages in Chromium. The last line is "N passed, N failed", where N
 * counts tests and checks.
 *
 * Usage: make test, or deno task test [--only check|notebooks|unit|reference|browser]
 */
import { join } from "node:path";
import { checksOf } from "./check/checks.ts";
import { type House, readHouse } from "./check/house.ts";
import { loadByDoor } from "./check/load_by_door.ts";
import { formatResult } from "./check/print_result.ts";
import { runChecks } from "./check/run_checks.ts";
import { browserTests, chromiumAtHand } from "./test/browser_tests.ts";
import { notebooksTwice } from "./test/notebooks_twice.ts";
import { runCommand } from "./test/run_command.ts";
import { closingLine, one, type Tally, total } from "./test/tally.ts";
import { unitTests } from "./test/unit_tests.ts";
import { wantedParts } from "./test/wanted_parts.ts";

const parts: Readonly<Record<string, { title: string; run: (house: House) => Promise<Tally> }>> = {
  check: {
    title: "the rules of the house",
    run: async (house) => {
      const checks = checksOf(house, loadByDoor);
      const results = await runChecks(checks, (result) => console.log(formatResult(result, false)));
      return total(results.map(({ problems }) => one(problems.length === 0)));
    },
  },
  // Before the unit tests, some of which take the outputs further instead of making them again.
  notebooks: { title: "all notebooks of all reviews, twice", run: notebooksTwice },
  unit: { title: "unit tests, and the examples of the documentation", run: unitTests },
  reference: {
    title: "comparison with the stored results of R",
    run: async ({ root }) => {
      const program = [Deno.execPath(), "run", "--allow-all", join(root, "tools/reference.ts")];
      // One line a family; make reference prints the cases below them.
      const families = (line: string) =>
        /^ {2}(?:better converged|not covered): /.test(line) ? "" : `${line}\n`;
      return one(await runCommand(program, root, families));
    },
  },
  browser: { title: "the review pages in Chromium", run: browserTests },
};

async function main(args: readonly string[]): Promise<0 | 1> {
  const wanted = wantedParts(args, Object.keys(parts));
  if ("message" in wanted) {
    console.log(wanted.message);
    return wanted.status;
  }
  const house = await readHouse();
  // Told of by the part that needs it.
  if (wanted.parts.includes("browser")) chromiumAtHand().catch(() => {});
  const summary: { name: string; tally: Tally; seconds: string }[] = [];
  for (const name of wanted.parts) {
    const part = parts[name];
    if (part === undefined) continue;
    console.log(`\n== ${name}: ${part.title}`);
    const started = performance.now();
    const tally = await part.run(house).catch((error: unknown) => {
      console.log(`${name} stopped: ${error instanceof Error ? error.message : String(error)}`);
      return one(false);
    });
    summary.push({ name, tally, seconds: ((performance.now() - started) / 1000).toFixed(1) });
  }
  console.log("\n== summary");
  for (const { name, tally: { passed, failed }, seconds } of summary) {
    console.log(`${name.padEnd(10)} ok ${`${passed}`.padStart(5)}  failed ${failed}  ${seconds} s`);
  }
  const closing = total(summary.map(({ tally }) => tally));
  console.log(closingLine(closing));
  return closing.failed === 0 && closing.passed > 0 ? 0 : 1;
}

// Deno takes a file of this name for a test, and would run all tests inside a test.
if (import.meta.main) Deno.exit(await main(Deno.args));
