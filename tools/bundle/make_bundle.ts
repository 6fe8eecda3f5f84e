import { citationCff } from "./citation_cff.ts";
import { codecheckOf } from "./codecheck_of.ts";
import { readmeOf } from "./readme_of.ts";
import { roCrate } from "./ro_crate.ts";
import { sumsOf, sumsPath } from "./sums.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";

/**
 * The files of a bundle: those of the project as they are, and those that describe them. The same
 * project and date give the same bytes.
 */
export async function makeBundle(project: BundleFiles, about: BundleAbout): Promise<BundleFiles> {
  const encoder = new TextEncoder();
  const files = new Map(project);
  for (const [name, text] of about.cochrane.files) {
    files.set(`cochrane/${name}`, encoder.encode(text));
  }
  files.set("CITATION.cff", encoder.encode(citationCff(about)));
  files.set("README.md", encoder.encode(readmeOf(about)));
  files.set("codecheck.yml", encoder.encode(codecheckOf(files, about)));
  files.set("ro-crate-metadata.json", encoder.encode(roCrate(files, about)));
  files.set(sumsPath, encoder.encode(await sumsOf(files)));
  return new Map([...files].sort(([a], [b]) => a < b ? -1 : 1));
}
