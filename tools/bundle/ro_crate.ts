import { captionOf } from "./caption_of.ts";
import { mediaType } from "./media_type.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";

/** An entity of the graph. */
export type Entity = { readonly "@id": string; readonly "@type": string | readonly string[] } & {
  readonly [property: string]: unknown;
};

const code = ["kernels/", "lib/", "tools/", "vendor/"];
const ref = (id: string) => ({ "@id": id });

/**
 * The metadata of the bundle as RO-Crate 1.1 has them: every file of the review by itself, the code
 * by its folders, and an action for each notebook, with what it read and what it wrote, as the
 * manifest of the run says (schema.org's CreateAction, which RO-Crate maps to PROV's Activity).
 *
 * @see https://w3id.org/ro/crate/1.1
 */
export function roCrate(files: BundleFiles, about: BundleAbout): string {
  const { review, manifest, contributors } = about;
  const single = [...files.keys()].filter((path) =>
    !code.some((folder) => path.startsWith(folder))
  );
  const folders = code.filter((folder) =>
    [...files.keys()].some((path) => path.startsWith(folder))
  );
  const graph: Entity[] = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: ref("https://w3id.org/ro/crate/1.1"),
      about: ref("./"),
    },
    {
      "@id": "./",
      "@type": "Dataset",
      name: about.title,
      description: about.description,
      datePublished: about.date,
      license: [ref("LICENSE"), ref(`data/${review}/datapackage.json`)],
      author: contributors.map((_, i) => ref(`#author-${i + 1}`)),
      hasPart: [...single, ...folders].map(ref),
      mentions: stepsOf(about).map(ref),
    },
    ...contributors.map(({ title, givenName, familyName }, i): Entity => ({
      "@id": `#author-${i + 1}`,
      // A person has a name of their own; a title alone is that of a group.
      "@type": givenName === undefined && familyName === undefined ? "Organization" : "Person",
      name: title,
      ...(givenName === undefined ? {} : { givenName }),
      ...(familyName === undefined ? {} : { familyName }),
    })),
    {
      "@id": "#deno",
      "@type": "SoftwareApplication",
      name: "Deno",
      url: "https://deno.com",
      version: manifest.denoVersion,
    },
    {
      "@id": "#reforest",
      "@type": "SoftwareApplication",
      name: "reforest",
      version: manifest.libraryVersion,
    },
    ...folders.map((path): Entity => ({ "@id": path, "@type": "Dataset", name: names[path] })),
    ...single.map((path) => fileEntity(files, path, review)),
    ...actionsOf(files, about),
  ];
  return `${
    JSON.stringify(
      { "@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph },
      null,
      2,
    )
  }\n`;
}

const names: Readonly<Record<string, string>> = {
  "kernels/": "Template of the Jupyter kernel",
  "lib/": "The library that computes everything",
  "tools/": "The runner of the notebooks and the tools around it",
  "vendor/": "Stand-ins for packages that are not needed",
};

function fileEntity(files: BundleFiles, path: string, review: string): Entity {
  const source = /^notebooks\/.*\.ipynb$/.test(path);
  return {
    "@id": path,
    "@type": source ? ["File", "SoftwareSourceCode"] : "File",
    name: captionOf(files, path) ?? path.replace(`outputs/${review}/`, ""),
    encodingFormat: mediaType(path),
    contentSize: `${files.get(path)?.length ?? 0}`,
    ...(source ? { programmingLanguage: "TypeScript" } : {}),
    ...(path === "LICENSE" ? { description: "The terms of the code" } : {}),
    ...(path === `data/${review}/datapackage.json`
      ? { description: "The dictionary of the data, with their terms under `licenses`" }
      : {}),
  };
}

/** Ids of the actions, in the order of the notebooks. */
function stepsOf({ manifest }: BundleAbout): string[] {
  return [...new Set(manifest.outputs.map(({ step }) => step))].sort().map((step) =>
    `#run-${step}`
  );
}

function actionsOf(files: BundleFiles, about: BundleAbout): Entity[] {
  const { manifest, review } = about;
  const folder = `outputs/${review}/`;
  return stepsOf(about).map((id): Entity => {
    const step = id.slice("#run-".length);
    const notebook = `notebooks/${step}.ipynb`;
    const written = manifest.outputs.filter((output) => output.step === step);
    const read = new Set(
      written.flatMap(({ inputs }) => inputs.map((path) => files.has(path) ? path : folder + path)),
    );
    const made = written.map(({ path }) => folder + path);
    return {
      "@id": id,
      "@type": "CreateAction",
      name: files.has(notebook) ? `Run of ${notebook}` : "PDF and PNG made from the SVG files",
      instrument: [files.has(notebook) ? notebook : "tools/", "#reforest", "#deno"].map(ref),
      object: [...read].filter((path) => files.has(path)).sort().map(ref),
      result: made.filter((path) => files.has(path)).map(ref),
      actionStatus: "http://schema.org/CompletedActionStatus",
    };
  });
}
