import { captionOf } from "./caption_of.ts";
import { stepId } from "./crate_actions.ts";
import { crateId } from "./crate_id.ts";
import type { DataTerms } from "./crate_terms.ts";
import { type Entity, ref, refs } from "./crate_types.ts";
import { mediaType } from "./media_type.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";
import { usedBy } from "./used_by.ts";

/** A file of the bundle in RO-Crate metadata; an output with the step that made it, and from what. */
export function fileEntity(
  files: BundleFiles,
  path: string,
  about: BundleAbout,
  terms: DataTerms,
): Entity {
  const folder = `outputs/${about.review}/`;
  const source = /^notebooks\/.*\.ipynb$/.test(path);
  const output = about.manifest.outputs.find((file) => folder + file.path === path);
  const from = output === undefined ? [] : usedBy(output, files, about);
  const size = files.get(path)?.length;
  const description = path === "LICENSE" ? "The terms of the code" : terms.files.get(path);
  return {
    "@id": crateId(path),
    "@type": source ? ["File", "SoftwareSourceCode"] : "File",
    name: captionOf(files, path) ?? path.replace(folder, ""),
    ...(description === undefined ? {} : { description }),
    encodingFormat: mediaType(path),
    // The list of digests holds that of the metadata, and is written after them.
    ...(size === undefined ? {} : { contentSize: `${size}` }),
    ...(source ? { programmingLanguage: "TypeScript" } : {}),
    ...(output === undefined ? {} : { "prov:wasGeneratedBy": ref(stepId(output.step)) }),
    ...(from.length === 0 ? {} : { wasDerivedFrom: refs(from.map(crateId)) }),
  };
}
