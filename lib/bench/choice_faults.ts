import type { AnalysisPlan } from "../analysis/protocol.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Measure } from "../measure/types.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import { checkChoices } from "../table/check_choices.ts";
import type { PlacedFault } from "../table/placed_fault.ts";
import { measuresOf } from "../table/measures_of.ts";
import { programChoice, programChoices } from "./program_choice.ts";
import type { BenchSetting } from "./types.ts";

/** Measures on whose scale a mixed model of counts has its estimate. */
const ofMixedModels: readonly Measure[] = ["OR", "PLO", "IRR", "IRLN"];

/** What does not go together in a settled plan; pointers are names of choices. */
export function choiceFaults(plan: AnalysisPlan, setting: BenchSetting): readonly PlacedFault[] {
  const faults = [...checkChoices(plan, (property) => property)];
  const { measure, interval, tau2, model, increment } = plan;
  const fault = (pointer: string, found: string, allowed: string, advice = "choose one of these") =>
    faults.push({ pointer, found, allowed, advice });
  if (setting.pooling === "glmm") {
    const fitting = ofMixedModels.filter((code) =>
      // An effect that comes as given may be called a rate ratio, and has no events.
      measuresOf(plan).includes(code) &&
      (plan.values === undefined || valueShapeOf(plan.values) === measureFacts[code].rows)
    );
    if (fitting.length === 0) {
      fault("pooling", '"glmm"', "a mixed model of events; these rows hold none");
    } else if (measure === null || !fitting.includes(measure)) {
      fault("measure", JSON.stringify(measure), `"${fitting[0]}" for a mixed model`);
    }
  }
  if (setting.program !== undefined && measure && !programChoice(setting.program, measure)) {
    const codes = programChoices(measure).map(({ code }) => code);
    fault("program", JSON.stringify(setting.program), codes.join(", "));
  }
  if (setting.program === undefined && plan.pooling === "inverse-variance") {
    if (interval === "profile-likelihood" && (model === "common" || tau2 !== "ML")) {
      fault(
        "interval",
        '"profile-likelihood"',
        'with tau2 "ML", whose estimate it is about',
        'choose tau2 "ML" first',
      );
    }
    if (interval === "kenward-roger" && model === "common") {
      fault(
        "interval",
        '"kenward-roger"',
        "under random effects, since it adjusts for the estimate of tau²",
        "choose random effects first",
      );
    }
  }
  if (increment !== undefined && !(increment >= 0 && increment < Infinity)) {
    fault("increment", `${increment}`, "a finite number, 0 or more", "correct the number");
  }
  return faults;
}
