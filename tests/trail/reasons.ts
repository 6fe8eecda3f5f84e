import type { CellValue } from "reforest";
import type { NamedNumber, Review } from "reforest/review";
import type { CellUse, Scope } from "../../lib/lineage/types.ts";
import type { Bench } from "./bench.ts";
import { rowsOfScope } from "./rows_of_part.ts";

/** One value that a cell was given, and the numbers that came of it. */
export interface Trial {
  readonly value: CellValue;
  readonly review: Review;
  readonly after: ReadonlyMap<string, number>;
}

/** An edge that no trial realised, with what is needed to say why. */
export interface OpenEdge {
  readonly number: NamedNumber;
  readonly scope: Scope;
  /** Uses of the cell that the edge rests on. */
  readonly uses: readonly CellUse[];
  readonly trials: readonly Trial[];
  readonly bench: Bench;
}

/** Why an edge was not realised; each is a test of the data, and none is taken on trust. */
const reasons: readonly (readonly [reason: string, holds: (edge: OpenEdge) => boolean])[] = [
  ["the names and codes that were tried leave the rows of this part as they are", sameRows],
  ["a share of specifications on one side, and none changes sides", isShare],
  ["a count of studies or strata, and as many come as go", isSameCount],
  ["at its bound before and after (0, 1 or 100: tau², I², a limit, a weight)", isAtBound],
  ["a crude share, and the rows that come or go have this very share", isSameShare],
  ["the median of the control groups, which another study holds", isMedian],
  ["the extreme leaves this very study out", isLeftOut],
  ["the extreme specification is of a set of studies that does not read the cell", isOtherSet],
  ["a test on ranks, and the ranks stay", isOnRanks],
  ["the study has no effect: no events, or nothing else, in both arms", isWithoutEffect],
  [
    "the study weighs nothing, before and after (Mantel-Haenszel, no events in one arm)",
    isWeightless,
  ],
  ["trimmed: the study and its mirror image cancel out", isMirrored],
];

/** Names of all reasons, in the order in which they are tried. */
export const reasonNames: readonly string[] = reasons.map(([reason]) => reason);

/** The first reason that holds; null where none does, which is a fault of the lineage. */
export function reasonFor(edge: OpenEdge): string | null {
  return reasons.find(([, holds]) => holds(edge))?.[0] ?? null;
}

const rowsBefore = new WeakMap<Review, Map<Scope, string>>();

function sameRows({ scope, uses, trials, bench: { review } }: OpenEdge): boolean {
  if (uses.some((use) => use.kind === "published" || isDirect(use, scope))) return false;
  const known = rowsBefore.get(review) ?? new Map<Scope, string>();
  rowsBefore.set(review, known);
  const before = known.get(scope) ?? rowsOfScope(review, scope);
  known.set(scope, before);
  return trials.every((trial) => rowsOfScope(trial.review, scope) === before);
}

/** A value counts by its role; where it only takes its row along, its row may add nothing. */
function isDirect({ kind, roles }: CellUse, { parts }: Scope): boolean {
  return kind === "value" && parts.some((part) => {
    const wanted = "roles" in part ? part.roles : null;
    return wanted === null || roles.some((role) => wanted.includes(role));
  });
}

function isShare({ number: { result, pointer } }: OpenEdge): boolean {
  return result.startsWith("results/multiverse-") && !pointer.startsWith("/specifications/");
}

/** Degrees of freedom are counted again by hand, from the numbers that are printed. */
function isSameCount({ number: { id, value }, scope, trials }: OpenEdge): boolean {
  if (scope.needs !== "members") return false;
  if (!/\.(?:between|dependent)\.df$/.test(id)) return true;
  const start = id.replace(/\.(?:between|dependent)\.df$/, "");
  return trials.every(({ after }) => {
    const strata = [...after.keys()].filter((key) =>
      key.startsWith(`${start}.`) && /^[^.]+\.tau2$/.test(key.slice(start.length + 1))
    );
    return strata.length - 1 === value;
  });
}

function isAtBound({ number: { id, value }, trials }: OpenEdge): boolean {
  const isBounded = /(?:tau2|i2|lower|upper|estimate|crude|p|events)$/.test(id) ||
    /\.weight\.[^.]+$/.test(id);
  return isBounded && [0, 1, 100].includes(value) &&
    trials.every(({ after }) => after.get(id) === value);
}

/** The share is taken again by hand, from the sums of the rows, which are not what they were. */
function isSameShare({ number: { id, value }, scope, trials, bench: { review } }: OpenEdge) {
  if (!id.endsWith(".crude")) return false;
  const before = rowsOfScope(review, scope);
  const sums = trials.map((trial) => rowsOfScope(trial.review, scope));
  return sums.some((after) => after !== before) && sums.every((after) => {
    const [[text]] = JSON.parse(after) as [[string]];
    const { events = NaN, total = NaN } = Object.fromEntries(JSON.parse(text)) as CountSums;
    return events / total === value;
  });
}

interface CountSums {
  readonly events?: number;
  readonly total?: number;
}

/** The median is taken again by hand, from the counts of the control groups. */
function isMedian({ number: { id, value }, scope: { analysis }, trials }: OpenEdge): boolean {
  return id.endsWith(".certainty.control-risk") && trials.every(({ after }) => {
    const risks = [...after].flatMap(([key, events]) => {
      const total = after.get(key.replace(/events-control$/, "total-control"));
      const isStudy = key.startsWith(`${analysis}.`) && /\.study\.[^.]+\.events-control$/.test(key);
      return isStudy && total ? [events / total] : [];
    }).sort((one, other) => one - other);
    const half = risks.length / 2;
    return ((risks[Math.ceil(half) - 1] ?? 0) + (risks[Math.floor(half)] ?? 0)) / 2 === value;
  });
}

/** The others are as they were. */
function isLeftOut({ number: { result, pointer }, scope, trials, bench }: OpenEdge): boolean {
  if (result !== "results/leave-one-out-ranges.json") return false;
  const [, , index, end] = pointer.split("/");
  const range = bench.results.leaveOneOut.sets[Number(index)];
  const without = range?.[end === "lowest" ? "lowest" : "highest"].without;
  const before = rowsOfScope(bench.review, scope, without);
  return trials.every(({ review }) => rowsOfScope(review, scope, without) === before);
}

function isOtherSet({ number, scope, uses, bench: { results } }: OpenEdge): boolean {
  const { result, pointer } = number;
  if (!result.startsWith("results/multiverse-")) return false;
  const answer = results.multiverses.find((one) => "id" in one && one.id === scope.analysis);
  const set = answer && "specifications" in answer
    ? answer.specifications[Number(pointer.split("/")[2])]?.set
    : undefined;
  const variant = set === "as planned" ? "" : `set:${set}`;
  return set !== undefined && uses.every((use) => use.variant !== variant);
}

/** Kendall's correlations: Begg 1994, Schwarzer 2007, Rücker 2008. */
function isOnRanks({ number: { id } }: OpenEdge): boolean {
  return /\.small-study\.(?:Begg|Schwarzer|Ruecker-Begg)\.(?:statistic|p)$/.test(id);
}

function isWithoutEffect({ scope, uses, bench: { results } }: OpenEdge): boolean {
  const result = results.analyses.find(({ id }) => id === scope.analysis);
  const without = [...result?.studies ?? [], ...result?.sensitivity.flatMap((s) => s.studies) ?? []]
    .filter(({ effect }) => effect === null).map(({ id }) => id);
  return uses.every(({ kind, units }) =>
    kind === "value" && units.length > 0 && units.every((id) => without.includes(id))
  );
}

function isWeightless({ number: { id }, uses, trials, bench }: OpenEdge): boolean {
  if (!/\.weight\.[^.]+$/.test(id)) return false;
  const own = bench.results.analyses.flatMap((result) =>
    result.studies.flatMap((study, index) =>
      uses.some((use) => use.analysis === result.id && use.units.includes(study.id))
        ? [{ result: `results/${result.id}.json`, pointer: `/studies/${index}/weight` }]
        : []
    )
  );
  const numbers = bench.trail.numbers.filter(({ result, pointer }) =>
    own.some((place) => place.result === result && place.pointer === pointer)
  );
  return numbers.every((number) =>
    number.value === 0 && trials.every(({ after }) => !after.get(number.id))
  );
}

function isMirrored({ number: { id, result }, uses, bench: { results } }: OpenEdge): boolean {
  if (!/\.small-study\.Trim-and-fill[^.]*\./.test(id)) return false;
  const found = results.smallStudy.find(({ set }) =>
    result === `results/small-study-${set.id}.json`
  );
  const answer = found?.effects.trimAndFill;
  if (answer?.kind !== "trim-and-fill") return false;
  const mirrored = answer.studies.flatMap(({ mirrors }) => mirrors ?? []);
  return uses.every(({ units }) => units.length > 0 && units.every((id) => mirrored.includes(id)));
}
