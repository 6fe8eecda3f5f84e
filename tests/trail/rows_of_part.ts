import type { CountUnit } from "../../lib/analysis/count_units.ts";
import { planRows } from "../../lib/analysis/plan_rows.ts";
import { unitId } from "../../lib/analysis/unit_id.ts";
import { variantsOf } from "../../lib/lineage/variants.ts";
import type { Part, Scope } from "../../lib/lineage/types.ts";
import type { Review } from "reforest/review";

/**
 * What a scope is computed from, as text: what its plans make of the tables. Sums are told as sums,
 * and strata that are too small for the test between strata are left out of it.
 *
 * @param without Id of a unit that is left out.
 */
export function rowsOfScope(review: Review, scope: Scope, without?: string): string {
  const variants = variantsOf(review).filter(({ analysis, name }) =>
    analysis === scope.analysis && scope.variants.includes(name)
  );
  return JSON.stringify(variants.map(({ plan }) => {
    const { units, single, counted } = planRows(plan, review.tables);
    return scope.parts.map((part) => {
      const taken = part.kind === "added" && !part.pooled && plan.arms ? counted : [
        ...units,
        ...(part.kind === "unit" ? single : []),
      ];
      const sizes = Map.groupBy(taken, ({ group }) => group);
      const isLarge = (group: string | null) =>
        (sizes.get(group)?.length ?? 0) >= (plan.subgroup?.minStudies ?? 3);
      const members = taken.filter((unit) =>
        unitId(unit) !== without && belongs(part, unit, isLarge)
      );
      if (part.kind === "added") return sumsOf(members, part.roles);
      const roles = part.kind === "unit" ? part.roles : null;
      return members.map((unit) =>
        JSON.stringify([
          part.kind === "dependent" ? unit.studyId : "",
          unit.group,
          pick(unit, roles),
        ])
      ).sort();
    });
  }));
}

function belongs(part: Part, unit: CountUnit, isLarge: (group: string | null) => boolean): boolean {
  switch (part.kind) {
    case "unit":
      return part.id === unitId(unit);
    case "stratum":
      return part.level === unit.group;
    case "added":
      return part.group === null || part.group === unit.group;
    case "between":
    case "dependent":
      return isLarge(unit.group);
    default:
      return true;
  }
}

function sumsOf(units: readonly CountUnit[], roles: readonly string[] | null): string {
  const sums: Record<string, number> = {};
  for (const unit of units) {
    for (const [role, value] of pick(unit, roles)) sums[role] = (sums[role] ?? 0) + value;
  }
  return JSON.stringify(Object.entries(sums).sort());
}

function pick({ counts, values }: CountUnit, roles: readonly string[] | null) {
  return Object.entries({ ...counts, ...values })
    .filter(([role]) => roles === null || roles.includes(role));
}
