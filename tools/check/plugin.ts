/// <reference lib="deno.unstable" />
import { relative, sep } from "node:path";
import { definitionRule } from "./plugin_definitions.ts";
import { impurityRule } from "./plugin_impurity.ts";
import { importRule } from "./plugin_imports.ts";
import { projectRoot } from "./house.ts";

/**
 * The rules of the house that need a parser, as a plugin of `deno lint`: the same parser as the
 * compiler's, and lines and columns for nothing. Configured in lint.json beside this file.
 */
const plugin: Deno.lint.Plugin = {
  name: "house",
  rules: {
    imports: importRule(inProject),
    impurity: impurityRule(inProject),
    definitions: definitionRule(inProject),
  },
};

export default plugin;

/**
 * Path in the project. Cells of notebooks are checked as files of a temporary folder, which ends in
 * "notebooks/NAME.ipynb/cell-N.ts".
 */
function inProject(filename: string): string {
  const path = filename.split(sep).join("/");
  const cell = path.match(/(?:^|\/)(notebooks\/[^/]+\.ipynb\/cell-\d+\.ts)$/);
  if (cell?.[1] !== undefined) return cell[1];
  return path.startsWith("/") ? relative(projectRoot, filename).split(sep).join("/") : path;
}
