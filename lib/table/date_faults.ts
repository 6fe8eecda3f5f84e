import { isIsoDate } from "./is_iso_date.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";

/** The fault of a date that is no day of the calendar, if it is one. */
export function dateFaults(pointer: string, date: string): PlacedFault[] {
  return isIsoDate(date) ? [] : [{
    pointer,
    found: quoteText(date),
    allowed: "a day as year-month-day, e.g. 2026-11-22",
    advice: "correct the date",
  }];
}
