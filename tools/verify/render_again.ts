import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inParallel } from "../run/in_parallel.ts";
import { fontPaths } from "../run/render_stage.ts";
import { beside, type Rendering } from "../run/rendering.ts";
import { describeStop } from "./describe_stop.ts";
import { type Cell, runModule } from "./run_module.ts";
import type { NotebookStop, Seal } from "./types.ts";
import type { WrittenBy } from "./written_by.ts";

/** As many as notebooks run. */
const atOnce = 2;

/**
 * Makes the committed PDF and PNG files again, from the drawings of the rerun and under the
 * permissions and limits of a notebook, since a drawing is what a notebook wrote.
 *
 * @param written What the notebooks wrote.
 * @returns Who made which file from what, and what did not come to its end.
 */
export async function renderAgain(
  seal: Seal,
  written: WrittenBy,
  cell: Cell,
): Promise<{ readonly rendered: WrittenBy; readonly stopped: readonly NotebookStop[] }> {
  const committed = new Set(seal.outputs.map(({ path }) => path));
  const due = [...written.keys()].filter((path) => /^figures\/.*\.svg$/.test(path)).sort()
    .flatMap(beside).filter(({ path }) => committed.has(path));
  const shares = Array.from(
    { length: atOnce },
    (_, share) => due.filter((_, index) => index % atOnce === share),
  );
  const stopped: NotebookStop[] = [];
  const rendered = new Map<string, { step: string; path: string; inputs: readonly string[] }>();
  const tasks = shares.filter(({ length }) => length > 0).map((share, index) => async () => {
    const module = join(cell.code, `render-${index}.ts`);
    await Deno.writeTextFile(module, moduleOf(share, cell));
    const end = await runModule(module, cell, { mayReadOutput: true });
    if (!end.success) {
      const why = describeStop(end, { ...cell, module, exported: null });
      stopped.push({ notebook: "PDF and PNG of figures", why });
    }
    const inputs = fontPaths(seal.inputs);
    for (const { path, svg } of end.success ? share : []) {
      rendered.set(path, { step: "render", path, inputs: [svg, ...inputs] });
    }
  });
  await inParallel(atOnce, tasks, () => cell.signal?.aborted ?? false);
  cell.signal?.throwIfAborted();
  return { rendered, stopped };
}

/** A module that may read what notebooks may read; Deno needs no permission for what is imported. */
function moduleOf(renderings: readonly Rendering[], { root, review, output }: Cell): string {
  const address = pathToFileURL(join(root, "tools/run/render_drawings.ts")).href;
  const [from, name, folder, list] = [address, review, output, renderings].map((value) =>
    JSON.stringify(value)
  );
  return [
    'import { loadReview, reviewFont } from "reforest/io";',
    `import { renderDrawings } from ${from};`,
    `await renderDrawings(${folder}, ${list}, await reviewFont(await loadReview(${name})));`,
    "",
  ].join("\n");
}
