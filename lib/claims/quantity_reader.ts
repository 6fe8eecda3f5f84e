import type { AnalysisResult } from "../analysis/types.ts";
import type { NamedNumber } from "../report/numbers/types.ts";
import type { QuantityValue } from "./compare_printed.ts";

/** Finds the result that a claim names; null where there is none. */
export type ReadQuantity = (quantity: string) => QuantityValue | null;

/** Reads named numbers, and places of results ("tuberculosis#/overall/estimate"). */
export function quantityReader(
  numbers: readonly NamedNumber[],
  analyses: readonly AnalysisResult[],
): ReadQuantity {
  const byId = new Map(numbers.map((number) => [number.id, number]));
  return (quantity) => {
    const named = byId.get(quantity);
    if (named) return { value: named.value, kind: named.format.kind };
    const [id, pointer] = quantity.split("#");
    const result = analyses.find((analysis) => analysis.id === id);
    if (result === undefined || pointer === undefined || !pointer.startsWith("/")) return null;
    const value = pointer.slice(1).split("/").reduce<unknown>(
      (at, key) =>
        typeof at === "object" && at !== null
          ? (at as Readonly<Record<string, unknown>>)[
            key.replaceAll("~1", "/").replaceAll("~0", "~")
          ]
          : undefined,
      result,
    );
    return typeof value === "number" && Number.isFinite(value) ? { value, kind: "decimals" } : null;
  };
}

/** The analysis that a quantity belongs to; null for those of the flow, the extraction and the like. */
export function analysisOf(
  quantity: string,
  analyses: readonly AnalysisResult[],
): AnalysisResult | null {
  const owners = analyses.filter(({ id }) =>
    quantity.startsWith(`${id}.`) || quantity.startsWith(`${id}#`)
  );
  return owners.sort((one, other) => other.id.length - one.id.length)[0] ?? null;
}
