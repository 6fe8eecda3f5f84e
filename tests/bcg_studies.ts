import type { RegressionStudy } from "../lib/model/regression_types.ts";
import { readColumns } from "./papers/read_columns.ts";

/** The 13 BCG trials (no empty cells) as log risk ratios, with their moderators, in the order of trials. */
export const bcgStudies: readonly RegressionStudy[] = readColumns("bcg/bcg.csv").map((row) => {
  const [a, b, c, d] = ["tpos", "tneg", "cpos", "cneg"].map((name) => Number(row[name]));
  return {
    id: row["trial"]!.padStart(2, "0"),
    yi: Math.log(a! / (a! + b!) / (c! / (c! + d!))),
    vi: 1 / a! - 1 / (a! + b!) + 1 / c! - 1 / (c! + d!),
    moderators: {
      ablat: Number(row["ablat"]),
      year: Number(row["year"]),
      alloc: row["alloc"]!,
    },
  };
});
