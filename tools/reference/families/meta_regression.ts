import {
  metaRegression,
  type ModeratorTerm,
  type RegressionChoices,
  type RegressionStudy,
} from "reforest";
import { genericEffects, rowId } from "../rows.ts";
import type { Adapter, Row, Value } from "../types.ts";

const intervals: Readonly<Record<string, NonNullable<RegressionChoices["interval"]>>> = {
  z: "wald",
  t: "t",
  knha: "hartung-knapp",
  adhoc: "hartung-knapp-adhoc",
};
const estimators = ["DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"] as const;

/** Reads one term of a formula of R: a column, `factor(column)`, or several joined by a colon. */
function termOf(text: string): ModeratorTerm {
  const parts = text.split(":").map((part): ModeratorTerm => {
    const factor = /^factor\((.+)\)$/.exec(part.trim());
    return factor === null ? part.trim() : { factor: factor[1]!.trim() };
  });
  return parts.length === 1 ? parts[0]! : { interaction: parts };
}

/** The terms of a formula of R, `a * b` written out, and whether it has an intercept. */
function formulaOf(text: string): { readonly terms: ModeratorTerm[]; readonly intercept: boolean } {
  const summands = text.replace(/^\s*~/, "").replaceAll(/-\s*1/g, "+ 0").split("+").map((part) =>
    part.trim()
  );
  const terms = summands.filter((part) => part !== "0" && part !== "1" && part !== "").flatMap(
    (part) => {
      const crossed = part.split("*").map((side) => side.trim());
      return crossed.length === 1
        ? [termOf(part)]
        : [...crossed.map(termOf), termOf(crossed.join(":"))];
    },
  );
  return { terms, intercept: !summands.includes("0") };
}

/** Rows with an effect, all their columns as moderators. */
function studiesOf(rows: readonly Row[]): readonly RegressionStudy[] {
  const byId = new Map(rows.map((row, i) => [rowId(i), row]));
  return genericEffects(rows).map((effect) => ({ ...effect, moderators: byId.get(effect.id)! }));
}

/** `rma(yi, vi, mods, method, test)`. */
export const metaRegressionFamily: Adapter = ({ settings }, rows) => {
  const method = String(settings["method"]);
  const interval = intervals[String(settings["test"])];
  const tau2 = estimators.find((name) => name === method);
  const common = ["EE", "FE", "CE"].includes(method);
  if (interval === undefined) return { kind: "not covered", what: `test ${settings["test"]}` };
  if (tau2 === undefined && !common) return { kind: "not covered", what: `method ${method}` };
  const { terms, intercept } = formulaOf(String(settings["moderators"]));
  const fit = metaRegression(studiesOf(rows), terms, {
    interval,
    intercept,
    ...(tau2 === undefined ? { model: "common" as const } : { tau2 }),
  });
  const of = (value: (place: (typeof fit.coefficients)[number]) => number): Value =>
    fit.coefficients.map(value);
  return {
    kind: "answer",
    values: {
      b: of(({ estimate }) => estimate),
      se: of(({ standardError }) => standardError),
      statistic: of(({ statistic }) => statistic),
      p: of(({ pValue }) => pValue),
      ci_lb: of(({ interval }) => interval.lower),
      ci_ub: of(({ interval }) => interval.upper),
      tau2: fit.residual.tau2,
      se_tau2: fit.residual.tau2StandardError,
      I2: fit.residual.i2,
      H2: fit.residual.h2,
      R2: fit.r2,
      QM: fit.moderatorTest.statistic,
      QM_p: fit.moderatorTest.pValue,
      QE: fit.residual.q,
      QE_p: fit.residual.qPValue,
      loglik_ML: fit.logLikelihood.ml,
      loglik_REML: fit.logLikelihood.reml,
    },
  };
};
