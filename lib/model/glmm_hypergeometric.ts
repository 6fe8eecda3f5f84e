import type { QuadratureRule } from "../numeric/gauss_hermite.ts";
import { newtonMaximum } from "../numeric/newton_maximum.ts";
import { hypergeometricCounts } from "./glmm_families.ts";
import type { GlmmModel } from "./glmm_model.ts";
import { oneGroupModel } from "./glmm_one_group.ts";
import { separation } from "./glmm_separation.ts";
import { glmmStart } from "./glmm_start.ts";
import type { Table2x2 } from "./tables.ts";
import { tableEffect } from "./table_effect.ts";
import { waldHeterogeneity } from "./wald_heterogeneity.ts";

/**
 * Hypergeometric-normal model of log odds ratios ("CM.EL"): all margins of each table are given
 * (Stijnen, Hamza and Ozdemir 2010, https://doi.org/10.1002/sim.4040).
 */
export function hypergeometricNormalModel(
  tables: readonly Table2x2[],
  rule: QuadratureRule,
): GlmmModel {
  const counts = hypergeometricCounts({
    eventsTreated: tables.map(({ a }) => a),
    totalTreated: tables.map(({ n1 }) => n1),
    totalControl: tables.map(({ n2 }) => n2),
    events: tables.map(({ a, c }) => a + c),
  });
  const effects = tables.map((table) => tableEffect(table, "OR"));
  const lowest = tables.map(({ a, d }) => a === 0 || d === 0);
  const highest = tables.map(({ b, c }) => b === 0 || c === 0);
  const at = new Float64Array(4);
  let height = 0;
  let converged = true;
  const own = tables.map((_, i) => {
    // At an edge of what the margins allow, the probability of the table tends to 1.
    if (lowest[i]! || highest[i]!) return { effect: 0, weight: 0 };
    const found = newtonMaximum((point, gradient) => {
      counts.at(i, point[0]!, at);
      gradient[0] = at[1]!;
      return at[0]!;
    }, [effects[i]!.yi]);
    height += found.value;
    converged = converged && found.converged;
    counts.at(i, found.point[0]!, at);
    return { effect: found.point[0]!, weight: -at[2]! };
  });
  return oneGroupModel({
    k: tables.length,
    counts,
    saturated: {
      logLikelihood: height,
      waldQ: waldHeterogeneity(own.map(({ effect }) => effect), own.map(({ weight }) => weight)),
      converged,
    },
    start: glmmStart(effects.map(({ yi }) => yi), effects.map(({ vi }) => vi)),
    constant: 0,
    separated: separation(lowest, highest),
  }, rule);
}
