import type { RegressionColumns } from "./regression_columns.ts";
import { studiesDigest } from "./studies_digest.ts";

/** SHA-256 of ids, effects, variances, design matrix and choices. */
export function regressionDigest(
  caller: string,
  choices: object,
  { ids, effects, variances, matrix, design }: RegressionColumns,
): string {
  const names = design.columns.map(({ name }) => name);
  const header = `${caller} ${JSON.stringify(choices)} ${JSON.stringify(names)}`;
  return studiesDigest(header, ids, [effects, variances, ...matrix]);
}
