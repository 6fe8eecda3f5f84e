import { alarmAt } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { formatP } from "../../report/format_p.ts";
import { leaveOut } from "../leave_out.ts";
import { syntheses } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** Fewer other studies do not show what risk to expect. */
const fewestOthers = 3;
/** Chance of no event below which an alarm rings. */
const hardlyChance = 0.05;

/**
 * No event in either arm where the other studies would let one expect some: a true result, or an
 * outcome that was not reported and entered as zero. It rings where, at the risk that three quarters
 * of the other studies exceed, the chance of no event is below 5 %; where events are rare, a zero
 * says nothing.
 */
export const bothArmsZero: Tripwire = {
  code: "both-arms-zero",
  title: "No event in either arm",
  looksFor: "a comparison without any event where the others have many: an unreported outcome?",
  source: "https://doi.org/10.1136/bmj-2021-069155",
  check(review) {
    const studies = syntheses(review).filter(({ plan }) => plan.design === "comparison")
      .flatMap((synthesis) => synthesis.studies.map((study) => ({ synthesis, study })))
      .filter(({ study }) => study.counts["eventsTreated"] !== undefined);
    const alarms = studies.flatMap(({ synthesis, study }): Alarm[] => {
      const { events, total } = crude(study.counts);
      const [place] = study.places;
      if (events > 0 || place === undefined) return [];
      const risks = synthesis.studies.filter((other) => other.id !== study.id)
        .map(({ counts }) => crude(counts)).filter((other) => other.total > 0)
        .map((other) => other.events / other.total);
      if (risks.length < fewestOthers) return [];
      const chance = (1 - lowerQuartile(risks)) ** total;
      if (chance >= hardlyChance) return [];
      return [alarmAt(place, {
        rule: "both-arms-zero",
        columns: place.columns,
        found: `no event among ${total} people of both arms (${formatP(chance, { name: "P" })} ` +
          "at a risk that three quarters of the other studies exceed)",
        suspicion: "possible",
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

/** The risk below which a quarter of the studies lie; of few studies the lowest. */
function lowerQuartile(risks: readonly number[]): number {
  const sorted = [...risks].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 4)]!;
}
