import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { AnalysisResult, CrudeProportion } from "../analysis/types.ts";
import type { CertaintyEvidence } from "../certainty/types.ts";
import type { Part } from "./types.ts";

/**
 * A pooled result: of a stratum, or of all studies. Strata that share one tau² lean on one another.
 */
export function stratumPart(stratum: string | null, plan: AnalysisPlan | undefined): Part[] {
  if (stratum === null) return [{ kind: "overall" }];
  const own: Part = { kind: "stratum", level: stratum };
  return plan?.subgroup?.tau2 === "common" ? [own, { kind: "between" }] : [own];
}

/** Counts added up, where a line of a summary of findings is one; null where it is an effect. */
export function partOfCertainty(
  path: readonly string[],
  { stratum, groups }: CertaintyEvidence,
  crude: readonly CrudeProportion[],
): readonly Part[] | null {
  const added = (group: string | null, roles: readonly string[], pooled = true): Part[] => [
    { kind: "added", group, roles, pooled, effects: pooled },
  ];
  const [field, index, role] = path.slice(3);
  if (field === "participants") {
    return crude.some(({ label }) => label === groups[0]?.name)
      ? added(stratum, ["total"], false)
      : added(stratum, ["total", "totalTreated", "totalControl"]);
  }
  if (field === "groups") {
    const { name } = groups[Number(index)] ?? {};
    const line = crude.find(({ label }) => label === name);
    if (line) return added(line.group ?? stratum, [role ?? ""], false);
    if (groups.length === 1) return added(stratum, [role ?? ""]);
    return added(stratum, [`${role}${index === "0" ? "Treated" : "Control"}`]);
  }
  const isControl = field === "absolute" && index === "control";
  return isControl ? added(stratum, ["eventsControl", "totalControl"]) : null;
}

/** Strata with a pooled result. */
export function pooledStrata(result: AnalysisResult | undefined): readonly string[] {
  return (result?.subgroups?.groups ?? []).flatMap(({ level, pooled }) => (pooled ? [level] : []));
}
