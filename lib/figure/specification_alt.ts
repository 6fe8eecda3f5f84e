import type { Multiverse, SpecificationResult } from "../diagnose/multiverse_types.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { formatPercent } from "../report/format_percent.ts";
import { plural } from "../report/plural.ts";
import { capital } from "./capital.ts";
import { choiceNames, conclusions } from "./specification_types.ts";

/** A specification curve in words: range, shares of the conclusions, the choice that matters. */
export function specificationAlt(
  multiverse: Multiverse,
  title: string,
  name = "as planned",
): string {
  const { specifications, decision, planned, otherThanPlanned, level } = multiverse;
  const units = [...new Set(specifications.map((each) => each.unit))].sort();
  const ranges = units.map((unit) => {
    const members = specifications.filter((each) => each.unit === unit);
    const ends = [extreme(members, -1), extreme(members, 1)];
    return `${unit} from ${ends.map((end) => formatEstimate(end, { level })).join(" to ")}`;
  });
  const shares = conclusions.filter((each) => multiverse.shares[each] > 0)
    .map((each) => `${each} in ${formatPercent(multiverse.shares[each])} %`);
  const [first] = multiverse.choices;
  return [
    `Specification curve of ${plural(specifications.length, "specification")}: ${title}.`,
    `Estimates: ${ranges.join("; ")}.`,
    `Interval against the threshold (${decision.label}): ${shares.join(", ")}.`,
    ...(planned === null
      ? []
      : [`${capital(name)}: ${formatEstimate(planned, { level })}, ${planned.conclusion}.`]),
    ...(otherThanPlanned === null ? [] : [
      `Another conclusion than ${name.replace(/^as /, "")}: ${formatPercent(otherThanPlanned)} %.`,
    ]),
    ...(first === undefined || first.flips === null ? [] : [
      `The choice that changes most conclusions: ${choiceNames[first.choice]} ` +
      `(${formatPercent(first.flips)} % of pairs that differ in it alone).`,
    ]),
  ].join(" ");
}

function extreme(members: readonly SpecificationResult[], sign: 1 | -1): SpecificationResult {
  return members.reduce((most, each) => sign * (each.estimate - most.estimate) > 0 ? each : most);
}
