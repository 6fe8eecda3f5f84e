/**
 * Compares the library with stored results of R.
 *
 *   deno run -A tools/reference.ts [--strict] [FILE...]
 *
 * Without files: all of tests/reference. Exit code 1 when something is outside tolerance or a file
 * cannot be compared, 2 with --strict when something is not covered.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compareFile, type FileReport } from "./reference/compare_file.ts";
import { parseReferenceFile } from "./reference/parse_reference_file.ts";
import { printReport } from "./reference/print_report.ts";

const folder = fileURLToPath(new URL("../tests/reference/", import.meta.url));

function storedFiles(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
    .map((name) => folder + name);
}

function read(path: string): FileReport | string {
  try {
    return compareFile(parseReferenceFile(path, readFileSync(path, "utf8")));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function main(args: readonly string[]): number {
  const flags = args.filter((arg) => arg.startsWith("--"));
  const named = args.filter((arg) => !arg.startsWith("--"));
  if (flags.some((flag) => flag !== "--strict")) {
    console.log("deno run -A tools/reference.ts [--strict] [FILE...]");
    console.log("compares the library with stored results of R; default: all of tests/reference");
    return flags.includes("--help") ? 0 : 1;
  }
  let [outside, notCovered, within, better, unread] = [0, 0, 0, 0, 0];
  for (const path of named.length > 0 ? named : storedFiles()) {
    const report = read(path);
    if (typeof report === "string") {
      console.log(`FAILED ${path}: ${report}`);
      unread++;
      continue;
    }
    console.log(printReport(report).join("\n"));
    const wrong = report.outside.reduce((total, item) => total + item.differences.length, 0);
    outside += wrong;
    within += report.within;
    better += report.compared - report.within - wrong;
    notCovered += report.notCovered.size;
  }
  console.log(
    `\n${within} within tolerance, ${better} better converged than R, ${outside} outside, ` +
      `${notCovered} settings or quantities not covered` +
      (unread > 0 ? `, ${unread} file(s) not compared` : ""),
  );
  if (outside > 0 || unread > 0) return 1;
  return notCovered > 0 && flags.includes("--strict") ? 2 : 0;
}

if (import.meta.main) Deno.exit(main(Deno.args));
