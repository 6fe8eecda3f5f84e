import type { Answer } from "./explain_numbers.ts";
import { describeChange } from "./describe_change.ts";
import { changedIds } from "./same.ts";

/** Changes that are a cause of nothing, a line each: what they are, and what they do alone. */
export function idleLines({ groups, units, alone, before }: Answer): readonly string[] {
  const causes = new Set(groups.flatMap((group) => group.causes.map(({ id }) => id)));
  return units.flatMap((unit): readonly string[] => {
    const { name, changes, isIdle } = unit;
    if (causes.has(name)) return [];
    const others = changes.filter(({ id }) => !causes.has(id));
    if (others.length === 0) return [];
    const what = others.length > 1 || changes.length > 1
      ? `${name}: ${others.length} ${others.length < changes.length ? "other " : ""}` +
        `change${others.length === 1 ? "" : "s"}`
      : others.map(describeChange)[0];
    if (isIdle) return [`${what}; no number moves, neither alone nor with all else`];
    if (others.length < changes.length) return [`${what}, in no set of causes`];
    const outcome = alone.get(unit);
    if (outcome === undefined) return [`${what}; not tried alone`];
    if (outcome.kind === "failed") return [`${what}; does not run alone`];
    const moved = changedIds(before, outcome).length;
    return [
      moved === 0
        ? `${what}; alone it moves no number`
        : `${what}; alone it moves ${moved} numbers, and other changes give their values as well`,
    ];
  });
}
