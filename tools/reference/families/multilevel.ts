import { clusterRobust, multilevel, type NestedEffect } from "reforest";
import { genericEffects, rowId } from "../rows.ts";
import type { Adapter, ReferenceCase, Row, Values } from "../types.ts";

const confidence = { interval: "wald", sigma2Interval: "none" } as const;

/** Columns of a formula `~ 1 | outer` or `~ 1 | outer/inner`; null for any other. */
function levelsOf({ settings }: ReferenceCase): readonly string[] | null {
  const [, right] = /^~\s*1\s*\|\s*(.+)$/.exec(String(settings["random"]).trim()) ?? [];
  const levels = right?.split("/").map((part) => part.trim()) ?? [];
  return levels.length === 1 || levels.length === 2 ? levels : null;
}

/** Rows with an effect, with their groups. */
function effectsOf(rows: readonly Row[], levels: readonly string[]): readonly NestedEffect[] {
  const byId = new Map(rows.map((row, i) => [rowId(i), row]));
  const group = (id: string, column: string) => String(byId.get(id)![column]);
  return genericEffects(rows).map((effect) => ({
    ...effect,
    outer: group(effect.id, levels[0]!),
    ...(levels[1] === undefined ? {} : { inner: group(effect.id, levels[1]) }),
  }));
}

function fitOf(reference: ReferenceCase, rows: readonly Row[]) {
  const levels = levelsOf(reference);
  if (levels === null) return null;
  const effects = effectsOf(rows, levels);
  const random = levels.length === 1 ? "outer" as const : "outer/inner" as const;
  const { method = "REML", test = "z" } = reference.settings;
  const fit = multilevel(effects, {
    ...confidence,
    random,
    method: method === "ML" ? "ML" : "REML",
    interval: test === "t" ? "t" : "wald",
  });
  return { effects, fit };
}

/** `rma.mv(yi, vi, random)`. */
export const multilevelFamily: Adapter = (reference, rows) => {
  const found = fitOf(reference, rows);
  if (found === null) {
    return { kind: "not covered", what: `random ${reference.settings["random"]}` };
  }
  const { fit } = found;
  const [mean] = fit.coefficients;
  const { ml, reml } = fit.logLikelihood;
  return {
    kind: "answer",
    values: {
      estimate: mean?.estimate ?? null,
      se: mean?.standardError ?? null,
      statistic: mean?.statistic ?? null,
      p: mean?.pValue ?? null,
      ci_lb: mean?.interval.lower ?? null,
      ci_ub: mean?.interval.upper ?? null,
      sigma2: fit.components.map(({ sigma2 }) => sigma2),
      loglik: fit.choices.method === "ML" ? ml : reml,
      QE: fit.heterogeneityTest.q,
      QE_p: fit.heterogeneityTest.pValue,
    },
  };
};

/** `robust()` on such a fit. */
export const clusterRobustFamily: Adapter = (reference, rows) => {
  const { settings } = reference;
  const estimator = (["CR0", "CR1", "CR2"] as const).find((name) =>
    String(settings["estimator"]).startsWith(name)
  );
  const found = fitOf(reference, rows);
  if (found === null) return { kind: "not covered", what: `random ${settings["random"]}` };
  if (estimator === undefined) {
    return { kind: "not covered", what: `estimator ${settings["estimator"]}` };
  }
  const byId = new Map(rows.map((row, i) => [rowId(i), row]));
  const clustered = found.effects.map((effect) => ({
    ...effect,
    cluster: String(byId.get(effect.id)![String(settings["cluster"])]),
  }));
  const [mean] = clusterRobust(clustered, found.fit, { estimator }).coefficients;
  const values: Values = {
    estimate: mean?.estimate ?? null,
    se: mean?.standardError ?? null,
    statistic: mean?.statistic ?? null,
    df: mean?.df ?? null,
    p: mean?.pValue ?? null,
    ci_lb: mean?.interval.lower ?? null,
    ci_ub: mean?.interval.upper ?? null,
  };
  return { kind: "answer", values };
};
