import { alarmAt } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { formatP } from "../../report/format_p.ts";
import { leaveOut } from "../leave_out.ts";
import { syntheses } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * No event in either arm: a true result, or an outcome that was not reported and entered as zero.
 * Likely the second where the other studies of the analysis would let one expect events: the
 * chance of none, at their crude risk, is below 5 %.
 */
export const bothArmsZero: Tripwire = {
  code: "both-arms-zero",
  title: "No event in either arm",
  looksFor:
    "a comparison without an event in either arm, which may stand for an unreported outcome",
  source: "https://doi.org/10.1136/bmj-2021-069155",
  check(review) {
    const studies = syntheses(review).filter(({ plan }) => plan.design === "comparison")
      .flatMap((synthesis) => synthesis.studies.map((study) => ({ synthesis, study })))
      .filter(({ study }) => study.counts["eventsTreated"] !== undefined);
    const alarms = studies.flatMap(({ synthesis, study }): Alarm[] => {
      const { events, total } = crude(study.counts);
      const [place] = study.places;
      if (events > 0 || place === undefined) return [];
      const others = synthesis.studies.filter((other) => other.id !== study.id)
        .map(({ counts }) => crude(counts));
      const risk = sumOf(others, "events") / Math.max(1, sumOf(others, "total"));
      const chance = (1 - risk) ** total;
      return [alarmAt(place, {
        rule: "both-arms-zero",
        columns: place.columns,
        found: `no event among ${total} people of both arms${
          others.length === 0
            ? ""
            : ` (${formatP(chance, { name: "P" })} at the crude risk of the other studies)`
        }`,
        suspicion: chance < 0.05 ? "likely" : "possible",
        mended: leaveOut(study.places),
      })];
    });
    return findings(
      studies.flatMap(({ study }) => study.places),
      alarms,
      "No analysis compares counts of two arms.",
    );
  },
};

function crude(counts: Readonly<Record<string, number>>) {
  return {
    events: (counts["eventsTreated"] ?? 0) + (counts["eventsControl"] ?? 0),
    total: (counts["totalTreated"] ?? 0) + (counts["totalControl"] ?? 0),
  };
}

function sumOf<K extends string>(all: readonly Readonly<Record<K, number>>[], key: K): number {
  return all.reduce((sum, one) => sum + one[key], 0);
}
