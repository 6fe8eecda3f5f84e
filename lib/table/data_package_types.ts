import type { TableQuantity } from "./quantity_types.ts";
import type { ColumnDefinition } from "./types.ts";

/** Where data come from. */
export interface DataSource {
  readonly title: string;
  readonly path?: string;
  readonly version?: string;
}

/** Under which terms data may be used. */
export interface DataLicence {
  readonly name?: string;
  readonly path?: string;
  readonly title: string;
}

/** Columns whose values must occur in another table (or, without `resource`, in the same one). */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

/** A rule that ties columns of a row together; cells that are missing meet every rule. */
export type TableRule =
  /** `column` is at most `limit`, as events are at most the total. */
  | { readonly rule: "atMost"; readonly column: string; readonly limit: string }
  /** `column` is filled in every row whose `when.column` is one of `when.in`. */
  | {
    readonly rule: "filledWhen";
    readonly column: string;
    readonly when: { readonly column: string; readonly in: readonly string[] };
  }
  /** Each item of the list in `column` occurs in a column of another table. */
  | {
    readonly rule: "listOf";
    readonly column: string;
    readonly separator: string;
    readonly reference: { readonly resource: string; readonly field: string };
  }
  /** Each item of the list in `column` is an item of the list in another column. */
  | {
    readonly rule: "listWithin";
    readonly column: string;
    readonly separator: string;
    readonly list: string;
  };

/** Table Schema of a resource (Frictionless Data Package v2, https://datapackage.org). */
export interface TableSchema {
  readonly fields: readonly ColumnDefinition[];
  /** Texts that stand for a missing value. @default [""] */
  readonly missingValues?: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** A file of a review; with a `schema` it is a table, without one it is text for people. */
export interface DataResource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly schema?: TableSchema;
  readonly sources?: readonly DataSource[];
  readonly licenses?: readonly DataLicence[];
  readonly "reforest:rules"?: readonly TableRule[];
  /** What columns hold, for the rules that look for slips of extraction. */
  readonly "reforest:quantities"?: readonly TableQuantity[];
}

/** What `data/<review>/datapackage.json` holds. */
export interface DataPackage {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly licenses: readonly DataLicence[];
  readonly sources: readonly DataSource[];
  readonly resources: readonly DataResource[];
}
