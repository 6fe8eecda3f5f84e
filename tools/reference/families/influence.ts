import { influence, pool, type StudyEffect, type Tau2Estimator } from "reforest";
import { residualOf } from "../estimating_equations.ts";
import { effectsOf } from "../rows.ts";
import type { Adapter, Values } from "../types.ts";

/** `influence(rma(yi, vi, method))`; rows are named by their place, so that ids sort as rows. */
export const influenceFamily: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  const tau2 = String(settings["method"]) as Tau2Estimator;
  const { all, studies: lines } = influence(studies, { tau2, interval: "wald" });
  const rest = (index: number) => studies.filter((_, other) => other !== index);
  const without = Array.isArray(expected["tau2_del"]) ? expected["tau2_del"].map(Number) : [];
  const weights = Array.isArray(expected["weight"]) ? expected["weight"].map(Number) : [];
  return {
    kind: "answer",
    values: {
      rstudent: lines.map((line) => line.rstudent),
      dffits: lines.map((line) => line.dffits),
      cook_d: lines.map((line) => line.cookD),
      cov_r: lines.map((line) => line.covR),
      tau2_del: lines.map((line) => line.tau2Without),
      QE_del: lines.map((line) => line.qWithout),
      hat: lines.map((line) => line.hat),
      weight: lines.map((line) => line.weight),
    },
    iterated: {
      // First that of all studies, then those without one of them.
      tau2: [all.heterogeneity.tau2, ...lines.map((line) => line.tau2Without)],
      tau2OfR: [tau2OfWeights(studies, weights), ...without],
      residual: (value, index) =>
        residualOf(tau2, [index === 0 ? studies : rest(index - 1)], value),
      at: ([whole = 0, ...others]) => textbook(studies, whole, others),
      // R stops its Fisher scoring at a change of 1e-12 in tau2.
      slack: 1e-11,
    },
  };
};

/** The file has no tau2 of all studies; the weights of two of them tell it. */
function tau2OfWeights(studies: readonly StudyEffect[], weights: readonly number[]): number {
  const order = studies.map((_, index) => index).sort((a, b) => studies[a]!.vi - studies[b]!.vi);
  const [precise, vague] = [order[0] ?? 0, order.at(-1) ?? 0];
  const [w1, w2] = [weights[precise] ?? NaN, weights[vague] ?? NaN];
  const tau2 = (studies[vague]!.vi * w2 - studies[precise]!.vi * w1) / (w1 - w2);
  return Number.isFinite(tau2) ? Math.max(0, tau2) : NaN;
}

/** The measures by their formulas, at given tau2, apart from the library's own code for them. */
function textbook(
  studies: readonly StudyEffect[],
  whole: number,
  others: readonly number[],
): Values {
  const all = pool(studies, { tau2Value: whole, interval: "wald" });
  const lines = studies.map(({ yi, vi }, index) => {
    const tau2 = others[index] ?? 0;
    const rest = pool(studies.filter((_, other) => other !== index), {
      tau2Value: tau2,
      interval: "wald",
    });
    const hat = (all.weights[index]?.percent ?? NaN) / 100;
    const change = all.estimate - rest.estimate;
    return {
      rstudent: (yi - rest.estimate) / Math.hypot(rest.standardError, Math.sqrt(vi + tau2)),
      dffits: change / Math.sqrt(hat * (tau2 + vi)),
      cook_d: (change / all.standardError) ** 2,
      cov_r: (rest.standardError / all.standardError) ** 2,
      tau2_del: tau2,
      QE_del: rest.heterogeneity.q,
      hat,
      weight: 100 * hat,
    };
  });
  const names = ["rstudent", "dffits", "cook_d", "cov_r", "tau2_del", "QE_del", "hat", "weight"];
  return Object.fromEntries(
    names.map((name) => [name, lines.map((line) => line[name as keyof typeof line])]),
  );
}
