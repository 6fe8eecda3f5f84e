import { type PrintedNumber, readPrintedNumber } from "../table/printed_number.ts";
import type { Range } from "./types.ts";

/**
 * Numbers that print as given: half a unit of the last decimal to either side, both ends included,
 * since a last 5 may be rounded up or down.
 *
 * @throws {RangeError} if the text is no number, or has "<" or ">".
 */
export function rangeOfPrinted(caller: string, name: string, text: string): Range {
  const printed = requirePrinted(caller, name, text);
  if (printed.relation !== "=") {
    throw new RangeError(`${caller}, ${name}: found "${text}"; allowed: a number without < and >`);
  }
  return aroundPrinted(printed);
}

/**
 * P values that print as given; those of "< 0.001" are 0 to 0.001, those of "> 0.99" 0.99 to 1.
 *
 * @throws {RangeError} if the text is no number from 0 to 1.
 */
export function rangeOfP(caller: string, text: string): Range {
  const printed = requirePrinted(caller, "p", text);
  if (printed.value < 0 || printed.value > 1) {
    throw new RangeError(`${caller}, p: found "${text}"; allowed: a probability from 0 to 1`);
  }
  if (printed.relation === "<") return { lower: 0, upper: printed.value };
  if (printed.relation === ">") return { lower: printed.value, upper: 1 };
  const { lower, upper } = aroundPrinted(printed);
  return { lower: Math.max(0, lower), upper: Math.min(1, upper) };
}

function requirePrinted(caller: string, name: string, text: string): PrintedNumber {
  const printed = readPrintedNumber(text);
  if (printed === null || printed.decimals > 12) {
    throw new RangeError(
      `${caller}, ${name}: found "${text}"; allowed: a number as printed, of at most 12 decimals`,
    );
  }
  return printed;
}

function aroundPrinted({ value, decimals }: PrintedNumber): Range {
  // In half units of the last decimal all three are whole, so that one division rounds.
  const unit = 10 ** decimals;
  const doubled = 2 * Math.round(value * unit);
  return { lower: (doubled - 1) / (2 * unit), upper: (doubled + 1) / (2 * unit) };
}
