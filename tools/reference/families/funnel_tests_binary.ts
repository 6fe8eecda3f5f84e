import { effectSizes, smallStudyTest, type SmallStudyTestName } from "reforest";
import { isNotApplicable } from "reforest/review";
import { lineEvidence } from "../line_evidence.ts";
import { rMetaSlack } from "../r_meta.ts";
import { twoByTwoRows } from "../rows.ts";
import type { Adapter } from "../types.ts";

const tests: readonly SmallStudyTestName[] = [
  "Begg",
  "Egger",
  "Thompson",
  "Harbord",
  "Macaskill",
  "Peters",
  "Schwarzer",
  "Deeks",
  "Pustejovsky",
];

/** `metabias(metabin(sm = "OR"), method.bias)`, whatever the number of studies. */
export const funnelTestsBinary: Adapter = ({ settings, expected }, rows) => {
  const test = tests.find((name) => name === settings["test"]);
  if (test === undefined) return { kind: "not covered", what: `test ${settings["test"]}` };
  const knowingly = { k: true, measure: true };
  const tables = twoByTwoRows(rows);
  const answer = smallStudyTest(tables, { test, knowingly });
  if (isNotApplicable(answer)) return { kind: "answer", values: { statistic: null, p: null } };
  const { regression, df } = answer;
  return {
    kind: "answer",
    values: {
      statistic: answer.statistic,
      df: answer.df,
      p: answer.pValue,
      ...(regression === undefined ? {} : {
        bias: regression.slope.estimate,
        se_bias: regression.slope.standardError,
        intercept: regression.intercept.estimate,
        se_intercept: regression.intercept.standardError,
      }),
    },
    ...(test !== "Thompson" ? {} : {
      iterated: lineEvidence(
        effectSizes(tables, { measure: "OR", dropDoubleZero: true }).studies
          .map(({ yi, vi }) => ({ x: Math.sqrt(vi), yi, vi })),
        regression?.tau2 ?? NaN,
        Number(expected["statistic"]),
        df,
        rMetaSlack,
      ),
    }),
  };
};
