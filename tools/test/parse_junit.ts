/** What a test file reported. */
export interface FileReport {
  readonly passed: number;
  readonly failed: number;
  readonly ignored: number;
}

/**
 * Reads the report that `deno test --junit-path` writes: by test file, the number of tests and of
 * their steps. Deno escapes "<" and ">" inside values, so that its tags can be found by pattern.
 *
 * @throws {Error} when the text is not such a report.
 */
export function parseJunit(xml: string): ReadonlyMap<string, FileReport> {
  if (!/<testsuites\b/.test(xml)) {
    throw new Error("found no <testsuites>; allowed: the report of deno test; run the tests again");
  }
  const files = new Map<string, FileReport>();
  for (const [, name = "", body = ""] of xml.matchAll(suite)) {
    let { passed, failed, ignored } = files.get(name) ?? { passed: 0, failed: 0, ignored: 0 };
    for (const [, outcome = ""] of body.matchAll(test)) {
      if (/<(?:failure|error)\b/.test(outcome)) failed++;
      else if (/<skipped\b/.test(outcome)) ignored++;
      else passed++;
    }
    files.set(name, { passed, failed, ignored });
  }
  return files;
}

const suite = /<testsuite\s[^>]*?\bname="([^"]*)"[^>]*>([\s\S]*?)<\/testsuite>/g;
const test = /<testcase\s[^>]*?(?:\/>|>([\s\S]*?)<\/testcase>)/g;
