import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeCells, notebooksOf, sourceOf } from "./cells.ts";
import type { House } from "./house.ts";
import { lintReport, pathIn, unread } from "./lint.ts";
import type { Problem } from "./problem.ts";
import { crashed, runDeno } from "./run_deno.ts";

/** Rules of the lint plugin beside this file. */
export type HouseRule = "imports" | "impurity" | "definitions";

/** What the plugin reported, by rule; `broken` holds files that could not be parsed. */
export type HouseLint = Readonly<Record<HouseRule | "broken", readonly Problem[]>>;

const configuration = fileURLToPath(new URL("lint.json", import.meta.url));

/** Lints lib, page, tools, tests, benchmarks and the cells of notebooks by the rules of the house. */
export async function houseLint(house: House): Promise<HouseLint> {
  const scratch = await Deno.makeTempDir({ prefix: "reforest-check-" });
  try {
    const cells = await exportCells(house, scratch);
    const sources = [...house.files.keys()]
      .filter((path) => /^(?:lib|page|tools|tests|bench)\/.*\.ts$/.test(path))
      .map((path) => join(house.root, path));
    return await lintFiles([...sources, ...cells], house.root);
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

/** Writes each code cell as a file of its own, so that a line of the file is a line of the cell. */
async function exportCells(house: House, scratch: string): Promise<string[]> {
  const files: string[] = [];
  for (const { path, cells } of notebooksOf(house)) {
    for (const [index, cell] of codeCells(cells ?? []).entries()) {
      const file = join(scratch, path, `cell-${index + 1}.ts`);
      await Deno.mkdir(dirname(file), { recursive: true });
      await Deno.writeTextFile(file, sourceOf(cell));
      files.push(file);
    }
  }
  return files;
}

async function lintFiles(files: readonly string[], root: string): Promise<HouseLint> {
  const run = await runDeno(["lint", "--json", "-c", configuration, ...files], root);
  const report = lintReport(run.stdout);
  if (report === null) {
    const failure = [crashed("lint (rules of the house)", run)];
    return { imports: failure, impurity: failure, definitions: failure, broken: failure };
  }
  const of = (rule: HouseRule): Problem[] =>
    report.diagnostics.filter((d) => d.code === `house/${rule}`).map((d) => ({
      where: place(root, d.filename, d.range.start.line),
      ...parts(d.message),
    }));
  return {
    imports: of("imports"),
    impurity: of("impurity"),
    definitions: of("definitions"),
    broken: unread(report, root),
  };
}

function place(root: string, filename: string, line: number): string {
  const cell = decodeURI(filename).match(/\/(notebooks\/[^/]+\.ipynb)\/cell-(\d+)\.ts$/);
  if (cell !== null) return `${cell[1]}, code cell ${cell[2]}, line ${line}`;
  return `${pathIn(root, filename)}, line ${line}`;
}

/** The parts of a complaint, which the plugin could only hand over as one sentence. */
function parts(message: string): Omit<Problem, "where"> {
  const [, found = message, allowed = "", cure = ""] =
    message.match(/^found (.*?); allowed: (.*?); (.*)$/s) ?? [];
  return { found, allowed, cure };
}
