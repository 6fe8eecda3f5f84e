import type { SimulatedTable } from "./simulated_review.ts";

const cells = {
  previous_studies: "14",
  previous_reports: "15",
  database_results: "1200000",
  database_specific_results: "A simulated database with a very long name of its own, 700000; " +
    "Another simulated database, 500000",
  register_results: "34",
  website_results: "12",
  organisation_results: "3",
  citations_results: "25",
  duplicates: "230000",
  excluded_automatic: "100",
  excluded_other: "4",
  records_screened: "969930",
  records_excluded: "969810",
  dbr_sought_reports: "120",
  dbr_notretrieved_reports: "7",
  dbr_assessed: "113",
  dbr_excluded: "No comparison group that received the treatment of interest in the dose and for " +
    "the time that the protocol of this simulated review asks for, 61; Outcome not reported, 12; " +
    "Unbreakable" + "wordofasimulatedreason".repeat(4) + ", 8; Short, 3",
  other_sought_reports: "40",
  other_notretrieved_reports: "2",
  other_assessed: "38",
  other_excluded: "A population that is not the one of this simulated review, 30; Retracted, 1",
  new_studies: "36",
  new_reports: "36",
  total_studies: "50",
  total_reports: "51",
} as const;

/** A flow of the largest of the four layouts of PRISMA 2020, with long reasons. */
export const simulatedFlow: SimulatedTable = Object.entries(cells)
  .map(([data, n]) => ({ data, n, reason: "" }));
