import type { HeterogeneityOfPrinted } from "../consistency/heterogeneity_of_printed.ts";
import { pRange } from "./describe_printed_agreement.ts";
import { formatNumber } from "./format_number.ts";
import { formatRange } from "./format_range.ts";
import { printedP } from "./printed_p.ts";

/** Says what printed I², Q, P and tau² of a meta-analysis say of one another. */
export function describeHeterogeneityOfPrinted(answer: HeterogeneityOfPrinted): string {
  const { printed, i2FromQ, qFromI2, pFromQ, checks } = answer;
  const { k, i2, q, p, tau2 } = printed;
  const fits = (agrees: boolean) => agrees ? "fits" : "does not fit";
  const ofQ = `Q = ${q} of ${k} studies`;
  const byPair = {
    "I² and Q": (agrees: boolean) =>
      `I² = ${i2} % ${fits(agrees)} ${ofQ}, which ${agrees ? "leaves" : "gives"} ${
        i2FromQ === null ? "" : formatRange(i2FromQ, { digits: 2 })
      } % as (Q − df) / Q.` +
      (agrees ? "" : " I² that is computed from tau² can differ without a slip."),
    "P and Q": (agrees: boolean) =>
      `${printedP(p ?? "")} ${fits(agrees)} ${ofQ}, which leaves a P of ${
        pFromQ === null ? "" : pRange(pFromQ)
      } possible.`,
    "tau² and Q": (agrees: boolean) =>
      `tau² = ${tau2} ${fits(agrees)} ${ofQ}: by DerSimonian-Laird or Paule-Mandel it is above 0 ` +
      `exactly when Q is above ${k - 1}.` +
      (agrees ? "" : " Other estimators can differ without a slip."),
  };
  if (checks.length > 0) {
    const agreed = checks.every(({ agrees }) => agrees);
    return [
      ...checks.map(({ pair, agrees }) => byPair[pair](agrees)),
      ...(agreed ? ["This does not show that any of them is right."] : []),
    ].join(" ");
  }
  const number = (value: number) => formatNumber(value, { digits: 1 });
  if (qFromI2 !== null) {
    const upper = qFromI2.upper === null ? "on" : `to ${number(qFromI2.upper)}`;
    return `I² = ${i2} % of ${k} studies asks for a Q from ${
      number(qFromI2.lower)
    } ${upper}, if it is ` +
      "(Q − df) / Q. No Q is printed against which that could be held.";
  }
  return `${ofQ} gives I² = ${
    i2FromQ === null ? "" : formatRange(i2FromQ, { digits: 2 })
  } % and P ${
    pFromQ === null ? "" : pRange(pFromQ)
  }. Neither is printed, so that nothing can be compared.`;
}
