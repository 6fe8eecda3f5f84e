import type { CellUse, Part, Scope } from "./types.ts";

/** Whether a cell, used in this way, may change the value of a number of this scope. */
export function reaches(use: CellUse, scope: Scope): boolean {
  return scope.needs !== "presence" && mayReach(use, scope);
}

/** Whether the cell may make a number vanish whose value is a choice. */
export function mayVanish(use: CellUse, scope: Scope): boolean {
  return scope.needs === "presence" && mayReach(use, scope);
}

/**
 * Whether a change of this cell may move the last bits of a number and nothing else: studies are
 * added in the order of their ids, and sums of the same terms in another order round otherwise.
 */
export function mayReorder(use: CellUse, scope: Scope): boolean {
  return (use.kind === "identity" || use.kind === "group") && scope.needs === "values" &&
    use.analysis === scope.analysis && scope.variants.includes(use.variant) &&
    scope.parts.some(({ kind }) => kind !== "unit" && kind !== "published");
}

/** Whether the row, under another name, may join the study that a number is about. */
export function mayJoin(use: CellUse, scope: Scope): boolean {
  return use.kind === "identity" && use.members && use.analysis === scope.analysis &&
    scope.variants.includes(use.variant) && scope.parts.some(({ kind }) => kind === "unit");
}

function mayReach(use: CellUse, scope: Scope): boolean {
  return use.kind !== "text" && use.analysis === scope.analysis &&
    scope.variants.includes(use.variant) &&
    // Values that cannot put a study in or out leave the number of studies alone.
    (use.kind !== "value" || use.members || scope.needs === "values") &&
    scope.parts.some((part) => reachesPart(use, part, scope));
}

function reachesPart(use: CellUse, part: Part, { pooled }: Scope): boolean {
  if (part.kind === "published") {
    return use.kind === "published" && use.roles.includes(part.role);
  }
  if (use.kind === "published") return false;
  const isOwn = use.kind === "value" || use.kind === "member";
  const inGroup = (group: string) => use.groups === null || use.groups.includes(group);
  switch (part.kind) {
    case "unit":
      return use.units.includes(part.id) && fits(use, part.roles);
    case "overall":
    case "every":
      return use.pooled && (isOwn || use.members);
    case "stratum":
      return use.pooled && inGroup(part.level) && (use.kind !== "identity" || use.members);
    case "between":
      return use.kind === "value" ? pooled.some(inGroup) : use.kind !== "identity" || use.members;
    case "dependent":
      return use.kind === "value" ? pooled.some(inGroup) : true;
    case "added":
      return (!part.pooled || use.pooled) && (part.group === null || inGroup(part.group)) &&
        (fits(use, part.roles) || (part.effects && use.members)) &&
        (isOwn || use.members || (use.kind === "group" && part.group !== null));
  }
}

/** A number of one role (the events of an arm) takes no values of others, unless a row leaves. */
function fits({ wholeRow, roles }: CellUse, wanted: readonly string[] | null): boolean {
  return wanted === null || wholeRow || roles.some((role) => wanted.includes(role));
}
