import { actionsOf } from "./crate_actions.ts";
import { fileEntity } from "./crate_file.ts";
import { crateId } from "./crate_id.ts";
import { type DataTerms, dataTerms } from "./crate_terms.ts";
import { type Entity, ref, refs } from "./crate_types.ts";
import { sumsPath } from "./sums.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";

const code = ["kernels/", "lib/", "page/", "tools/", "vendor/"];

/**
 * The metadata of the bundle as RO-Crate 1.1 has them: every file of the review by itself, the code
 * by its folders, and an action for each step, with what it read and what it wrote, as the manifest
 * of the run says. Actions are those of schema.org and of PROV, so that readers of either follow a
 * file to the step that made it and to the files that it was made from.
 *
 * @see https://w3id.org/ro/crate/1.1
 */
export function roCrate(files: BundleFiles, about: BundleAbout): string {
  const paths = [...files.keys(), sumsPath].sort();
  const single = paths.filter((path) => !code.some((folder) => path.startsWith(folder)));
  const folders = code.filter((folder) => paths.some((path) => path.startsWith(folder)));
  const terms = dataTerms(files, about);
  const actions = actionsOf(files, about);
  const graph: Entity[] = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: ref("https://w3id.org/ro/crate/1.1"),
      about: ref("./"),
    },
    rootEntity(about, [...single, ...folders], terms, actions),
    ...about.contributors.map(({ title, givenName, familyName }, i): Entity => ({
      "@id": authorId(i),
      // A person has a name of their own; a title alone is that of a group.
      "@type": givenName === undefined && familyName === undefined ? "Organization" : "Person",
      name: title,
      ...(givenName === undefined ? {} : { givenName }),
      ...(familyName === undefined ? {} : { familyName }),
    })),
    software("#deno", "Deno", about.manifest.denoVersion, { url: "https://deno.com" }),
    software("#reforest", "reforest", about.manifest.libraryVersion, {}),
    ...terms.entities,
    ...folders.map((path): Entity => ({
      "@id": crateId(path),
      "@type": "Dataset",
      name: names[path],
    })),
    ...single.map((path) => fileEntity(files, path, about, terms)),
    ...actions,
  ];
  const crate = { "@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph };
  return `${JSON.stringify(crate, null, 2)}\n`;
}

function rootEntity(
  { title, description, date, contributors, keywords }: BundleAbout,
  parts: readonly string[],
  terms: DataTerms,
  actions: readonly Entity[],
): Entity {
  const authors = contributors.map((_, i) => authorId(i));
  return {
    "@id": "./",
    "@type": "Dataset",
    name: title,
    description,
    datePublished: date,
    license: [ref("LICENSE"), ...terms.ids.map(ref)],
    ...(authors.length === 0 ? {} : { author: refs(authors) }),
    ...(keywords.length === 0 ? {} : { keywords: keywords.join(", ") }),
    hasPart: refs(parts.map(crateId)),
    mentions: actions.map((action) => ref(action["@id"])),
  };
}

const authorId = (i: number) => `#author-${i + 1}`;

function software(id: string, name: string, version: string, more: object): Entity {
  return { "@id": id, "@type": "SoftwareApplication", name, version, ...more };
}

const names: Readonly<Record<string, string>> = {
  "kernels/": "Template of the Jupyter kernel",
  "lib/": "The library that computes everything",
  "page/": "What the review page does in a browser",
  "tools/": "The runner of the notebooks and the tools around it",
  "vendor/": "Stand-ins for packages that are not needed",
};
