import type { AnalysisPlan, Protocol } from "../analysis/protocol.ts";
import type { CertaintyJudgement, CertaintyJudgements, RatedOutcome } from "./certainty_types.ts";
import { dateFaults } from "./date_faults.ts";
import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";
import { allowedLevels, ratingUpDomains } from "./rating_rules.ts";
import type { Table } from "./types.ts";

/**
 * Checks judgements of certainty against the protocol and the rules of GRADE.
 *
 * @param isSound Whether an outcome, by its place in the list, fits the schema; of others only names
 *   are checked.
 */
export function checkCertainty(
  { outcomes }: CertaintyJudgements,
  protocol: Protocol,
  tables: Readonly<Record<string, Table>>,
  isSound: (index: number) => boolean = () => true,
): PlacedFault[] {
  const rateable = protocol.analyses.filter((plan) => plan.headline !== "none");
  const places = outcomes.map(({ analysis, stratum }) => JSON.stringify([analysis, stratum]));
  return outcomes.flatMap((outcome, index) => {
    const pointer = `/outcomes/${index}`;
    const plan = rateable.find(({ id }) => id === outcome.analysis);
    return [
      ...(places.indexOf(places[index] ?? "") === index ? [] : [{
        pointer: `${pointer}/analysis`,
        found: `${quoteText(outcome.analysis)} a second time`,
        allowed: "each outcome once",
        advice: "join the two entries",
      }]),
      ...(plan === undefined
        ? [
          unknown(
            `${pointer}/analysis`,
            outcome.analysis,
            rateable.map(({ id }) => id),
            "analysis",
          ),
        ]
        : [
          ...stratumFaults(outcome, plan, tables, `${pointer}/stratum`),
          ...questionFaults(outcome, plan, pointer),
        ]),
      ...(isSound(index) ? judgementFaults(outcome, `${pointer}/judgements`) : []),
    ];
  });
}

function unknown(
  pointer: string,
  name: string,
  known: readonly string[],
  kind: string,
): PlacedFault {
  const near = nearestName(name, known);
  return {
    pointer,
    found: `the unknown ${kind} ${quoteText(name)}`,
    allowed: known.length === 0 ? "none" : known.join(", "),
    advice: near === null ? "correct the name" : `did you mean ${quoteText(near)}?`,
  };
}

/** An analysis with one result for all studies is rated as one; else stratum by stratum. */
function stratumFaults(
  { stratum }: RatedOutcome,
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
  pointer: string,
): PlacedFault[] {
  const { subgroup } = plan;
  const crude = plan.headline === "crude" && plan.design === "proportion";
  const byStratum = subgroup !== undefined && (crude || subgroup.overall === false);
  if (!byStratum) {
    return stratum === undefined ? [] : [{
      pointer,
      found: `the stratum ${quoteText(stratum)}`,
      allowed: "no stratum, since this analysis has one result for all studies",
      advice: "remove it",
    }];
  }
  const cells = (tables[plan.table]?.rows ?? []).map(({ values }) => values[subgroup.column]);
  const strata = subgroup.levels ??
    [...new Set(cells.flatMap((cell) => cell === null || cell === undefined ? [] : [`${cell}`]))]
      .sort();
  if (stratum === undefined) {
    return [{
      pointer: pointer.replace(/\/stratum$/, ""),
      found: "no stratum",
      allowed: strata.join(", "),
      advice: "name the stratum, since this analysis has no result for all studies",
    }];
  }
  return strata.includes(stratum) ? [] : [unknown(pointer, stratum, strata, "stratum")];
}

function questionFaults(
  { question, assumedControlRisk }: RatedOutcome,
  plan: AnalysisPlan,
  pointer: string,
): PlacedFault[] {
  const comparison = plan.design === "comparison";
  return [
    ...(comparison === (question === "comparative") ? [] : [{
      pointer: `${pointer}/question`,
      found: `${quoteText(question)} for the design ${quoteText(plan.design)}`,
      allowed: comparison ? '"comparative"' : '"prognosis", "single-arm proportion"',
      advice: "correct the question",
    }]),
    ...(comparison || assumedControlRisk === undefined ? [] : [{
      pointer: `${pointer}/assumedControlRisk`,
      found: `a control risk in the design ${quoteText(plan.design)}`,
      allowed: 'a control risk in the design "comparison"',
      advice: "remove it",
    }]),
  ];
}

function judgementFaults(outcome: RatedOutcome, pointer: string): PlacedFault[] {
  const domains = outcome.judgements.map(({ domain }) => domain);
  return outcome.judgements.flatMap((judgement, index) => [
    ...dateFaults(`${pointer}/${index}/date`, judgement.date),
    ...(domains.indexOf(judgement.domain) === index ? [] : [{
      pointer: `${pointer}/${index}/domain`,
      found: `${quoteText(judgement.domain)} a second time`,
      allowed: "each domain once",
      advice: "remove one of the two judgements",
    }]),
    ...levelFaults(outcome, judgement, `${pointer}/${index}`),
  ]);
}

function levelFaults(
  outcome: RatedOutcome,
  { domain, levels }: CertaintyJudgement,
  pointer: string,
): PlacedFault[] {
  const { question, design } = outcome;
  const up = ratingUpDomains.some((one) => one === domain);
  if (up && (question !== "comparative" || design === "randomised")) {
    return [{
      pointer: `${pointer}/domain`,
      found: `${quoteText(domain)} for a ${question} question, ${design}`,
      allowed: "rating up only for comparisons that are not randomised",
      advice: "remove the judgement",
    }];
  }
  const allowed = allowedLevels(domain, outcome);
  return allowed.includes(levels) ? [] : [{
    pointer: `${pointer}/levels`,
    found: `${levels}`,
    allowed: `${allowed.join(", ")} for ${quoteText(domain)}`,
    advice: "correct the number of levels",
  }];
}
