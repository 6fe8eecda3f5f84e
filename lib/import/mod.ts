export type * from "./record_types.ts";
export type * from "./deduplicate_types.ts";
export { deduplicateRecords } from "./deduplicate_records.ts";
export { normaliseDoi } from "./normalise_doi.ts";
export { normalisePages } from "./normalise_pages.ts";
export { normaliseTitle } from "./normalise_title.ts";
export { readRecords } from "./read_records.ts";
