import { join } from "node:path";
import { browserBundle } from "./browser_bundle.ts";
import { bundleDoors } from "./bundle_doors.ts";
import { declarations } from "./declarations.ts";
import { packageJson } from "./package_json.ts";
import { readPlan } from "./read_plan.ts";

/** Doors that a page can load as one file. */
const inBrowsers: readonly string[] = ["reforest", "review", "figure"];

/** The files of the library's package for npm, by path: the same bytes for the same sources. */
export async function makePackage(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const plan = await readPlan(root);
  const { files, packages } = await bundleDoors(root, plan.doors);
  const text = new TextEncoder();
  const made = new Map<string, Uint8Array>([
    ["package.json", text.encode(packageJson(plan, packages))],
    ["README.md", await Deno.readFile(join(root, "docs/library.md"))],
    ["CHANGELOG.md", await Deno.readFile(join(root, "CHANGELOG.md"))],
    ["LICENSE", await Deno.readFile(join(root, "LICENSE"))],
    ...files,
  ]);
  for (const [path, declared] of await declarations(root, plan.doors)) {
    made.set(`types/${path}`, text.encode(declared));
  }
  for (const door of plan.doors.filter(({ file }) => inBrowsers.includes(file))) {
    made.set(`browser/${door.file}.js`, text.encode(await browserBundle(root, door)));
  }
  return made;
}
