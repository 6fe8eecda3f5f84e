/**
 * Boxes of the PRISMA 2020 flow diagram by the names of the R package PRISMA2020 (Haddaway et al.
 * 2022, https://doi.org/10.1002/cl2.1230), so that a table made for that package can be read as it
 * is. Each name has the words in which this library speaks of it; "list" says that the count may
 * be given in parts, as "reason, 12; other reason, 3".
 */
export const flowCodes = {
  previous_studies: { words: "studies in the previous version of the review", list: false },
  previous_reports: { words: "reports of studies in the previous version", list: false },
  database_results: { words: "records identified in databases", list: false },
  database_specific_results: { words: "records identified, by database", list: true },
  register_results: { words: "records identified in registers", list: false },
  register_specific_results: { words: "records identified, by register", list: true },
  website_results: { words: "records identified on websites", list: false },
  organisation_results: { words: "records identified through organisations", list: false },
  citations_results: { words: "records identified by citation searching", list: false },
  duplicates: { words: "duplicate records", list: false },
  excluded_automatic: { words: "records removed by automation tools", list: false },
  excluded_other: { words: "records removed for other reasons", list: false },
  records_screened: { words: "records screened", list: false },
  records_excluded: { words: "records excluded", list: true },
  dbr_sought_reports: { words: "reports sought", list: false },
  dbr_notretrieved_reports: { words: "reports not retrieved", list: false },
  dbr_assessed: { words: "reports assessed", list: false },
  dbr_excluded: { words: "reports excluded", list: true },
  other_sought_reports: { words: "reports sought (other methods)", list: false },
  other_notretrieved_reports: { words: "reports not retrieved (other methods)", list: false },
  other_assessed: { words: "reports assessed (other methods)", list: false },
  other_excluded: { words: "reports excluded (other methods)", list: true },
  new_studies: { words: "new studies included", list: false },
  new_reports: { words: "reports of new studies included", list: false },
  total_studies: { words: "studies included in total", list: false },
  total_reports: { words: "reports of studies included in total", list: false },
} as const;

/** Name of a box of the flow. */
export type FlowCode = keyof typeof flowCodes;

/** Rows of that package's template which hold headings and no count. */
export const flowHeadings: readonly string[] = ["NA", "identification", "screening", "included"];

/** Whether a text is the name of a box. */
export function isFlowCode(text: string): text is FlowCode {
  return Object.hasOwn(flowCodes, text);
}
