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

/** What the papers of a bundle are written from. */
export interface BundleAbout {
  /** Name of the folder in `data/`. */
  readonly review: string;
  readonly title: string;
  readonly description: string;
  readonly contributors: readonly Contributor[];
  readonly keywords: readonly string[];
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
