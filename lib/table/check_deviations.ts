import type { AnalysisPlan, Protocol } from "../analysis/protocol.ts";
import { canonicalJson } from "../trace/canonical_json.ts";
import { applyDeviations } from "./apply_deviations.ts";
import { checkPlanShape, choiceNames } from "./check_plan_shape.ts";
import { checkPlan } from "./check_plan.ts";
import { dateFaults } from "./date_faults.ts";
import { draftDeviation } from "./draft_deviation.ts";
import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import type { NamedTables } from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";
import type { Deviation } from "./recorded_types.ts";

type Changed = Extract<Deviation, { kind: "changed" }>;

/**
 * Checks deviations against the registered protocol: each names an analysis and a choice of it, and
 * repeats what is registered (which guards against a protocol that was edited since); what is in
 * force then must be a plan as valid as one of the protocol.
 */
export function checkDeviations(
  deviations: readonly Deviation[],
  { registration, analyses }: Protocol,
  named: NamedTables,
): PlacedFault[] {
  if (deviations.length > 0 && registration.status !== "registered") {
    return [{
      pointer: "/deviations",
      found: "deviations from a protocol that is not registered",
      allowed: 'deviations where registration.status of protocol.json is "registered"',
      advice: "nothing is registered: change protocol.json itself, and remove this file",
    }];
  }
  const faults = deviations.flatMap((entry, index) =>
    entryFaults(entry, `/deviations/${index}`, analyses, deviations.slice(0, index))
  );
  // What is in force can be looked at only where it is clear what that is.
  return faults.length > 0 ? faults : plansFaults(deviations, analyses, named);
}

function entryFaults(
  entry: Deviation,
  pointer: string,
  analyses: readonly AnalysisPlan[],
  earlier: readonly Deviation[],
): PlacedFault[] {
  const ids = analyses.map(({ id }) => id);
  const plan = analyses.find(({ id }) => id === entry.analysis);
  const faults = dateFaults(`${pointer}/date`, entry.date);
  if (entry.kind === "added") return [...faults, ...addedFaults(entry, pointer, ids, earlier)];
  if (plan === undefined) {
    const near = nearestName(entry.analysis, ids);
    return [...faults, {
      pointer: `${pointer}/analysis`,
      found: quoteText(entry.analysis),
      allowed: `analyses of protocol.json: ${ids.join(", ")}`,
      advice: near === null ? "correct the id" : `did you mean ${quoteText(near)}?`,
    }];
  }
  const twin = earlier.findIndex((other) =>
    other.analysis === entry.analysis && (other.kind === "dropped" || entry.kind === "dropped" ||
      (other.kind === "changed" && other.choice === entry.choice))
  );
  if (twin >= 0) {
    faults.push({
      pointer,
      found: `a second entry, beside /deviations/${twin}, for the same ${
        entry.kind === "changed" && earlier[twin]?.kind === "changed" ? "choice" : "analysis"
      }`,
      allowed: "one entry for a choice, and no other for an analysis that is dropped",
      advice: "keep the one that says what was done in the end",
    });
  }
  return entry.kind === "changed" ? [...faults, ...changedFaults(entry, pointer, plan)] : faults;
}

function addedFaults(
  { analysis, plan }: Extract<Deviation, { kind: "added" }>,
  pointer: string,
  ids: readonly string[],
  earlier: readonly Deviation[],
): PlacedFault[] {
  const added = earlier.flatMap((other) => other.kind === "added" ? [other.analysis] : []);
  const isKnown = ids.includes(analysis);
  return [
    ...(isKnown || added.includes(analysis)
      ? [{
        pointer: `${pointer}/analysis`,
        found: `${quoteText(analysis)}, which ${
          isKnown ? "protocol.json has" : "is added already"
        }`,
        allowed: "an id of its own for an analysis that is added",
        advice: isKnown ? 'rename it, or use the kind "changed"' : "rename one of the two",
      }]
      : []),
    ...(plan.id === analysis ? [] : [{
      pointer: `${pointer}/plan/id`,
      found: JSON.stringify(plan.id ?? null),
      allowed: `${quoteText(analysis)}, as "analysis" says`,
      advice: "correct one of the two",
    }]),
  ];
}

function changedFaults(entry: Changed, pointer: string, plan: AnalysisPlan): PlacedFault[] {
  const { choice, registered, inForce } = entry;
  if (!choiceNames.includes(choice)) {
    const near = nearestName(choice, choiceNames);
    return [{
      pointer: `${pointer}/choice`,
      found: quoteText(choice),
      allowed: choiceNames.join(", "),
      advice: near === null ? "correct the name" : `did you mean ${quoteText(near)}?`,
    }];
  }
  const stated = plan[choice] ?? null;
  const faults: PlacedFault[] = [];
  if (canonicalJson(registered) !== canonicalJson(stated)) {
    faults.push({
      pointer: `${pointer}/registered`,
      found: `${JSON.stringify(registered)} where protocol.json says ${JSON.stringify(stated)}`,
      allowed: "what protocol.json says; null where it leaves the choice to the default",
      advice: canonicalJson(stated) === canonicalJson(inForce)
        ? "protocol.json was changed in place: restore it as it was registered"
        : `restore protocol.json if it was edited; else write ${
          draftDeviation({ ...entry, registered: stated })
        }`,
    });
  }
  if (canonicalJson(registered) === canonicalJson(inForce)) {
    faults.push({
      pointer: `${pointer}/inForce`,
      found: `${JSON.stringify(inForce)}, the registered choice`,
      allowed: 'another choice than "registered"',
      advice: "correct it, or remove the entry",
    });
  }
  return faults;
}

/** Faults of the plans in force that the registered plans do not have. */
function plansFaults(
  deviations: readonly Deviation[],
  analyses: readonly AnalysisPlan[],
  named: NamedTables,
): PlacedFault[] {
  return applyDeviations(analyses, deviations).flatMap((plan) => {
    const registered = analyses.find(({ id }) => id === plan.id);
    if (registered === plan) return [];
    const place = placeIn(deviations, plan.id);
    const inShape = checkPlanShape(plan);
    const faults = inShape.length > 0 ? inShape : checkPlan(named, plan, "");
    const known = new Set((registered ? checkPlan(named, registered, "") : []).map(words));
    const placed = faults.filter((fault) => !known.has(words(fault)))
      .map((fault) => ({ ...fault, pointer: place(fault) }));
    // A sensitivity analysis repeats what it does not change.
    return placed.filter((fault, index) =>
      placed.findIndex((other) => words(other) === words(fault)) === index
    );
  });
}

function words({ pointer, found }: PlacedFault): string {
  return `${pointer} ${found}`;
}

/** Where deviations.json has what a fault of the plan in force is about. */
function placeIn(deviations: readonly Deviation[], id: string): (fault: PlacedFault) => string {
  const own = deviations.map((entry, index) => ({ entry, at: `/deviations/${index}` }))
    .filter(({ entry }) => entry.analysis === id);
  return ({ pointer, found }) => {
    const [, property = "", ...rest] = pointer.split("/");
    const changed = own.find(({ entry }) => entry.kind === "changed" && entry.choice === property);
    if (changed) return [`${changed.at}/inForce`, ...rest].join("/");
    const added = own.find(({ entry }) => entry.kind === "added");
    if (added) return `${added.at}/plan${pointer}`;
    // A choice that was not changed no longer fits one that was.
    const named = own.find(({ entry }) =>
      entry.kind === "changed" && found.includes(`"${entry.choice}"`)
    );
    return `${(named ?? own[0])?.at ?? "/deviations"}/inForce`;
  };
}
