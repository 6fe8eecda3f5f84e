import type { CountsBehindPercentages, CountsOfTest } from "../consistency/counts_types.ts";
import type { Range } from "../consistency/types.ts";
import { formatNumber } from "./format_number.ts";
import { listWords } from "./list_words.ts";
import { plural } from "./plural.ts";
import { printedP } from "./printed_p.ts";

/** Says which counts two printed percentages and their P value leave possible. */
export function describeCountsBehind(answer: CountsBehindPercentages): string {
  const { printed, atMost, tests, totals, underAny } = answer;
  const what = `${printed.first} % and ${printed.second} % with ${printedP(printed.p)}`;
  const known = Object.entries(totals).map(([name, total]) =>
    name === "sum" ? `${total} people in all` : `${total} people in the ${name} group`
  );
  const bound = `a total of at most ${whole(atMost)}` +
    (known.length === 0 ? "" : ` (${listWords(known)})`);
  const found = tests.filter(({ solutions }) => solutions > 0);
  const none = tests.filter(({ solutions }) => solutions === 0);
  if (underAny === null) {
    return `No whole counts with ${bound} print ${what}, under the tests ${
      testNames(tests)
    }. The ` +
      "percentages may be pooled or weighted, and P that of a model or of another test: nothing " +
      "more follows.";
  }
  const sentences = [
    `Whole counts of two groups with ${bound} can print ${what}: ${listWords(found.map(ofTest))}.`,
    ...(none.length === 0 ? [] : [`None by ${testNames(none)}.`]),
    `The first group has ${people(underAny.first)}, the second ${people(underAny.second)}.`,
    "This shows neither which test was used nor that the groups had these sizes.",
  ];
  return sentences.join(" ");
}

function ofTest({ test, solutions, total }: CountsOfTest): string {
  return `${plural(solutions, "pair")} by ${test}` +
    (total === null ? "" : ` (${people(total)})`);
}

function people(range: Range): string {
  return range.lower === range.upper
    ? plural(range.lower, "person", "people")
    : `${whole(range.lower)} to ${whole(range.upper)} people`;
}

function testNames(tests: readonly CountsOfTest[]): string {
  return listWords(tests.map(({ test }) => test));
}

function whole(n: number): string {
  return formatNumber(n, { digits: 0 });
}
