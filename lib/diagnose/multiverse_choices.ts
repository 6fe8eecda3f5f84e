import { sum } from "../numeric/sum.ts";
import type {
  ChoiceEffect,
  Conclusion,
  ConclusionShares,
  Specification,
  SpecificationResult,
} from "./multiverse_types.ts";
import { log } from "../numeric/elementary/log.ts";

const choices: readonly (keyof Specification)[] = [
  "set",
  "measure",
  "zeroCells",
  "pooling",
  "model",
  "tau2",
  "interval",
];

/** How often each conclusion is drawn. */
export function sharesOf(
  results: readonly { readonly conclusion: Conclusion }[],
): ConclusionShares {
  const share = (conclusion: Conclusion) =>
    results.length === 0
      ? 0
      : results.filter((result) => result.conclusion === conclusion).length / results.length;
  return {
    n: results.length,
    below: share("below"),
    above: share("above"),
    undecided: share("undecided"),
  };
}

/** What each choice with more than one option does, the one that flips most conclusions first. */
export function choiceEffects(results: readonly SpecificationResult[]): readonly ChoiceEffect[] {
  return choices.flatMap((choice): ChoiceEffect[] => {
    const groups = groupBy(results, (result) => `${result[choice] ?? "none"}`);
    if (groups.size < 2) return [];
    return [{
      choice,
      options: [...groups].map(([option, members]) => ({ option, ...sharesOf(members) }))
        .sort((a, b) => (a.option < b.option ? -1 : 1)),
      varianceShare: varianceShare(results, choice),
      flips: flips(results, choice),
    }];
  }).sort((a, b) => (b.flips ?? -1) - (a.flips ?? -1) || (a.choice < b.choice ? -1 : 1));
}

/** Sum of squares between the options over that in all, among the results of one unit. */
function varianceShare(
  all: readonly SpecificationResult[],
  choice: keyof Specification,
): number | null {
  const units = [...groupBy(all, (result) => result.unit).values()];
  const results = units.reduce((most, unit) => (unit.length > most.length ? unit : most), [])
    .map((result) => ({
      ...result,
      estimate: result.unit === "ratio" ? log(result.estimate) : result.estimate,
    }));
  const estimates = results.map((result) => result.estimate);
  const mean = sum(estimates) / estimates.length;
  const total = sum(estimates.map((estimate) => (estimate - mean) ** 2));
  if (total === 0) return null;
  const groups = groupBy(results, (result) => `${result[choice]}`);
  const between = [...groups.values()].map((members) => {
    const own = sum(members.map((member) => member.estimate)) / members.length;
    return members.length * (own - mean) ** 2;
  });
  return sum(between) / total;
}

/** Pairs that differ in one choice only, and how many of them draw different conclusions. */
function flips(
  results: readonly SpecificationResult[],
  choice: keyof Specification,
): number | null {
  const others = choices.filter((other) => other !== choice);
  const alike = groupBy(results, (result) => others.map((other) => result[other]).join("\u0000"));
  let pairs = 0;
  let differing = 0;
  for (const members of alike.values()) {
    const counts = [...groupBy(members, (member) => member.conclusion).values()]
      .map((same) => same.length);
    const all = members.length * (members.length - 1) / 2;
    pairs += all;
    differing += all - sum(counts.map((n) => n * (n - 1) / 2));
  }
  return pairs === 0 ? null : differing / pairs;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
