import { crateId } from "./crate_id.ts";
import { type Entity, ref, refs } from "./crate_types.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";
import { usedBy } from "./used_by.ts";

/** What the steps of a run do that are no notebooks. */
const works: Readonly<Record<string, string>> = {
  render: "PDF and PNG made from the SVG files",
  page: "The review page made from data, notebooks and figures",
};

/** Id of the action that a step of the run was. */
export function stepId(step: string): string {
  return `#run-${crateId(step)}`;
}

/**
 * The steps of the run, in the order of the notebooks, as actions: by schema.org with instrument,
 * object and result, and by PROV with what the activity used.
 */
export function actionsOf(files: BundleFiles, about: BundleAbout): readonly Entity[] {
  const { outputs } = about.manifest;
  return [...new Set(outputs.map(({ step }) => step))].sort().map((step): Entity => {
    const notebook = `notebooks/${step}.ipynb`;
    const isNotebook = files.has(notebook);
    const written = outputs.filter((output) => output.step === step);
    const read = usedBy({ inputs: written.flatMap(({ inputs }) => inputs) }, files, about);
    const made = written.map(({ path }) => `outputs/${about.review}/${path}`);
    return {
      "@id": stepId(step),
      "@type": ["CreateAction", "prov:Activity"],
      name: isNotebook ? `Run of ${notebook}` : works[step] ?? step,
      instrument: [crateId(isNotebook ? notebook : "tools/"), "#reforest", "#deno"].map(ref),
      object: refs(read.map(crateId)),
      result: refs(made.map(crateId)),
      "prov:used": refs(read.map(crateId)),
      actionStatus: ref("http://schema.org/CompletedActionStatus"),
    };
  });
}
