import type { DataResource } from "./data_package_types.ts";
import { parseCsv, type ParsedCsv, type TableResource } from "./parse_csv.ts";

/** A table as it could be read, before keys and rules are looked at. */
export interface ReadTable extends ParsedCsv {
  readonly resource: TableResource;
  /** Whether its file exists. */
  readonly present: boolean;
}

/** Reads the tables of a data package, each cell by its column; by name, in their order. */
export function readTables(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  resources: readonly DataResource[],
): ReadonlyMap<string, ReadTable> {
  return new Map(
    resources.filter(isTable).map((resource) => {
      const bytes = files.get(resource.path);
      const csv = bytes === undefined
        ? emptyTable(resource)
        : parseCsv(`${folder}/${resource.path}`, bytes, resource);
      return [resource.name, { ...csv, resource, present: bytes !== undefined }];
    }),
  );
}

function isTable(resource: DataResource): resource is TableResource {
  return resource.schema !== undefined;
}

function emptyTable({ name, title, path, schema }: TableResource): ParsedCsv {
  const table = { name, title, file: path, columns: schema.fields, rows: [], digest: "" };
  return { table, refused: [], problems: [] };
}
