import type { OutputVerdict, Verification } from "./types.ts";

/** Faults of one kind that the screen shows; the report holds all. */
const most = 10;

/** The verdict for the screen: the sentence last, and before it what stands in its way. */
export function summaryLines(found: Verification): string[] {
  const faults = found.outputs.filter(({ grade }) =>
    grade !== "identical" && grade !== "not checked here"
  );
  return [
    ...few(found.stopped.map(({ notebook, why }) => `  ${notebook}: ${why}`)),
    ...few(found.links.map((link) => `  ${link}`)),
    ...few(found.manifestProblems.map((problem) => `  ${problem}`)),
    ...few(faults.map(faultLine)),
    found.sentence,
  ];
}

function faultLine({ path, grade, reason, differences: [first] }: OutputVerdict): string {
  const example = first === undefined
    ? ""
    : `, first at ${first.where}: committed ${first.committed}, rerun ${first.rerun}`;
  return `  ${path}: ${grade}, ${reason}${example}`;
}

function few(lines: readonly string[]): string[] {
  return lines.length <= most
    ? [...lines]
    : [...lines.slice(0, most), `  and ${lines.length - most} more, in the report`];
}
