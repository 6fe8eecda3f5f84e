import type { CochranePackage } from "reforest/review";
import type { Manifest } from "../run/manifest.ts";
import {
  type BundleAbout,
  type BundleFiles,
  type Contributor,
  type Licence,
  textOf,
} from "./types.ts";

/** What the papers of a bundle are written from: the dictionary of the data and the manifest. */
export function aboutOf(
  files: BundleFiles,
  review: string,
  date: string,
  cochrane: CochranePackage,
): BundleAbout {
  const described = JSON.parse(textOf(files, `data/${review}/datapackage.json`)) as {
    readonly title: string;
    readonly description: string;
    readonly contributors?: readonly Contributor[];
    readonly keywords?: readonly string[];
    readonly licenses: readonly Licence[];
  };
  const { title, description, contributors = [], keywords = [], licenses } = described;
  const manifest = JSON.parse(textOf(files, `outputs/${review}/manifest.json`)) as Manifest;
  return { review, title, description, contributors, keywords, licenses, manifest, date, cochrane };
}
