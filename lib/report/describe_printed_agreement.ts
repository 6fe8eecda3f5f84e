import type {
  AgreementByDistribution,
  AgreementOfPrinted,
} from "../consistency/agreement_of_printed.ts";
import type { FindingParts } from "./finding_parts.ts";
import { formatLevel } from "./format_level.ts";
import { intervalText } from "./interval_text.ts";
import { listWords } from "./list_words.ts";
import { pRange } from "./p_range.ts";
import { printedP } from "./printed_p.ts";

/** Says whether a printed P value agrees with its estimate and interval. */
export function describePrintedAgreement(answer: AgreementOfPrinted): FindingParts {
  const { printed, df, reason, tests, level } = answer;
  const [p, interval] = [printedP(printed.p), intervalText(printed)];
  if (reason !== null) {
    return {
      shows: `${p} and ${interval} were not compared, since ${reason}`,
      showsNot: "whether they fit each other",
      numbers: null,
    };
  }
  const name = ({ distribution }: AgreementByDistribution) =>
    distribution === "z" ? "by z" : `by t with ${df} df`;
  const agreeing = tests.filter(({ agrees }) => agrees).map(name);
  const others = tests.filter(({ agrees }) => !agrees).map(name);
  const ranges = tests.map((test) => `${name(test)}: ${pRange(test.pValue)}`);
  const numbers = `P ${ranges.join("; ")} (${formatLevel(level)} interval)`;
  if (agreeing.length === 0) {
    return {
      shows: `${p} does not agree with ${interval} ${
        listWords(others, "or")
      }, however they were rounded`,
      showsNot: "a slip, since P of a likelihood ratio, score or exact test can differ",
      numbers,
    };
  }
  return {
    shows: `${p} agrees with ${interval} ${listWords(agreeing)}` +
      (others.length === 0 ? "" : ` but not ${listWords(others, "or")}`),
    showsNot: "that any of them is right",
    numbers,
  };
}
