import assert from "node:assert/strict";
import { join } from "node:path";
import { projectRoot } from "../run/project_root.ts";
import { exampleModules } from "./example_modules.ts";
import { parseJunit } from "./parse_junit.ts";
import { writeExamples } from "./write_examples.ts";

const fence = "```";
/** A docstring as the formatter leaves it, indented for a member of a class. */
const docstring = (lines: readonly string[], indent = "") =>
  ["/**", ...lines.map((line) => line === "" ? " *" : ` * ${line}`), " */", ""]
    .map((line) => indent + line).join("\n");
const example = (...code: readonly string[]) => ["@example", `${fence}ts`, ...code, fence];

Deno.test("exampleModules: imports stand before the test, whose name says where the example is", () => {
  const first = example(
    'import assert from "a";',
    "import {",
    "  b,",
    '} from "c";',
    "",
    "assert(b);",
  );
  const second = example('import { d } from "e";', "if (d) {", "  d();", "}");
  const code = docstring(["What it does.", "", ...first]) + "export const b = 1;\n" +
    docstring(second, "  ");
  assert.deepEqual(exampleModules("lib/b.ts", code), [
    {
      name: "lib/b.ts: example 1",
      code: 'import assert from "a";\nimport {\n  b,\n} from "c";\n' +
        'Deno.test("lib/b.ts: example 1", async () => {\n\nassert(b);\n});\n',
    },
    {
      name: "lib/b.ts: example 2",
      code: 'import { d } from "e";\n' +
        'Deno.test("lib/b.ts: example 2", async () => {\nif (d) {\n  d();\n}\n});\n',
    },
  ]);
});

Deno.test("exampleModules: blocks of other languages, comments of other kinds and texts are no examples", () => {
  const block = example("fails();");
  const other = docstring([`${fence}sh`, "make", fence]);
  const plain = docstring(block).replace("/**", "/*");
  assert.deepEqual(exampleModules("lib/b.ts", `${other}${plain}${block.join("\n")}\n`), []);
  const page = `# Page\n\n${fence}sh\nmake\n${fence}\n\n${fence}ts\nruns();\n${fence}\n`;
  assert.deepEqual(exampleModules("README.md", page), [{
    name: "README.md: example 1",
    code: 'Deno.test("README.md: example 1", async () => {\nruns();\n});\n',
  }]);
});

Deno.test("writeExamples: each example is a test; one that does not load fails, and the others are run", async () => {
  const folder = await Deno.makeTempDir({ prefix: "reforest-test-" });
  try {
    const strict = 'import assert from "node:assert/strict";';
    const text = docstring(example(strict, "assert.equal(1, 1);")) +
      docstring(example(strict, 'import { none } from "node:path";', "assert.equal(none, 1);")) +
      docstring(example(strict, "assert.equal(1, 2);")) +
      docstring(example(strict, "await Promise.resolve();"));
    const files = new Map([["lib/a.ts", new TextEncoder().encode(text)]]);
    const all = await writeExamples({ root: folder, files }, folder);
    const report = join(folder, "report.xml");
    const args = ["test", "--no-check", "--allow-all", `--junit-path=${report}`, all];
    const { success, stdout } = await new Deno.Command(Deno.execPath(), {
      args,
      cwd: projectRoot,
      env: { NO_COLOR: "1" },
    }).output();
    assert.equal(success, false);
    const said = new TextDecoder().decode(stdout);
    for (const [number, outcome] of ["ok", "FAILED", "FAILED", "ok"].entries()) {
      assert.match(said, new RegExp(`lib/a\\.ts: example ${number + 1} \\.\\.\\. ${outcome}`));
    }
    assert.match(said, /does not provide an export named 'none'/);
    const counts = [...parseJunit(await Deno.readTextFile(report)).values()];
    assert.equal(counts.reduce((sum, { passed }) => sum + passed, 0), 2);
    assert.equal(counts.reduce((sum, { failed }) => sum + failed, 0), 2);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
