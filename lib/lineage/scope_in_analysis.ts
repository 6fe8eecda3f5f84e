import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { AnalysisResult, CrudeProportion } from "../analysis/types.ts";
import { pooledStrata, stratumPart } from "./parts.ts";
import type { Part, Scope } from "./types.ts";

/** A place in an analysis, or in one of the results that stand in it and look like one. */
interface Place {
  readonly path: readonly string[];
  readonly plan: AnalysisPlan;
  readonly variant: string;
  /** Strata of the place, in order; those of the analysis, or of a sensitivity analysis. */
  readonly strata: readonly string[];
  readonly crude: readonly CrudeProportion[];
}

/** What a number of `results/<analysis>.json` depends on, by its JSON Pointer in parts. */
export function scopeInAnalysis(
  path: readonly string[],
  result: AnalysisResult,
  plan: AnalysisPlan,
): Scope {
  const scope = (variant: string, parts: readonly Part[], needs = needsOf(path)): Scope => ({
    analysis: result.id,
    variants: [variant],
    parts,
    needs,
    pooled: pooledStrata(result),
  });
  const [first = "", second = "", third = ""] = path;
  if (first === "registeredChoice") {
    const { stratum } = result.registeredChoice?.registered[Number(third)] ?? {};
    return scope("registered", stratumPart(stratum ?? null, plan));
  }
  if (first === "sensitivity") {
    const line = result.sensitivity[Number(second)];
    const variant = `sensitivity:${line?.id}`;
    const change = plan.sensitivity?.find(({ id }) => id === line?.id)?.change ?? {};
    const { riskDifference: _, ...changes } = change;
    if (third === "riskDifferences") {
      const id = line?.studies[Number(path[3])]?.id ?? "";
      return scope(variant, [{ kind: "unit", id, roles: null }]);
    }
    const strata = (line?.groups ?? []).map(({ level }) => level);
    const pooled = (line?.groups ?? []).flatMap(({ level, reported }) => reported ? [level] : []);
    const changed = { ...plan, ...changes };
    const place = { path: path.slice(2), plan: changed, variant, strata, crude: line?.crude ?? [] };
    return { ...scope(variant, partsOf(place)), pooled };
  }
  if (first === "studies" || first === "oneArmStudies") {
    return scope("", partsOfStudy(path, result, plan));
  }
  const strata = (result.subgroups?.groups ?? []).map(({ level }) => level);
  return scope("", partsOf({ path, plan, variant: "", strata, crude: result.crude }));
}

function needsOf(path: readonly string[]): Scope["needs"] {
  const [first] = path;
  const [before, last = ""] = path.slice(-2);
  if (first === "choices" || last === "level" || last === "minStudies") return "presence";
  const counts = ["k", "df", "shared"].includes(last) ||
    (first === "totalExplained" && last === "k");
  return counts && before !== "counts" ? "members" : "values";
}

function partsOf({ path, plan, strata, crude }: Place): readonly Part[] {
  const [first = "", second = "", third = ""] = path;
  const added = (group: string | null, roles: readonly string[] | null, pooled = false): Part => ({
    kind: "added",
    group,
    roles,
    pooled,
    effects: false,
  });
  switch (first) {
    case "overall":
    case "overallReported":
    case "outcome":
    case "reported":
    case "mixedModel":
    case "k":
      return [{ kind: "overall" }];
    case "subgroups":
      if (second === "groups") return stratumPart(strata[Number(third)] ?? "", plan);
      return [{ kind: second === "between" ? "between" : "every" }];
    case "subgroupsReported":
    case "groups":
      return stratumPart(strata[Number(second)] ?? "", plan);
    case "dependentStrata":
      return [{ kind: "dependent" }];
    case "crude": {
      const roles = third === "events" || third === "total" ? [third] : null;
      return [added(crude[Number(second)]?.group ?? null, roles)];
    }
    case "crudeComparison":
      return [added(null, null)];
    case "totalExplained": {
      if (second === "printedK") return [{ kind: "published", role: "k" }];
      if (second === "printedTotal") return [{ kind: "published", role: "n" }];
      const totals = ["total", "totalTreated", "totalControl"];
      return [added(null, second === "total" ? totals : null, true)];
    }
    default:
      return [{ kind: "every" }];
  }
}

function partsOfStudy(
  path: readonly string[],
  result: AnalysisResult,
  plan: AnalysisPlan,
): readonly Part[] {
  const [list, index, field = "", role = ""] = path;
  const study = (list === "studies" ? result.studies : result.oneArmStudies)[Number(index)];
  const isOfRole = field === "counts" || field === "values";
  const own: Part = { kind: "unit", id: study?.id ?? "", roles: isOfRole ? [role] : null };
  if (field === "weight") {
    const isOverall = result.overall?.kind === "pooled-effect";
    return [own, ...stratumPart(isOverall ? null : study?.group ?? null, plan)];
  }
  // Increments "only0" and none are a matter of the study itself.
  const rule = plan.zeroCells ?? "only0";
  const isAlone = isOfRole || rule === "only0" || rule === "none";
  return isAlone ? [own] : [own, { kind: "overall" }];
}
