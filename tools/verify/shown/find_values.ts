import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runDeno } from "../../notebook/run_deno.ts";
import type { Remark } from "./value_plugin.ts";

/** A part of a module, in bytes, and what is said of it. */
export interface ValuePlace {
  readonly remark: Remark;
  readonly start: number;
  readonly end: number;
}

interface LintReport {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly range: Readonly<Record<"start" | "end", { readonly bytePos: number }>>;
    readonly message: Remark;
  }[];
}

const plugin = fileURLToPath(new URL("./value_plugin.ts", import.meta.url));

/**
 * Where the values of cells stand in modules, by path, in the order of the text. Modules that do not
 * parse have none; running them will say why.
 *
 * @param folder Where a configuration of `deno lint` is written.
 */
export async function findValues(
  modules: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, readonly ValuePlace[]>> {
  // Without files deno lint takes those of the folder that it is started in.
  if (modules.length === 0) return new Map();
  const config = join(folder, "values.json");
  const lint = { plugins: [plugin], rules: { tags: [], include: ["cells/values"] } };
  await Deno.writeTextFile(config, JSON.stringify({ lint }));
  const { stdout } = await runDeno(["lint", "--json", `--config=${config}`, ...modules]);
  const report: LintReport = JSON.parse(stdout);
  const places = Map.groupBy(report.diagnostics, ({ filename }) => fileURLToPath(filename));
  return new Map(modules.map((module) => [
    module,
    (places.get(module) ?? []).map(({ message, range }) => ({
      remark: message,
      start: range.start.bytePos,
      end: range.end.bytePos,
    })).sort((a, b) => a.start - b.start),
  ]));
}
