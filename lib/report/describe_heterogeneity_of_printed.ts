import type {
  HeterogeneityCheck,
  HeterogeneityOfPrinted,
} from "../consistency/heterogeneity_of_printed.ts";
import type { FindingParts } from "./finding_parts.ts";
import { formatNumber } from "./format_number.ts";
import { formatRange } from "./format_range.ts";
import { listWords } from "./list_words.ts";
import { pRange } from "./p_range.ts";
import { percentText } from "./percent_text.ts";
import { printedP } from "./printed_p.ts";

/** Why a pair of correct numbers need not fit. */
const causes: Readonly<Record<HeterogeneityCheck["pair"], string>> = {
  "I² and Q": "I² that is computed from tau² is not (Q − df) / Q",
  "P and Q": "P may be that of another test than Cochran's",
  "P and I²": "P may be that of another test than Cochran's, and I² may be computed from tau²",
  "tau² and Q":
    "tau² of other estimators than DerSimonian-Laird and Paule-Mandel can be 0 or above 0 " +
    "whatever Q",
};

/** Says what printed I², Q, P and tau² of a meta-analysis say of one another. */
export function describeHeterogeneityOfPrinted(answer: HeterogeneityOfPrinted): FindingParts {
  const { printed: { k, i2, q, p, tau2 }, checks } = answer;
  const i2Text = `I² = ${percentText(i2 ?? "")}`;
  const base = `${q === undefined ? i2Text : `Q = ${q}`} of ${k} studies`;
  const numbers = numbersOf(answer);
  if (checks.length === 0) {
    return {
      shows: `${base} stands alone, so that nothing could be compared`,
      showsNot: q === undefined
        ? "whether it is right, which a printed Q or P could contradict"
        : "whether it is right, which a printed I², P or tau² could contradict",
      numbers,
    };
  }
  const others: Readonly<Record<string, string>> = {
    "I²": i2Text,
    P: printedP(p ?? ""),
    "tau²": `tau² = ${tau2}`,
  };
  const named = (ones: readonly HeterogeneityCheck[], before: "and" | "or") =>
    listWords(ones.map(({ pair }) => others[pair.split(" ")[0]!]!), before);
  const fitting = checks.filter(({ agrees }) => agrees);
  const failing = checks.filter(({ agrees }) => !agrees);
  return {
    shows: fitting.length === 0
      ? `${base} does not fit ${named(failing, "or")}`
      : `${base} fits ${named(fitting, "and")}` +
        (failing.length === 0 ? "" : ` but not ${named(failing, "or")}`),
    showsNot: failing.length === 0
      ? "that any of them is right"
      : `a slip, since ${listWords(failing.map(({ pair }) => causes[pair]))}`,
    numbers,
  };
}

function numbersOf({ i2FromQ, qFromI2, pFromQ, pFromI2, df }: HeterogeneityOfPrinted): string {
  const one = (value: number) => formatNumber(value, { digits: 1 });
  return [
    ...(qFromI2 === null ? [] : [
      `Q by which I² prints so as (Q − df) / Q: ${
        qFromI2.upper === null
          ? `${one(qFromI2.lower)} or more`
          : formatRange({ lower: qFromI2.lower, upper: qFromI2.upper }, { digits: 1 })
      }`,
    ]),
    ...(i2FromQ === null ? [] : [`I² by Q: ${formatRange(i2FromQ, { digits: 2 })} %`]),
    ...(pFromQ === null ? [] : [`P by Q: ${pRange(pFromQ)}`]),
    ...(pFromI2 === null ? [] : [`P by such a Q: ${pRange(pFromI2)}`]),
    `df: ${df}`,
  ].join("; ");
}
