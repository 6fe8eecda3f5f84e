import { describeProblem } from "reforest";
import { type BenchSetting, settingFromHash, settingProblems } from "reforest/review";
import type { Page, Route } from "../types.ts";
import type { FirstCell } from "./bench_types.ts";
import { columnsOf, tableOf } from "./columns_of.ts";

/** What an address asks of the bench. */
interface PlaceOfRoute {
  readonly setting: BenchSetting;
  /** A cell to begin with. */
  readonly cell: FirstCell | null;
  /** Everything in the address that does not hold. */
  readonly problems: readonly string[];
}

/** The setting of an address, `#/bench?analysis=...`, or a cell, `#/bench/cell/2/tpos?analysis=...`. */
export function placeOfRoute({ review }: Page, { path, query }: Route): PlaceOfRoute {
  const first: BenchSetting = { analysis: review.protocol.analyses[0]?.id ?? "" };
  const { setting, problems } = query === ""
    ? { setting: first, problems: [] }
    : settingFromHash(query);
  const faults = setting === null ? [] : settingProblems(review, setting);
  const known = review.protocol.analyses.some(({ id }) => id === setting?.analysis);
  const [kind, line = "", column = ""] = path;
  const { analysis } = setting !== null && known ? setting : first;
  const isCell = kind === "cell" &&
    (tableOf(review, analysis)?.rows ?? []).some((row) => `${row.line}` === line) &&
    columnsOf(review, analysis).some(({ name }) => name === column);
  return {
    setting: setting !== null && faults.length === 0 ? setting : { analysis },
    cell: isCell ? { line: Number(line), column } : null,
    problems: [
      ...[...problems, ...faults].map(describeProblem),
      ...(path.length === 0 || isCell ? [] : [
        `address: found "${path.join("/")}"; allowed: cell, a line and a column that ` +
        `"${analysis}" reads; go to the cell from the data`,
      ]),
    ],
  };
}
