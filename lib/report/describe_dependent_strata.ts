import type { ClusterRobustSubgroups } from "../model/cluster_robust_types.ts";
import { formatNumber } from "./format_number.ts";
import { formatP } from "./format_p.ts";
import { plural } from "./plural.ts";

/** The test between strata that share studies, in sentences. */
export function describeDependentStrata(answer: ClusterRobustSubgroups): string {
  const { between, shared, strata, warnings } = answer;
  const model = `Allowing for the ${plural(shared, "study", "studies")} that stand in several ` +
    "strata (multilevel model with random effects of study and row, one tau² for each, standard " +
    "errors cluster-robust by study, CR2)";
  if (between === null) return `${model}: fewer than two strata, no test.`;
  const { statistic, df, dfResidual, pValue } = between;
  const p = pValue === null
    ? "too few degrees of freedom for a P value"
    : formatP(pValue, { name: "P" });
  const compared = strata.map(({ stratum }) => stratum).join(", ");
  return `${model}: F ${formatNumber(statistic)} on ${df} and ${
    formatNumber(dfResidual, { digits: 1 })
  } degrees of freedom, ${p} (${compared}). ${warnings.join(" ")}`.trim();
}
