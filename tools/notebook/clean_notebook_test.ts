import assert from "node:assert/strict";
import { join } from "node:path";
import { projectRoot } from "../run/project_root.ts";
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

/** What programs write into a notebook beside its cells when somebody works in it. */
const editors = {
  // JupyterLab 4: times that the kernel told, cells folded, and the property inspector.
  JupyterLab: {
    notebook: {
      kernelspec: { display_name: "Deno (reforest)", language: "typescript", name: "deno" },
      language_info: { codemirror_mode: "typescript", name: "typescript", version: "6.0.3" },
      "toc-autonumbering": false,
      widgets: {},
    },
    cell: {
      collapsed: true,
      deletable: true,
      editable: true,
      execution: { "iopub.execute_input": "2026-11-22T14:17:42.878Z" },
      "jp-MarkdownHeadingCollapsed": true,
      jupyter: { outputs_hidden: true, source_hidden: false },
      scrolled: true,
      slideshow: { slide_type: "" },
      trusted: true,
    },
  },
  // VS Code with the extension Jupyter.
  "VS Code": {
    notebook: {
      kernelspec: { display_name: "Deno (reforest)", language: "typescript", name: "deno" },
      language_info: { name: "typescript", version: "6.0.3" },
      orig_nbformat: 4,
      vscode: { interpreter: { hash: "31f2aee4e71d21fbe5cf8b01ff0e069b" } },
    },
    cell: { notebookRunGroups: { groupValue: "1" }, vscode: { languageId: "typescript" } },
  },
};

for (const [editor, { notebook, cell }] of Object.entries(editors)) {
  Deno.test(`cleanNotebook: a notebook that was run in ${editor} becomes what it was`, async () => {
    const path = "notebooks/05-pooling.ipynb";
    const source = await Deno.readTextFile(join(projectRoot, path));
    const file = JSON.parse(source);
    const outputs = [
      { output_type: "stream", name: "stdout", text: ["printed\n"] },
      {
        output_type: "display_data",
        data: { "image/svg+xml": ["<svg/>"], "text/plain": ["a figure"] },
        metadata: { needs_background: "light" },
      },
    ];
    const used = file.cells.map((one: Record<string, unknown>, index: number) => ({
      ...one,
      metadata: cell,
      ...(one["cell_type"] === "code" ? { execution_count: index + 7, outputs } : {}),
    }));
    const saved = { nbformat_minor: 5, nbformat: 4, metadata: notebook, cells: used };
    assert.equal(cleanNotebook(`${JSON.stringify(saved, null, 2)}`, path), source);
  });
}
