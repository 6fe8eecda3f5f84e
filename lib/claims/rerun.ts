import { ifComputable } from "../analysis/if_computable.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { summaryOfFindings } from "../certainty/summary_of_findings.ts";
import { certaintyNumbers } from "../report/numbers/certainty_numbers.ts";
import { namedNumbers } from "../report/numbers/named_numbers.ts";
import type { Review } from "../table/review_types.ts";
import { quantityReader, type ReadQuantity } from "./quantity_reader.ts";

/**
 * The numbers of an analysis by another plan or without the rows of a study; null where that has no
 * result. What stands beside an analysis (sensitivity analyses, mixed models) is not run.
 *
 * @param without Id of the study whose rows are left out; null for none.
 */
export function rerun(
  review: Review,
  planned: AnalysisPlan,
  without: string | null,
): ReadQuantity | null {
  const { sensitivity: _s, published: _p, explainTotal: _e, mixedModel: _m, ...plan } = planned;
  const table = review.tables[plan.table];
  if (!table) return null;
  const left = {
    ...table,
    rows: table.rows.filter(({ values }) => `${values[plan.studyId]}` !== without),
  };
  const changed: Review = {
    ...review,
    deviations: [],
    certainty: null,
    tables: without === null ? review.tables : { ...review.tables, [plan.table]: left },
    // A "what if" is no deviation from what was registered.
    protocol: {
      ...review.protocol,
      registration: { status: "not registered" },
      analyses: [plan],
    },
  };
  return ifComputable(() => {
    const result = runAnalysis(changed, plan.id);
    const summary = certaintyNumbers(summaryOfFindings(changed, [result]));
    return quantityReader([...namedNumbers(result), ...summary], [result]);
  }).value;
}
