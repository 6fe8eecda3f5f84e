import type { FlowCode } from "../table/flow_codes.ts";
import type { FlowLine, FlowNumbers } from "./flow_types.ts";

/** The line of a box: its count, or why there is none. */
export function flowLine(numbers: FlowNumbers, text: string, code: FlowCode): FlowLine {
  const n = numbers.counts[code];
  return n === null
    ? { text, n, reason: numbers.reasons[code] ?? "no count is given" }
    : { text, n };
}

/** The line of a box, and a line for each of its parts. */
export function flowLines(
  numbers: FlowNumbers,
  text: string,
  code: FlowCode,
  partsOf: FlowCode = code,
): FlowLine[] {
  const parts = numbers.parts[partsOf] ?? [];
  return [flowLine(numbers, text, code), ...parts.map((part) => ({ ...part, part: true }))];
}
