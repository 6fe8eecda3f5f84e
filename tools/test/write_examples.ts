import { join } from "node:path";
import { type House, textOf } from "../check/house.ts";
import { exampleModules } from "./example_modules.ts";

/** Files with examples: code, and the texts at the root of the project. */
const places = /^(?:(?:lib|tools|tests)\/.*\.tsx?|(?:README|REVIEWING|CONTRIBUTING)\.md)$/;

/**
 * Writes all examples of the project into a folder, and a module that has them as its tests. An
 * example that cannot be loaded is a test that fails, and the others are run.
 *
 * @returns The path of that module.
 */
export async function writeExamples(house: House, folder: string): Promise<string> {
  const lines: string[] = [];
  for (const path of [...house.files.keys()].filter((path) => places.test(path)).sort()) {
    for (const { name, code } of exampleModules(path, textOf(house, path) ?? "")) {
      const file = `example_${lines.length + 1}.ts`;
      await Deno.writeTextFile(join(folder, file), code);
      const failing = `Deno.test(${JSON.stringify(name)}, () => Promise.reject(error))`;
      lines.push(`await import("./${file}").catch((error) => ${failing});\n`);
    }
  }
  const all = join(folder, "examples.ts");
  await Deno.writeTextFile(all, lines.join(""));
  return all;
}
