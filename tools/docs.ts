/**
 * The pages of the library's functions, of all doors: `make docs` writes `docs/api/`.
 *
 * @module
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runDeno } from "./check/run_deno.ts";
import { startPage } from "./docs/start_page.ts";
import { type Door, readPlan } from "./package/read_plan.ts";
import { projectRoot } from "./run/project_root.ts";

if (import.meta.main) Deno.exit(await main());

async function main(): Promise<0 | 1> {
  const folder = join(projectRoot, "docs/api");
  const { doors } = await readPlan(projectRoot);
  const sources = doors.map(({ source }) => source);
  const purposes = await purposesOf(doors);
  await Deno.remove(folder, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  await doc("--html", "--name=reforest", `--output=${folder}`, ...sources);
  const page = join(folder, "index.html");
  const described = doors.map(({ path, file }, index) => ({
    name: path === "." ? file : `reforest/${file}`,
    purpose: purposes[index] ?? "",
    page: path === "." ? null : `${file}/index.html`,
  }));
  await Deno.writeTextFile(page, startPage(await Deno.readTextFile(page), described));
  console.log("docs/api/: open index.html");
  return 0;
}

/** What each door says of itself. */
async function purposesOf(doors: readonly Door[]): Promise<string[]> {
  const { nodes }: { readonly nodes: Readonly<Record<string, { module_doc?: { doc: string } }>> } =
    JSON.parse(await doc("--json", ...doors.map(({ source }) => source)));
  return doors.map(({ source }) =>
    nodes[`${pathToFileURL(join(projectRoot, source))}`]?.module_doc?.doc ?? ""
  );
}

async function doc(...args: readonly string[]): Promise<string> {
  const { success, stdout, stderr } = await runDeno(["doc", ...args], projectRoot);
  if (!success) throw new Error(`deno doc: ${stderr.trim()}`);
  return stdout;
}
