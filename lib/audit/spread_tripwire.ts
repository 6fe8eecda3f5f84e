import { formatNumber } from "../report/format_number.ts";
import { alarmAt, mendedRow } from "./alarm_at.ts";
import { findings } from "./findings.ts";
import { meansCompared } from "./means_compared.ts";
import { type SpreadFinding, type SpreadSlip, spreadSlips } from "./spread_slips.ts";
import type { Alarm, Tripwire } from "./types.ts";

/** What the mended cells would be, in words. */
const words: Readonly<Record<SpreadSlip, string>> = {
  "se-as-sd": "the standard error times the root of n",
  "sd-as-se": "divided by the root of n",
  "variance-as-sd": "the root, if it is a variance",
  "decimal point": "the decimal point moved by one place",
};

/**
 * A rule that rings for spreads out of line which certain slips explain; null stands for none. What
 * one rule says the others do not.
 */
export function spreadTripwire(
  said: Pick<Tripwire, "code" | "title" | "looksFor" | "source">,
  kinds: readonly (SpreadSlip | null)[],
): Tripwire {
  return {
    ...said,
    check(review) {
      const all = meansCompared(review);
      return findings(
        all.flatMap(({ studies }) => studies.map(({ place }) => place)),
        all.flatMap(spreadSlips).filter(({ slip }) => kinds.includes(slip?.kind ?? null))
          .map((found) => alarmOf(said.code, found)),
        "No analysis compares means of two arms.",
      );
    },
  };
}

function alarmOf(rule: string, { compared, distance, slip }: SpreadFinding): Alarm {
  const { place, treated, control } = compared;
  const both = [treated.spreadColumn, control.spreadColumn];
  const cells = `${formatCell(treated.spread)} and ${formatCell(control.spread)}`;
  const far = `the ${treated.isError ? "standard errors" : "standard deviations"} ${cells} of ` +
    `${treated.total} and ${control.total} people lie ${formatNumber(distance, { digits: 1 })} ` +
    "spreads away from those of the other studies";
  if (slip === null) {
    return alarmAt(place, { rule, columns: both, found: far, suspicion: "possible", mended: null });
  }
  const columns = Object.keys(slip.cells);
  const mended = columns.map((column) => `${column} ${formatCell(slip.cells[column]!)}`).join(", ");
  return alarmAt(place, {
    rule,
    columns,
    found: `${far}; with ${mended} it would be ${formatNumber(slip.distance, { digits: 1 })}`,
    suspicion: columns.length === 1 ? "likely" : "possible",
    mended: mendedRow(`${mended}: ${words[slip.kind]}`, place, slip.cells),
  });
}

function formatCell(value: number): string {
  return formatNumber(value, { digits: 3, style: "significant" });
}
