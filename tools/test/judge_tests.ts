import type { FileReport } from "./parse_junit.ts";
import { type Tally, total } from "./tally.ts";

/** The tests of a run, and in words what the numbers alone would hide. */
export interface Judgement {
  readonly tally: Tally;
  readonly notes: readonly string[];
}

/**
 * Counts the tests of a run. A run that ended badly without a failed test has crashed, a test file
 * from which no test ran is a failure, and so is a run without any test.
 *
 * @param success Whether `deno test` ended well.
 * @param report By file, e.g. "./lib/model/pool_test.ts"; null when none was written.
 * @param expected Test files of the project, e.g. "lib/model/pool_test.ts".
 */
export function judgeTests(
  success: boolean,
  report: ReadonlyMap<string, FileReport> | null,
  expected: readonly string[],
): Judgement {
  if (report === null) {
    return {
      tally: { passed: 0, failed: 1 },
      notes: ["deno test: no report; it stopped before the first test"],
    };
  }
  const notes: string[] = [];
  let { passed, failed } = total([...report.values()]);
  for (const path of expected) {
    const found = report.get(`./${path}`);
    if (found !== undefined && found.passed + found.failed > 0) continue;
    failed++;
    notes.push(
      `${path}: found no test that ran; allowed: files with tests under the name *_test.ts; ` +
        "add a test, or rename the file",
    );
  }
  if (passed + failed === 0) {
    failed++;
    notes.push("deno test: no test was found");
  }
  if (!success && failed === 0) {
    failed++;
    notes.push("deno test: it failed, though no test did (see its output above)");
  }
  const ignored = [...report.values()].reduce((sum, file) => sum + file.ignored, 0);
  if (ignored > 0) notes.push(`${ignored} ignored, which count neither as passed nor as failed`);
  return { tally: { passed, failed }, notes };
}
