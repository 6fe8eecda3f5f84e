/**
 * Compares the library with stored results of R.
 *
 *   deno run -A tools/reference.ts [--strict] [FILE...]
 *
 * Without files: all of tests/reference. Exit code 1 when something is outside tolerance, 2 with
 * --strict when something is not covered.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compareFile } from "./reference/compare_file.ts";
import { parseReferenceFile } from "./reference/parse_reference_file.ts";
import { printReport } from "./reference/print_report.ts";

const folder = fileURLToPath(new URL("../tests/reference/", import.meta.url));

function storedFiles(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
    .map((name) => folder + name);
}

function main(args: readonly string[]): number {
  const unknown = args.filter((arg) => arg.startsWith("--") && arg !== "--strict");
  if (unknown.length > 0) {
    console.error(`reference: found ${unknown.join(" ")}; allowed: --strict and names of files`);
    return 1;
  }
  const named = args.filter((arg) => !arg.startsWith("--"));
  let [outside, notCovered, within, better] = [0, 0, 0, 0];
  for (const path of named.length > 0 ? named : storedFiles()) {
    const report = compareFile(parseReferenceFile(path, readFileSync(path, "utf8")));
    console.log(printReport(report).join("\n"));
    const wrong = report.outside.reduce((total, item) => total + item.differences.length, 0);
    outside += wrong;
    within += report.within;
    better += report.compared - report.within - wrong;
    notCovered += report.notCovered.size;
  }
  console.log(
    `\n${within} within tolerance, ${better} better converged than R, ${outside} outside, ` +
      `${notCovered} settings or quantities not covered`,
  );
  if (outside > 0) return 1;
  return notCovered > 0 && args.includes("--strict") ? 2 : 0;
}

if (import.meta.main) Deno.exit(main(Deno.args));
