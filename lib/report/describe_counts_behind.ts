import type { CountsBehindPercentages, CountsOfTest } from "../consistency/counts_types.ts";
import type { FindingParts } from "./finding_parts.ts";
import { formatNumber } from "./format_number.ts";
import { listWords } from "./list_words.ts";
import { peopleText } from "./people_text.ts";
import { percentText } from "./percent_text.ts";
import { plural } from "./plural.ts";
import { printedP } from "./printed_p.ts";

/** Says which counts two printed percentages and their P value leave possible. */
export function describeCountsBehind(answer: CountsBehindPercentages): FindingParts {
  const { printed, atMost, tests, totals, underAny, withoutP } = answer;
  const percentages = `${percentText(printed.first)} and ${percentText(printed.second)}`;
  const what = `${percentages} with ${printedP(printed.p)}`;
  const known = Object.entries(totals).map(([name, total]) =>
    name === "sum" ? `${whole(total)} in all` : `${whole(total)} in the ${name} group`
  );
  const groups = `whole counts of two groups with at most ${whole(atMost)} people in all` +
    (known.length === 0 ? "" : ` (${listWords(known)})`);
  const regardless = `${plural(withoutP, "pair")} of groups can print both percentages, whatever P`;
  if (underAny === null) {
    return {
      shows: `No ${groups} can print ${what} ${testNames(tests, "or")}`,
      showsNot:
        "a slip, since percentages may be pooled, weighted or cut off, and P may be that of " +
        "a model or of another test",
      numbers: regardless,
    };
  }
  const found = tests.filter(({ solutions }) => solutions > 0);
  const none = tests.filter(({ solutions }) => solutions === 0);
  return {
    shows: `Some ${groups} can print ${what} ${testNames(found, "and")}` +
      (none.length === 0 ? "" : ` but not ${testNames(none, "or")}`) +
      `, all of them with ${peopleText(underAny.total)} in all`,
    showsNot: "which test was used, nor that the groups had such sizes",
    numbers: [
      ...found.map(ofTest),
      `first group: ${peopleText(underAny.first)}`,
      `second group: ${peopleText(underAny.second)}`,
      regardless,
    ].join("; "),
  };
}

function ofTest({ test, solutions, total }: CountsOfTest): string {
  return `${test}: ${plural(solutions, "pair")} of groups` +
    (total === null ? "" : ` with ${peopleText(total)} in all`);
}

function testNames(tests: readonly CountsOfTest[], before: "and" | "or"): string {
  return listWords(tests.map(({ test }) => `by ${test}`), before);
}

function whole(n: number): string {
  return formatNumber(n, { digits: 0 });
}
