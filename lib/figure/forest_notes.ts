import type { AnalysisResult, PublishedFigure } from "../analysis/types.ts";
import { describeMethod } from "../report/describe_method.ts";
import { formatLevel } from "../report/format_level.ts";
import { plural } from "../report/plural.ts";
import { reasonUnder } from "../report/reason_under.ts";
import { standingNote } from "../report/standing_note.ts";
import { capital } from "./capital.ts";
import type { ForestMark } from "./forest_types.ts";

/** Notes below a forest plot: key, method, what was left out, what others print. */
export function forestNotes(
  result: AnalysisResult,
  marks: readonly ForestMark[],
  { clipped, nameOf }: { readonly clipped: boolean; readonly nameOf: (code: string) => string },
): readonly string[] {
  const { overall, excluded, notes, published } = result;
  const warnings = warningsByName(result, nameOf);
  const pooled = [overall, ...(result.subgroups?.groups ?? []).map((group) => group.pooled)]
    .find((outcome) => outcome?.kind === "pooled-effect");
  const method = [
    ...standingNote(result.standing),
    ...(pooled?.kind === "pooled-effect" ? [describeMethod(pooled)] : []),
  ];
  const own = [...new Set([...notes, ...warnings])].filter((note) => note !== result.subgroupNote);
  return [
    ...(marks.length === 0 ? [] : [key(result, marks, clipped)]),
    ...(method.length === 0 ? [] : [method.join(" ")]),
    ...own,
    ...(excluded.length === 0 ? [] : [exclusions(excluded)]),
    ...published.map(publishedNote),
  ];
}

/** Warnings with strata by the names printed; one of several strata stands once, behind all of them. */
function warningsByName(
  { warnings, subgroups }: AnalysisResult,
  nameOf: (code: string) => string,
): readonly string[] {
  const levels = (subgroups?.groups ?? []).map(({ level }) => level);
  const placed = warnings.map((warning) => {
    const level = levels.find((level) => reasonUnder(level, warning) !== warning) ?? null;
    return { level, said: reasonUnder(level, warning) };
  });
  const ofStrata = placed.filter(({ level }) => level !== null);
  return [
    ...placed.filter(({ level }) => level === null).map(({ said }) => said),
    ...[...Map.groupBy(ofStrata, ({ said }) => said)].map(([said, those]) =>
      `${those.map(({ level }) => nameOf(level ?? "")).join(", ")}: ${said}`
    ),
  ];
}

function key(result: AnalysisResult, marks: readonly ForestMark[], clipped: boolean): string {
  const has = (kind: ForestMark["kind"]) => marks.some((mark) => mark.kind === kind);
  const weighted = marks.some((mark) => mark.kind === "square" && mark.weight !== null);
  const level = [...result.studies, ...result.oneArmStudies]
    .find((study) => study.reported)?.reported?.interval.level;
  return capital([
    ...(has("square") ? [`Squares: studies${weighted ? ", area by weight" : ""}`] : []),
    ...(level === undefined || !has("square")
      ? []
      : [`lines: ${formatLevel(level)} confidence intervals`]),
    ...(clipped ? ["arrows: the interval goes on beyond the axis"] : []),
    ...(has("diamond") ? ["diamonds: pooled effects with their intervals"] : []),
    ...(has("bar") ? ["bars: prediction intervals"] : []),
    ...(has("circle") ? ["circles: crude proportions with exact intervals"] : []),
  ].join("; ")) + ".";
}

/** How many reasons are printed; the rest is counted, and the result holds them all. */
const printedReasons = 5;

function exclusions(excluded: AnalysisResult["excluded"]): string {
  const counts = new Map<string, number>();
  for (const { reason } of excluded) {
    // Where the row stands is in the result; rows left out for the same reason count together.
    const why = reason.replace(/^\S+, line \d+: /, "");
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const reasons = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const shown = reasons.slice(0, printedReasons).map(([reason, n]) => `${n}: ${reason}`);
  const rest = reasons.slice(printedReasons).reduce((sum, [, n]) => sum + n, 0);
  const more = rest === 0
    ? []
    : [`${rest} for ${plural(reasons.length - printedReasons, "other reason")}`];
  return `Left out: ${plural(excluded.length, "row")} (${[...shown, ...more].join("; ")}).`;
}

function publishedNote({ label, printed, source, status, agrees, differences }: PublishedFigure) {
  const relation = status === "other studies"
    ? "other studies, not part of this analysis"
    : agrees === null
    ? "same data"
    : agrees
    ? "same data, reproduced here"
    : `same data, not reproduced: ${differences.join("; ")}`;
  return `Published (${relation}): ${label}, ${printed}; ${source}.`;
}
