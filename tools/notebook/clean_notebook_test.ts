import assert from "node:assert/strict";
import { join } from "node:path";
import { cleanNotebook } from "./clean_notebook.ts";

const used = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 4,
  metadata: { language_info: { name: "typescript", version: "6.0.3" }, orig_nbformat: 4 },
  cells: [
    { cell_type: "markdown", id: "m", metadata: {}, source: ["# Title\n", "\n", "text"] },
    {
      cell_type: "code",
      execution_count: 7,
      metadata: { execution: { "iopub.execute_input": "2020-01-01" }, tags: ["keep"] },
      outputs: [{ output_type: "stream", name: "stdout", text: ["old\n"] }],
      source: "const a = 1;\na;",
    },
    { cell_type: "code", metadata: {}, outputs: [], source: "" },
  ],
});

Deno.test("cleanNotebook: no outputs, counts or versions remain; cleaning again changes nothing", () => {
  const clean = cleanNotebook(used, "a.ipynb");
  assert.doesNotMatch(clean, /old|iopub|6\.0\.3|orig_nbformat/);
  assert.match(clean, /"execution_count": null/);
  assert.match(clean, /"source": \[\n {4}"const a = 1;\\n",\n {4}"a;\\n"\n/);
  assert.equal(cleanNotebook(clean, "a.ipynb"), clean);
});

Deno.test("cleanNotebook: deno fmt finds nothing to change, on a machine that never saw it", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const file = join(folder, "a.ipynb");
    await Deno.writeTextFile(file, cleanNotebook(used, "a.ipynb"));
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["fmt", "--no-config", "--check", file],
      // An empty cache: deno fmt remembers files that it once let pass.
      env: { DENO_DIR: join(folder, "cache"), NO_COLOR: "1" },
    }).output();
    assert.equal(code, 0, new TextDecoder().decode(stderr));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
