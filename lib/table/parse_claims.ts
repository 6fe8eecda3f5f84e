import { claimDirections } from "./claim_directions.ts";
import type { Claim, ClaimFormat } from "./claim_types.ts";
import { claimsResource } from "./claims_resource.ts";
import { findPrintedNumbers } from "./find_printed_numbers.ts";
import { isManuscriptFile, manuscriptFiles } from "./manuscript_files.ts";
import { parseCsv } from "./parse_csv.ts";
import { quoteText } from "./quote_text.ts";
import { readClaimFormat } from "./read_claim_format.ts";
import type { DataProblem, TableRow } from "./types.ts";

/** Rows of claims.csv, and every fault of the file. */
export interface ParsedClaims {
  readonly claims: readonly Claim[];
  readonly problems: readonly DataProblem[];
}

/** A fault of a row, before its place in the file is known. */
type RowFault = Pick<DataProblem, "column" | "found" | "allowed" | "advice">;

/**
 * Reads `claims.csv`: what a manuscript or a publication prints, and which results that has to be. A
 * row names a quantity for each number of its text ("-" for one that is no result), or says why it
 * cannot be recomputed. Whether a quantity exists is seen when the results are there.
 */
export function parseClaims(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): ParsedClaims {
  const bytes = files.get(claimsResource.path);
  if (bytes === undefined) return { claims: [], problems: [] };
  const file = `${folder}/${claimsResource.path}`;
  const { table, problems } = parseCsv(file, bytes, claimsResource);
  // Cells that could not be read are null here, and were told about.
  if (problems.length > 0) return { claims: [], problems };
  const faults = table.rows.flatMap((row, index) =>
    [
      ...twiceFaults(row, table.rows.slice(0, index)),
      ...recomputedFaults(row),
      ...wordFaults(row, files),
    ].map((fault) => ({
      file,
      line: row.line,
      ...fault,
    }))
  );
  return { claims: faults.length > 0 ? [] : table.rows.map(claimOf), problems: faults };
}

function twiceFaults(row: TableRow, earlier: readonly TableRow[]): readonly RowFault[] {
  const first = earlier.find((other) => cell(other, "id") === cell(row, "id"));
  return first === undefined ? [] : [{
    column: "id",
    found: `${quoteText(cell(row, "id"))}, as on line ${first.line}`,
    allowed: "each id once",
    advice: "rename one of the two",
  }];
}

function recomputedFaults(row: TableRow): readonly RowFault[] {
  const reason = cell(row, "not_recomputable");
  const filled = ["quantities", "format", "direction"].filter((name) => cell(row, name) !== "");
  if (reason !== "") {
    return filled.map((column) => ({
      column,
      found: `${quoteText(cell(row, column))} beside a reason why nothing is recomputed`,
      allowed: "an empty cell where not_recomputable is filled",
      advice: "empty one of the two",
    }));
  }
  const quantities = quantitiesOf(row);
  if (quantities.every((quantity) => quantity === null)) {
    return [{
      column: "quantities",
      found: quantities.length === 0 ? "an empty cell" : "no quantity",
      allowed: "a named number for each number of the text, or a reason in not_recomputable",
      advice: "take the ids from numbers.json of the last run",
    }];
  }
  return [...countFaults(row, quantities), ...formatFaults(row, quantities)];
}

function countFaults(row: TableRow, quantities: readonly (string | null)[]): readonly RowFault[] {
  const numbers = findPrintedNumbers(cell(row, "text")).map((number) => number.text);
  if (numbers.length === quantities.length) return [];
  // Words alone may be held against the interval of one quantity.
  if (numbers.length === 0 && quantities.length === 1 && cell(row, "direction") !== "") return [];
  return [{
    column: "quantities",
    found: `${quantities.length} for the ${numbers.length} numbers ${numbers.join(", ")}`,
    allowed: "as many as the text has numbers, parted by semicolons, in their order",
    advice: 'name a quantity for each, "-" for a number that is no result',
  }];
}

function formatFaults(row: TableRow, quantities: readonly (string | null)[]): readonly RowFault[] {
  const rules = split(cell(row, "format"));
  const wrong = rules.filter((rule) => readClaimFormat(rule) === null);
  const counted = rules.length <= 1 || rules.length === quantities.length;
  return [
    ...wrong.map((rule) => ({
      column: "format",
      found: quoteText(rule),
      allowed: '"digits N", "significant N", "shift N", or two of them parted by a comma',
      advice: "leave it empty to take the rule from the printed text",
    })),
    ...(counted ? [] : [{
      column: "format",
      found: `${rules.length} rules`,
      allowed: `one for all, or ${quantities.length}: one for each quantity`,
      advice: "leave a place between semicolons empty where the text decides",
    }]),
  ];
}

function wordFaults(
  row: TableRow,
  files: ReadonlyMap<string, Uint8Array>,
): readonly RowFault[] {
  const words = split(cell(row, "direction")).filter((word) => !(word in claimDirections));
  const manuscript = cell(row, "manuscript");
  return [
    ...words.map((word) => ({
      column: "direction",
      found: quoteText(word),
      allowed: `${Object.keys(claimDirections).join(", ")}; several are parted by semicolons`,
      advice: "choose the word that says the same",
    })),
    ...(isManuscriptFile(manuscript) && !files.has(manuscript)
      ? [{
        column: "manuscript",
        found: `${quoteText(manuscript)}, which is not in the folder`,
        allowed: `one of ${manuscriptFiles.join(", ")} that is there, or the name of a publication`,
        advice: "add the file, or correct its name",
      }]
      : []),
  ];
}

function claimOf(row: TableRow): Claim {
  const quantities = quantitiesOf(row);
  const rules = split(cell(row, "format")).map((rule): ClaimFormat => readClaimFormat(rule) ?? {});
  const reason = cell(row, "not_recomputable");
  return {
    line: row.line,
    id: cell(row, "id"),
    manuscript: cell(row, "manuscript"),
    place: cell(row, "place"),
    text: cell(row, "text"),
    quantities,
    formats: quantities.map((_, index) => (rules.length === 1 ? rules[0] : rules[index]) ?? {}),
    direction: split(cell(row, "direction")).flatMap((word) => claimDirections[word] ?? []),
    notRecomputable: reason === "" ? null : reason,
  };
}

function quantitiesOf(row: TableRow): readonly (string | null)[] {
  return split(cell(row, "quantities")).map((part) => (part === "-" ? null : part));
}

function split(text: string): readonly string[] {
  return text === "" ? [] : text.split(";").map((part) => part.trim());
}

function cell({ values }: TableRow, name: string): string {
  return `${values[name] ?? ""}`.trim();
}
