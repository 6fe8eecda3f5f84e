import type { CountsBehindPercentages, CountsOfTest } from "../consistency/counts_types.ts";
import { formatNumber } from "./format_number.ts";
import { listWords } from "./list_words.ts";
import { plural } from "./plural.ts";
import { printedP } from "./printed_p.ts";

/** Says which counts two printed percentages and their P value leave possible. */
export function describeCountsBehind(answer: CountsBehindPercentages): string {
  const { printed, atMost, tests, totals } = answer;
  const what = `${printed.first} % and ${printed.second} % together with ${printedP(printed.p)}`;
  const known = Object.entries(totals).map(([name, total]) =>
    name === "sum" ? `${total} people in all` : `${total} people in the ${name} group`
  );
  const bound = `a total of at most ${whole(atMost)}` +
    (known.length === 0 ? "" : ` (${listWords(known)})`);
  const found = tests.filter(({ solutions }) => solutions > 0);
  const none = tests.filter(({ solutions }) => solutions === 0);
  if (found.length === 0) {
    return `No whole counts with ${bound} print ${what}, under the tests ${
      testNames(tests)
    }. The ` +
      "percentages may be pooled or weighted, and P that of a model or of another test: nothing " +
      "more follows.";
  }
  const sentences = [
    `Whole counts with ${bound} can print ${what}: ${found.map(ofTest).join("; ")}.`,
    ...(none.length === 0 ? [] : [`None do under ${testNames(none)}.`]),
    "This shows neither which test was used nor that the groups had these sizes.",
  ];
  return sentences.join(" ");
}

function ofTest({ test, solutions, total, first, second }: CountsOfTest): string {
  const people = (range: typeof total) =>
    range === null || range.lower === range.upper
      ? whole(range?.lower ?? 0)
      : `${whole(range.lower)} to ${whole(range.upper)}`;
  return `under ${test} ${plural(solutions, "pair")} of groups with ${
    people(total)
  } people in all ` +
    `(${people(first)} in the first group, ${people(second)} in the second)`;
}

function testNames(tests: readonly CountsOfTest[]): string {
  return listWords(tests.map(({ test }) => test));
}

function whole(n: number): string {
  return formatNumber(n, { digits: 0 });
}
