import type { ConsistencyCheck, PrintedCell } from "../analysis/consistency_plan.ts";
import { readPrintedNumber } from "../table/printed_number.ts";
import type { Review } from "../table/review_types.ts";
import { agreementOfPrinted } from "./agreement_of_printed.ts";
import type {
  ConsistencyFinding,
  ConsistencyReport,
  ConsistencyResult,
  ScaleFinding,
} from "./consistency_types.ts";
import { countsBehindPercentages } from "./counts_behind_percentages.ts";
import { heterogeneityOfPrinted } from "./heterogeneity_of_printed.ts";
import { rateOfCounts } from "./rate_of_counts.ts";
import { scaleOfInterval, type ScaleOfIntervalChoices } from "./scale_of_interval.ts";
import type { PrintedEstimate } from "./scaled_interval.ts";
import { sumsOfParts } from "./sums_of_parts.ts";
import { verdictOf } from "./verdict_of.ts";

const kinds: readonly ConsistencyCheck["check"][] = [
  "two percentages and P",
  "scale of an interval",
  "P and interval",
  "heterogeneity",
  "rate of counts",
  "sum of parts",
];

/**
 * Holds the printed numbers of a publication against one another, as `consistency` of
 * protocol.json says which belong together. No data are used: what fits may still be wrong, and what
 * does not fit may have another cause than a slip (a model, weights, another rule of rounding).
 *
 * @param review A review as `loadReview` reads it.
 * @throws {RangeError} if the protocol names a cell that does not exist; a loaded review has none.
 *
 * @example The P value of greb2008 agrees with its interval by z
 * ```ts
 * import { consistencyReport } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { findings } = consistencyReport(await loadReview("greb2008"));
 * assert.deepEqual(findings.map(({ check, verdict }) => [check, verdict]), [
 *   ["scale of an interval", "compatible"],
 *   ["P and interval", "compatible"],
 * ]);
 * ```
 */
export function consistencyReport(review: Review): ConsistencyReport {
  const plan = review.protocol.consistency;
  const record = { kind: "consistency-report", review: review.name } as const;
  const asked = new Set(plan?.checks.map(({ check }) => check));
  const notApplied = kinds.filter((check) => !asked.has(check)).map((check) => ({
    check,
    reason: plan?.notApplied?.find((other) => other.check === check)?.reason ?? null,
  }));
  if (plan === undefined) return { ...record, file: null, findings: [], notApplied };
  const table = review.tables[plan.table];
  const read = ({ claim, column }: PrintedCell): string => {
    const row = table?.rows.find(({ values }) => `${values[plan.id]}` === claim);
    const cell = row?.values[column] ?? null;
    if (cell !== null) return `${cell}`;
    throw new RangeError(
      `consistencyReport: found no ${column} of "${claim}"; allowed: a filled cell of ${plan.table}`,
    );
  };
  return {
    ...record,
    file: table?.file ?? null,
    findings: plan.checks.map((check) => findingOf(check, read)),
    notApplied,
  };
}

type Read = (cell: PrintedCell) => string;

function findingOf(check: ConsistencyCheck, read: Read): ConsistencyFinding {
  const claims: string[] = [];
  const result = resultOf(check, (cell) => {
    if (!claims.includes(cell.claim)) claims.push(cell.claim);
    return read(cell);
  });
  const { id, title, note = null } = check;
  return { id, title, check: check.check, note, claims, verdict: verdictOf(result), result };
}

function resultOf(check: ConsistencyCheck, read: Read): ConsistencyResult {
  const countOf = (cell: PrintedCell): number => readPrintedNumber(read(cell))?.value ?? NaN;
  const maybe = <K extends string, T>(
    key: K,
    cell: PrintedCell | undefined,
    as: (cell: PrintedCell) => T,
  ) => (cell === undefined ? {} : { [key]: as(cell) } as Record<K, T>);
  switch (check.check) {
    case "two percentages and P": {
      const { first, second, p, atMost, totals = {} } = check;
      const printed = { first: read(first), second: read(second), p: read(p) };
      return countsBehindPercentages(printed, {
        atMost: countOf(atMost),
        totals: {
          ...maybe("first", totals.first, countOf),
          ...maybe("second", totals.second, countOf),
          ...maybe("sum", totals.sum, countOf),
        },
      });
    }
    case "scale of an interval":
      return scaleFinding(intervalOf(check, read), {
        unit: check.unit,
        ...(check.level === undefined ? {} : { level: check.level }),
        ...maybe("df", check.studies, (cell) => countOf(cell) - 1),
      });
    case "P and interval":
      return agreementOfPrinted({ ...intervalOf(check, read), p: read(check.p) }, {
        scale: check.scale,
        ...(check.level === undefined ? {} : { level: check.level }),
        ...maybe("df", check.studies, (cell) => countOf(cell) - 1),
      });
    case "heterogeneity":
      return heterogeneityOfPrinted({
        k: countOf(check.studies),
        ...maybe("i2", check.i2, read),
        ...maybe("q", check.q, read),
        ...maybe("p", check.p, read),
        ...maybe("tau2", check.tau2, read),
      });
    case "rate of counts":
      return rateOfCounts(read(check.rate), {
        events: check.events === undefined ? null : countOf(check.events),
        total: countOf(check.total),
        ...(check.per === undefined ? {} : { per: check.per }),
      });
    case "sum of parts":
      return sumsOfParts({ parts: check.parts.map(read), total: read(check.total) }, {
        of: check.of,
      });
  }
}

function intervalOf(
  cells: Readonly<Record<keyof PrintedEstimate, PrintedCell>>,
  read: Read,
): PrintedEstimate {
  return { estimate: read(cells.estimate), lower: read(cells.lower), upper: read(cells.upper) };
}

function scaleFinding(printed: PrintedEstimate, choices: ScaleOfIntervalChoices): ScaleFinding {
  const shorter = {
    estimate: withoutZero(printed.estimate),
    lower: withoutZero(printed.lower),
    upper: withoutZero(printed.upper),
  };
  const { estimate, lower, upper } = shorter;
  return {
    kind: "scale-finding",
    asPrinted: scaleOfInterval(printed, choices),
    withoutZeros: estimate === null || lower === null || upper === null
      ? null
      : scaleOfInterval({ estimate, lower, upper }, choices),
  };
}

/** A printed number without the zero at its end; null where its last decimal is no zero. */
function withoutZero(text: string): string | null {
  const match = /^(.*\d)(?:\.0|(\.\d+)0)$/.exec(text);
  return match === null ? null : `${match[1]}${match[2] ?? ""}`;
}
