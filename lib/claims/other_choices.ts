import type { AnalysisPlan } from "../analysis/protocol.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Measure } from "../measure/types.ts";
import { tau2Estimators } from "../model/tau2_estimators.ts";
import { choiceNames } from "./specification_plan.ts";

/** A plan with other choices, and which they are. */
export interface OtherPlan {
  readonly plan: AnalysisPlan;
  readonly differences: readonly string[];
}

const intervals = ["wald", "t", "hartung-knapp", "hartung-knapp-adhoc"] as const;
const levels = [0.9, 0.95, 0.99];
const all = Object.keys as <K extends string>(of: Readonly<Record<K, unknown>>) => readonly K[];
/** Every estimator that a protocol can ask for; GENQ needs weights. */
const estimators = all(tau2Estimators).flatMap((tau2) => tau2 === "GENQ" ? [] : [tau2]);
/** DOR is OR under another name. */
const measures = all(measureFacts).filter((measure) => measure !== "DOR");

/**
 * A plan by every estimator of tau² with every interval, by a common effect, by every other measure of
 * its rows, and at other levels, whether or not the protocol plans a multiverse of them.
 */
export function otherChoices(plan: AnalysisPlan): readonly OtherPlan[] {
  const { measure, pooling } = plan;
  if (measure === null || pooling === "none") return [];
  const { tau2: _t, prediction: _p, ...common } = plan;
  const random = estimators.flatMap((tau2) =>
    intervals.map((interval): AnalysisPlan => ({
      ...plan,
      ...{ pooling: "inverse-variance", model: "random", tau2, interval },
    }))
  );
  const plans: readonly AnalysisPlan[] = [
    ...random,
    ...intervals.slice(0, 1).map((interval): AnalysisPlan => ({
      ...common,
      ...{ pooling: "inverse-variance", model: "common", interval, prediction: "none" },
    })),
    ...measures.filter((other) => isLike(other, measure)).map((other) => ({
      ...plan,
      measure: other,
    })),
    ...levels.map((level) => ({ ...plan, level })),
  ];
  return plans.map((changed) => ({ plan: changed, differences: differencesOf(plan, changed) }))
    .filter(({ differences }) => differences.length > 0);
}

function isLike(one: Measure, other: Measure): boolean {
  return measureFacts[one].rows === measureFacts[other].rows;
}

function differencesOf(plan: AnalysisPlan, changed: AnalysisPlan): readonly string[] {
  const choices = ["measure", "pooling", "model", "tau2", "interval"] as const;
  const level = (changed.level ?? 0.95) === (plan.level ?? 0.95)
    ? []
    : [`level ${Number((100 * (changed.level ?? 0.95)).toPrecision(12))} %`];
  return [
    ...choices.filter((choice) => changed[choice] !== plan[choice])
      .map((choice) => `${choiceNames[choice]} ${changed[choice] ?? "none"}`),
    ...level,
  ];
}
