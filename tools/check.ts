/**
 * The rules of the house: formatting, lint and types, then what no compiler knows (who may import
 * whom, thin notebooks, documented doors, no clock in the library). Runs no notebooks and no tests.
 *
 * Usage: make check, or deno task check [--all]
 */
import { checksOf } from "./check/checks.ts";
import { readHouse } from "./check/house.ts";
import { loadByDoor } from "./check/load_by_door.ts";
import { formatResult } from "./check/print_result.ts";
import { runChecks } from "./check/run_checks.ts";

const all = Deno.args.includes("--all");
const unknown = Deno.args.find((arg) => arg !== "--all");
if (unknown !== undefined) {
  console.error(
    unknown === "--help"
      ? "make check, or: deno task check [--all]\n  --all   list every problem, not the first 20 of each check"
      : `deno task check: found "${unknown}"; allowed: --all, --help; leave it out`,
  );
  Deno.exit(unknown === "--help" ? 0 : 1);
}

const results = await runChecks(
  checksOf(await readHouse(), loadByDoor),
  (result) => console.log(formatResult(result, all)),
);
Deno.exit(results.every(({ problems }) => problems.length === 0) ? 0 : 1);
