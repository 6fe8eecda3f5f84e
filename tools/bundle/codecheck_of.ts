import { codecheckYml } from "../codecheck/codecheck_yml.ts";
import { captionOf } from "./caption_of.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";

/** The codecheck.yml of a bundle: figures and tables with what each shows, and who wrote the review. */
export function codecheckOf(files: BundleFiles, about: BundleAbout): string {
  const shown = about.manifest.outputs.map(({ path }) => path)
    .filter((path) => /^(figures\/.*\.svg|tables\/.*\.csv)$/.test(path))
    .map((path) => `outputs/${about.review}/${path}`);
  return codecheckYml({
    title: about.title,
    authors: about.contributors.map(({ title }) => title),
    files: shown.map((path) => ({ path, comment: captionOf(files, path) })),
    summary: null,
  });
}
