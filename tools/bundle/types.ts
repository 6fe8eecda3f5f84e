import type { CochranePackage } from "reforest/review";
import type { Manifest } from "../run/manifest.ts";

/** Files by their path in the bundle, with forward slashes. */
export type BundleFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Somebody who contributed to the data, as datapackage.json names them. */
export interface Contributor {
  readonly title: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

/** Terms of the data, as datapackage.json has them. */
export interface Licence {
  readonly title: string;
  readonly name?: string;
  /** A file beside datapackage.json, or an address of the web. */
  readonly path?: string;
}

/** What the papers of a bundle are written from. */
export interface BundleAbout {
  /** Name of the folder in `data/`. */
  readonly review: string;
  readonly title: string;
  readonly description: string;
  readonly contributors: readonly Contributor[];
  readonly keywords: readonly string[];
  readonly licenses: readonly Licence[];
  readonly manifest: Manifest;
  /** Day of the publication, e.g. "2026-11-22"; given, since no clock is read. */
  readonly date: string;
  readonly cochrane: CochranePackage;
}

/** The text of a file that the bundle holds. */
export function textOf(files: BundleFiles, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) {
    throw new Error(`bundle: found no ${path}; allowed: a file of the bundle`);
  }
  return new TextDecoder().decode(bytes);
}

/** What a file of JSON holds; null where it holds none. */
export function jsonOf<T>(files: BundleFiles, path: string): T | null {
  try {
    return JSON.parse(textOf(files, path));
  } catch {
    return null;
  }
}
