/**
 * Codes of the rules that look for slips of extraction, which answers.json names. The rules stand in
 * `lib/audit`, which this layer does not import; a test there holds the two lists together.
 */
export const tripwireCodes: readonly string[] = [
  "impossible-percentage",
  "arithmetic",
  "events-above-total",
  "analysed-above-randomised",
  "total-above-study",
  "total-differs",
  "digit-slip",
  "arm-swap",
  "direction",
  "both-arms-zero",
  "zero-assumption",
  "shared-control",
  "shared-patients",
  "overlapping-cohorts",
  "duplicate-rows",
];
