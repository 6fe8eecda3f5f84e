import type { RowDesign } from "./types.ts";

/** What the values of an analysis hold: a design of rows, or an effect as given or as printed. */
export type ValueShape =
  | Exclude<RowDesign, "proportion" | "two-by-two" | "generic">
  | "given"
  | "interval";

/** What each shape needs, in the order of printing; of several roles in one place, one is enough. */
export const valueRoles: Readonly<Record<ValueShape, readonly (readonly string[])[]>> = {
  means: [
    ["meanTreated"],
    ["sdTreated", "seTreated"],
    ["totalTreated"],
    ["meanControl"],
    ["sdControl", "seControl"],
    ["totalControl"],
  ],
  matched: [
    ["meanAfter"],
    ["sdAfter"],
    ["meanBefore"],
    ["sdBefore"],
    ["total"],
    ["correlation"],
  ],
  rate: [["events"], ["time"]],
  "two-rates": [["eventsTreated"], ["timeTreated"], ["eventsControl"], ["timeControl"]],
  correlation: [["correlation"], ["total"]],
  given: [["yi"], ["vi", "sei"]],
  interval: [["estimate"], ["lower"], ["upper"]],
  "log-rank": [["observedMinusExpected"], ["variance"]],
};

/**
 * The shape that has exactly these roles (the level of printed intervals aside); null where none
 * has.
 *
 * @param values Columns or numbers by role.
 *
 * @example
 * ```ts
 * import { valueShapeOf } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(valueShapeOf({ yi: "log_hr", sei: "se" }), "given");
 * assert.equal(valueShapeOf({ correlation: 0.3, total: 50 }), "correlation");
 * assert.equal(valueShapeOf({ correlation: 0.3 }), null);
 * ```
 */
export function valueShapeOf(values: object): ValueShape | null {
  const roles = Object.keys(values).filter((role) => role !== "level");
  const shapes = Object.keys(valueRoles) as ValueShape[];
  const fits = (places: readonly (readonly string[])[]) =>
    places.every((place) => place.some((role) => roles.includes(role))) &&
    roles.every((role) => places.some((place) => place.includes(role)));
  return shapes.find((shape) => fits(valueRoles[shape])) ?? null;
}
