import type { TableSchema } from "./data_package_types.ts";
import type { PlacedFault } from "./placed_fault.ts";
import type { TableQuantity } from "./quantity_types.ts";
import { unknownName } from "./unknown_name.ts";

/** Properties of a quantity that are no names of columns. */
const noColumns = new Set([
  "quantity",
  "decimals",
  "items",
  "range",
  "whole",
  "scale",
  "level",
  "higher",
  "unknown",
  "notReported",
]);

/** Properties whose columns hold texts, or texts as well as numbers. */
const anyType: Readonly<Partial<Record<TableQuantity["quantity"], readonly string[]>>> = {
  percentage: ["column"],
  direction: ["column"],
  scores: ["column"],
  cohort: ["start", "end", "place", "authors"],
  basis: ["column"],
  arithmetic: ["column"],
};

/** Checks that quantities name columns that exist and hold what is asked of them. */
export function checkQuantities(
  { fields }: TableSchema,
  quantities: readonly TableQuantity[],
  pointer: string,
): PlacedFault[] {
  const names = fields.map((field) => field.name);
  return quantities.flatMap((quantity, index) => {
    const place = `${pointer}/${index}`;
    const columns = columnsOf(quantity).flatMap(([property, name]): PlacedFault[] => {
      const field = fields.find((known) => known.name === name);
      if (field === undefined) {
        return [unknownName(`${place}/${property}`, name, names, "column")];
      }
      const isNumber = field.type === "integer" || field.type === "number";
      if (isNumber || anyType[quantity.quantity]?.includes(property)) return [];
      return [{
        pointer: `${place}/${property}`,
        found: `a column of type ${field.type}`,
        allowed: "a column of type integer or number",
        advice: "correct the type, or name another column",
      }];
    });
    return [...columns, ...rangeFaults(quantity, place)];
  });
}

/** The properties of a quantity that name columns, as places inside it. */
function columnsOf(quantity: TableQuantity): readonly (readonly [string, string])[] {
  return Object.entries(quantity).flatMap(([property, value]: [string, unknown]) => {
    if (noColumns.has(property)) return [];
    if (typeof value === "string") return [[property, value] as const];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([inner, name]) =>
      typeof name === "string" ? [[`${property}/${inner}`, name] as const] : []
    );
  });
}

function rangeFaults(quantity: TableQuantity, place: string): PlacedFault[] {
  if (quantity.quantity !== "mean" || quantity.range === undefined) return [];
  const [least, greatest] = quantity.range;
  if (least < greatest) return [];
  return [{
    pointer: `${place}/range`,
    found: `${least} to ${greatest}`,
    allowed: "the least value and then a greater one",
    advice: "correct the range",
  }];
}
