import type { Layer } from "./place.ts";

/** What a layer may import besides its own files; `values` may be imported as types as well. */
export interface Allowance {
  readonly values: readonly (Layer | "root")[];
  readonly types: readonly Layer[];
  /** Packages of deno.json. */
  readonly packages: readonly string[];
}

/** Where numbers come from, and what they come from. */
const statistics = [
  "numeric",
  "distribution",
  "trace",
  "measure",
  "table",
  "screen",
  "effect",
  "model",
  "diagnose",
] as const;

/**
 * Who may import whom inside lib (ARCHITECTURE.md). Types of `trace` are open to every layer, and
 * `lib/version.ts` (and the digest, by its package) to every layer that stamps its results. Figures and reports take results as
 * types and so cannot compute a statistic by accident.
 */
export const allowances: Readonly<Record<Layer, Allowance>> = {
  numeric: { values: [], types: ["trace"], packages: [] },
  distribution: { values: ["numeric"], types: ["trace"], packages: [] },
  trace: {
    values: ["root"],
    types: ["effect", "model", "diagnose", "analysis", "table"],
    packages: ["@noble/hashes"],
  },
  // Facts about measures: plain data, open to all who name one.
  measure: { values: [], types: [], packages: [] },
  table: {
    // The seal of a protocol is checked where the protocol is read.
    values: ["numeric", "measure", "trace", "root"],
    // A protocol names measures and estimators; the table layer checks it against the tables.
    types: ["trace", "effect", "model", "analysis"],
    packages: ["papaparse", "ajv", "@noble/hashes"],
  },
  // What other programs export, turned into tables of a review.
  import: {
    // Titles of records are compared as details of rows are.
    values: ["numeric", "measure", "table", "screen", "root"],
    types: ["trace", "effect", "model", "analysis"],
    packages: ["papaparse", "fast-xml-parser", "fflate"],
  },
  screen: {
    // Agreement and counts have intervals as well.
    values: ["numeric", "distribution", "model", "table"],
    types: ["trace", "analysis"],
    packages: [],
  },
  effect: {
    values: ["numeric", "distribution", "measure", "root"],
    types: ["trace"],
    packages: ["@noble/hashes"],
  },
  model: {
    values: ["numeric", "distribution", "measure", "root"],
    types: ["trace", "effect"],
    packages: ["@noble/hashes"],
  },
  diagnose: {
    values: ["numeric", "distribution", "measure", "effect", "model", "root"],
    types: ["trace", "screen"],
    packages: ["@noble/hashes"],
  },
  analysis: {
    // Printed figures are compared as text, by the one formatter.
    values: [...statistics, "report", "root"],
    types: [],
    packages: ["@noble/hashes"],
  },
  audit: {
    values: [...statistics, "analysis", "report", "root"],
    types: [],
    packages: ["@noble/hashes"],
  },
  certainty: {
    values: [...statistics, "analysis", "report", "root"],
    types: ["audit"],
    packages: [],
  },
  // Which cells a named number was computed from, and what a cell reaches.
  lineage: {
    values: [...statistics, "analysis", "report", "root"],
    types: ["audit", "certainty"],
    packages: [],
  },
  // Analyses by other choices, studies and cells, for whoever argues with a review.
  bench: {
    values: [...statistics, "analysis", "report", "lineage", "root"],
    types: [],
    packages: [],
  },
  // What printed numbers say of one another, without data.
  consistency: {
    values: ["numeric", "distribution", "measure", "table", "model"],
    types: ["trace", "analysis"],
    packages: [],
  },
  // The primary results beside those of another program and of a second route.
  witness: {
    values: ["numeric", "trace", "table", "effect", "model"],
    types: ["measure", "analysis"],
    packages: [],
  },
  // What is printed, held against the results, and against reruns by other choices.
  claims: {
    values: [...statistics, "analysis", "certainty", "report", "root"],
    types: ["import"],
    packages: [],
  },
  report: {
    // It follows numbers back to their sources, and computes none.
    values: ["trace", "measure", "root"],
    types: [
      "table",
      "import",
      "screen",
      "effect",
      "model",
      "diagnose",
      "analysis",
      "audit",
      "certainty",
      "consistency",
      "claims",
      "witness",
    ],
    packages: [],
  },
  figure: {
    values: ["measure", "report"],
    types: [
      "trace",
      "table",
      "screen",
      "effect",
      "model",
      "diagnose",
      "analysis",
      "audit",
      "certainty",
    ],
    packages: ["@observablehq/plot", "linkedom"],
  },
  io: {
    values: ["trace", "table", "import", "report", "figure", "root"],
    types: [
      "screen",
      "effect",
      "model",
      "diagnose",
      "analysis",
      "audit",
      "certainty",
      "consistency",
      "claims",
    ],
    packages: [
      "@noble/hashes",
      "@resvg/resvg-wasm",
      "danfojs",
      "docx",
      "fflate",
      "dejavu-fonts-ttf",
      "fontkit",
      "pdfkit",
      "svg-to-pdfkit",
    ],
  },
};
