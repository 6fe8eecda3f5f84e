import type { Protocol } from "../analysis/protocol.ts";
import type { DataPackage } from "./data_package_types.ts";
import type { Recorded } from "./recorded_types.ts";
import type { Table } from "./types.ts";

/** A file of a review and the SHA-256 (hex) of its bytes. */
export interface FileDigest {
  /** Path inside the review's folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
}

/** Everything that a review's folder holds, read and valid. */
export interface Review extends Recorded {
  readonly kind: "review";
  /** Name of the folder in `data/`. */
  readonly name: string;
  readonly title: string;
  readonly dataPackage: DataPackage;
  /** As registered, or as written where nothing is registered. */
  readonly protocol: Protocol;
  /** By the name of the resource in datapackage.json; corrections are applied. */
  readonly tables: Readonly<Record<string, Table>>;
  /** All files of the folder, sorted by path. */
  readonly files: readonly FileDigest[];
}
