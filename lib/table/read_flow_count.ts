import { type FlowCode, flowCodes } from "./flow_codes.ts";
import type { CellValue } from "./types.ts";

/** A part of a count, e.g. the reports excluded for one reason. */
export interface FlowPart {
  readonly text: string;
  readonly n: number;
}

/** What the count of a box says; null is no count, which is never the same as 0. */
export interface FlowCount {
  readonly n: number | null;
  readonly parts: readonly FlowPart[];
}

/**
 * Reads the count of a box: a whole number, nothing ("" or "NA"), or, where the box may have
 * parts, "reason, 12; other reason, 3", whose sum is the count.
 *
 * @returns The count, or what is allowed where the cell holds something else.
 */
export function readFlowCount(
  code: FlowCode,
  value: CellValue,
): FlowCount | { readonly allowed: string } {
  const text = `${value ?? ""}`.trim();
  if (text === "" || text === "NA") return { n: null, parts: [] };
  if (/^\d+$/.test(text)) return { n: Number(text), parts: [] };
  const { list } = flowCodes[code];
  const parts = text.split(";").map((part) => part.trim()).filter((part) => part !== "")
    .map((part) => /^(.*\S)\s*,\s*(\d+)$/.exec(part));
  if (list && parts.length > 0 && parts.every((part) => part !== null)) {
    const read = parts.map(([, text = "", n = ""]): FlowPart => ({ text, n: Number(n) }));
    return { n: read.reduce((sum, { n }) => sum + n, 0), parts: read };
  }
  const allowed = "a whole number, 0 or more; or nothing where the box does not apply";
  return { allowed: list ? `${allowed}; or "reason, 12; other reason, 3"` : allowed };
}
