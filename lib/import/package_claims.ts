import type { PublishedPlan } from "../analysis/published_plan.ts";
import { textColumn } from "./package_columns.ts";
import { type PackageRow, type PackageTable, packageTable } from "./package_table.ts";
import type { ReviewFile, ReviewOutcome, StoredResult } from "./review_file_types.ts";

/** A stored result as rows of claims, and the plan that compares an analysis with them. */
export interface StoredClaims {
  readonly rows: readonly PackageRow[];
  readonly published: PublishedPlan;
}

/**
 * What the file stores of a result, to be compared with what is computed here: the estimate with
 * its interval, the number of studies, I² and tau², and Q.
 *
 * Stored numbers have 16 digits, of which programs share fewer: an estimate is compared with three
 * significant digits of the width of its interval or more.
 */
export function storedClaims(
  id: string,
  label: string,
  outcome: ReviewOutcome,
  stored: StoredResult,
  file: string,
): StoredClaims {
  const { estimate, lower, upper, q, df, i2, tau2 } = stored;
  const digits = digitsFor(upper - lower);
  const several = df !== null && df > 0;
  const where = { published_in: file };
  const rows: PackageRow[] = [{
    claim_id: id,
    claim: label,
    value: fixed(estimate, digits),
    ci_low: fixed(lower, digits),
    ci_high: fixed(upper, digits),
    k: df === null ? null : `${df + 1}`,
    i2: several && i2 !== null ? fixed(i2, 1) : null,
    tau2: several && tau2 !== null ? fixed(tau2, tau2 > 0 ? digitsFor(tau2) : 2) : null,
    ...where,
  }];
  if (several && q !== null) {
    rows.push({ claim_id: `${id}-q`, claim: `${label}: Q`, value: fixed(q, 3), ...where });
  }
  return {
    rows,
    published: {
      table: "claims",
      id: "claim_id",
      label: "claim",
      source: "published_in",
      claims: rows.map(({ claim_id }) =>
        claim_id === id
          ? {
            id,
            quantity: "reported" as const,
            ...(outcome.i2 === "tau2" ? { i2: "tau2" as const } : {}),
          }
          : { id: `${claim_id}`, quantity: "q" as const }
      ),
      status: "same data",
    },
  };
}

/** Decimals that show three significant digits of a width above 0. */
function digitsFor(width: number): number {
  return Math.min(8, Math.max(2, Math.ceil(2 - Math.log10(width)) + 1));
}

function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

const printed = { pattern: "-?[0-9]+(\\.[0-9]+)?" };

/** The table of claims. */
export function claimsTable(review: ReviewFile, rows: readonly PackageRow[]): PackageTable {
  const number = (name: string, title: string, description: string) =>
    textColumn(name, title, `${description}; text, digit by digit.`, printed);
  return packageTable(
    {
      name: "claims",
      path: "published/claims.csv",
      title: "Results that the file stores",
      description: `Pooled results as ${review.program} stored them, rounded.`,
    },
    [
      textColumn("claim_id", "Claim", "Id of the analysis, and of its part.", { required: true }),
      textColumn("claim", "Result", "What was pooled.", { required: true }),
      number("value", "Value", "Estimate, or Q"),
      number("ci_low", "Lower limit", "Lower limit of the interval"),
      number("ci_high", "Upper limit", "Upper limit of the interval"),
      number("k", "Studies", "Degrees of freedom of Q, plus one"),
      number("i2", "I²", "In percent"),
      number("tau2", "tau²", "Between-study variance, random effects only"),
      textColumn("published_in", "File", "The file that stores it.", { required: true }),
    ],
    rows,
    { primaryKey: ["claim_id"] },
  );
}
