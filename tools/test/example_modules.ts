import { programsOf } from "../package/programs_of.ts";

/** An example as a module with one test of its name. */
export interface ExampleModule {
  readonly name: string;
  readonly code: string;
}

/**
 * The examples of docstrings, or of a text in Markdown, as modules. `deno test --doc` would give each
 * an isolate of its own and load a door of the library into it, which takes longer than all of the
 * examples; these modules can share one. Their types are checked by the rules of the house, as Deno
 * itself finds them.
 *
 * @param path From the root of the project; what does not end in ".md" is code.
 */
export function exampleModules(path: string, text: string): ExampleModule[] {
  const texts = path.endsWith(".md") ? [text] : docstrings(text);
  return texts.flatMap((markdown) => programsOf(markdown, "ts")).map((program, index) => {
    const name = `${path}: example ${index + 1}`;
    const imports = [...program.matchAll(statement)].map(([found]) => found);
    const body = program.replaceAll(statement, "");
    const test = `Deno.test(${JSON.stringify(name)}, async () => {\n${body}});\n`;
    return { name, code: imports.join("") + test };
  });
}

/** Comments of documentation without their stars: Markdown. */
function docstrings(code: string): string[] {
  return [...code.matchAll(/^ *\/\*\*\n([\s\S]*?)\*\/$/gm)]
    .map(([, lines = ""]) => lines.replaceAll(/^ *\* ?/gm, ""));
}

const statement = /^import [^;]*;\n/gm;
