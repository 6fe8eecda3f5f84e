/** A cell after strict parsing by the declared type of its column; null is a missing value. */
export type CellValue = string | number | boolean | null;

/** A row tied to its place in the file. */
export interface TableRow {
  /** Line in the file as an editor counts it (the header is line 1; quoted cells may span lines). */
  readonly line: number;
  /** Values by column name; every declared column is present. */
  readonly values: Readonly<Record<string, CellValue>>;
}

/** A column of a datapackage.json (Frictionless Data Package v2, Table Schema). */
export interface ColumnDefinition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly unit?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

/** A table of a review, parsed and valid. */
export interface Table {
  /** Resource name in datapackage.json, e.g. "consensus_resection". */
  readonly name: string;
  readonly title: string;
  /** Path inside the review's folder, with forward slashes. */
  readonly file: string;
  readonly columns: readonly ColumnDefinition[];
  /** In file order. */
  readonly rows: readonly TableRow[];
  /** SHA-256 (hex) of the file's bytes. */
  readonly digest: string;
}

/**
 * One fault in the data, by the grammar of the house: where, what was found, what is allowed,
 * what to do.
 */
export interface DataProblem {
  readonly file: string;
  /** Null when the fault is not on one line (a missing file, say). */
  readonly line: number | null;
  readonly column: string | null;
  /** Place in a line of JSON that cannot be read, counted from 1. */
  readonly character?: number;
  /** Place in a JSON file that can be read (JSON Pointer, RFC 6901). */
  readonly pointer?: string;
  readonly found: string;
  readonly allowed: string;
  readonly advice: string;
}
