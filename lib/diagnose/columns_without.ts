import type { StudyColumns } from "../model/study_columns.ts";

/** The same columns without the study at `index`. */
export function columnsWithout(columns: StudyColumns, index: number): StudyColumns {
  const k = columns.ids.length - 1;
  const ids = new Array<string>(k);
  const effects = new Float64Array(k);
  const variances = new Float64Array(k);
  for (let i = 0, j = 0; i <= k; i++) {
    if (i === index) continue;
    ids[j] = columns.ids[i]!;
    effects[j] = columns.effects[i]!;
    variances[j] = columns.variances[i]!;
    j++;
  }
  return { ids, effects, variances };
}
