import { join } from "node:path";
import { preflight } from "../notebook/preflight.ts";
import type { NotebookProblem } from "../notebook/types.ts";
import { notebooksOf } from "./cells.ts";
import type { House } from "./house.ts";
import type { Problem } from "./problem.ts";

/** The compiler and the linter, over the cells of notebooks, which the kernel does not check. */
export async function notebookTypes(house: House): Promise<readonly Problem[]> {
  const paths = notebooksOf(house).map(({ path }) => join(house.root, path));
  return (await preflight(paths)).map(ofNotebook);
}

/** A problem of the runner's pre-flight, in the grammar of the house. */
export function ofNotebook({ notebook, cell, line, message }: NotebookProblem): Problem {
  const place = [cell === null ? [] : `code cell ${cell}`, line === null ? [] : `line ${line}`];
  return {
    where: [notebook, ...place.flat()].join(", "),
    found: message.replace(/\s*\n\s*/g, " / "),
    allowed: "code that the compiler and deno lint accept",
    cure: "correct the cell",
  };
}
