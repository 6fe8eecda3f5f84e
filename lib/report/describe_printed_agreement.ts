import type {
  AgreementByDistribution,
  AgreementOfPrinted,
} from "../consistency/agreement_of_printed.ts";
import { intervalText } from "./describe_interval_scale.ts";
import { formatRange } from "./format_range.ts";
import { listWords } from "./list_words.ts";
import { printedP } from "./printed_p.ts";

/** Says whether a printed P value agrees with its estimate and interval. */
export function describePrintedAgreement(answer: AgreementOfPrinted): string {
  const { printed, df, reason, tests } = answer;
  const [p, interval] = [printedP(printed.p), intervalText(printed)];
  if (tests.length === 0) return `${p} and ${interval} were not compared: ${reason}.`;
  const name = ({ distribution }: AgreementByDistribution) =>
    distribution === "z" ? "z" : `t with ${df} df`;
  const range = ({ pValue }: AgreementByDistribution) => pRange(pValue);
  const agreeing = tests.filter(({ agrees }) => agrees);
  const others = tests.filter(({ agrees }) => !agrees);
  if (agreeing.length === 0) {
    const ways = others.map((test) =>
      `by ${name(test)} (which leaves a P of ${range(test)} possible)`
    );
    return `${p} does not agree with ${interval}, neither of them moved by more than its rounding, ${
      listWords(ways)
    }. P of a likelihood ratio, score or exact test can differ without a slip.`;
  }
  const ways = agreeing.map((test) =>
    `by ${name(test)}, which leaves a P of ${range(test)} possible`
  );
  const not = others.map((test) => `${name(test)} (${range(test)})`);
  return `${p} agrees with ${interval} ${listWords(ways)}` +
    (not.length === 0 ? "" : `; it does not agree by ${listWords(not)}`) +
    ". This does not show that any of them is right.";
}

/** Four decimals tell the P values apart that publications print. */
export function pRange(range: { readonly lower: number; readonly upper: number }): string {
  return range.upper < 0.00005 ? "below 0.0001" : formatRange(range, { digits: 4 });
}
