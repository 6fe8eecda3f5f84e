import assert from "node:assert/strict";
import { join } from "node:path";
import { type DocReport, undocumented } from "./documentation.ts";
import { hiddenTypes } from "./hidden_types.ts";
import { runDeno } from "./run_deno.ts";

const example = (code: string) =>
  `/**\n * Adds one.\n *\n * @example\n * \`\`\`ts\n${
    code.split("\n").map((line) => ` * ${line}`).join("\n")
  }\n * \`\`\`\n */\n`;

const asserting = example(
  'import { f } from "reforest";\nimport assert from "node:assert/strict";\nassert.equal(f(1), 2);',
);

async function found(source: string): Promise<string[]> {
  const folder = await Deno.makeTempDir();
  try {
    const file = join(folder, "mod.ts");
    await Deno.writeTextFile(file, source);
    const { stdout } = await runDeno(["doc", "--json", "--no-config", file], folder);
    return undocumented(JSON.parse(stdout) as DocReport, folder).map((problem) => problem.found);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const f = "export function f(x: number): number {\n  return x + 1;\n}\n";

Deno.test("undocumented: a function with an example that asserts, and a type with a sentence", async () => {
  assert.deepEqual(await found(`${asserting}${f}/** A row. */\nexport interface Row {}\n`), []);
});

Deno.test("undocumented: functions, types and constants need a docstring", async () => {
  const source = `${f}export interface Row {}\nexport const one = 1;\n`;
  assert.deepEqual(await found(source), [
    "`f` without a docstring",
    "`Row` without a docstring",
    "`one` without a docstring",
  ]);
});

Deno.test("undocumented: a function needs an example, in whatever form it is written", async () => {
  assert.deepEqual(await found(`/** Adds one. */\n${f}`), ["`f` without an @example"]);
  const arrow = "/** Adds one. */\nexport const f: (x: number) => number = (x) => x + 1;\n";
  assert.deepEqual(await found(arrow), ["`f` without an @example"]);
});

Deno.test("undocumented: an example that asserts nothing, or does not come in by a door, shows nothing", async () => {
  const silent = example('import { f } from "reforest";\nf(1);');
  assert.deepEqual(await found(silent + f), ["`f` with an @example that shows nothing"]);
  const deep = example(
    'import { f } from "./f.ts";\nimport assert from "node:assert/strict";\nassert.equal(f(1), 2);',
  );
  assert.deepEqual(await found(deep + f), ["`f` with an @example that shows nothing"]);
});

Deno.test("hiddenTypes: a type that no door exports, where it is named", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const file = join(folder, "mod.ts");
    const row = "interface Row {\n  readonly id: string;\n}\n\n";
    await Deno.writeTextFile(file, `${row}/** Rows. */\nexport type Rows = readonly Row[];\n`);
    const { stderr } = await runDeno(["doc", "--lint", "--no-config", file], folder);
    assert.deepEqual(hiddenTypes(stderr, `${folder}/`).map(({ where, found }) => [where, found]), [
      ["mod.ts, line 6", "public type 'Rows' references private type 'Row'"],
    ]);
    await Deno.writeTextFile(file, `export ${row}export type Rows = readonly Row[];\n`);
    const open = await runDeno(["doc", "--lint", "--no-config", file], folder);
    assert.match(open.stderr, /missing-jsdoc/);
    assert.deepEqual(hiddenTypes(open.stderr, `${folder}/`), []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
