import assert from "node:assert/strict";
import { isIsoDate } from "./is_iso_date.ts";

Deno.test("isIsoDate: days of the calendar, and nothing else", () => {
  for (const day of ["2026-11-22", "2024-02-29", "2000-02-29", "1999-12-31", "2026-01-01"]) {
    assert.ok(isIsoDate(day), day);
  }
  const none = [
    ...["2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00"],
    ...["22.11.2026", "2026-1-1", "2026-11-22T00:00", " 2026-11-22", "", "November"],
  ];
  for (const text of none) assert.ok(!isIsoDate(text), text);
});
