import assert from "node:assert/strict";
import { join } from "node:path";
import { writeKernelspec } from "../../tools/kernel/write_kernelspec.ts";
import { projectRoot } from "../../tools/run/project_root.ts";

Deno.test("writeKernelspec: the kernel that JupyterLab would start answers", async () => {
  // It runs a cell with the kernelspec that it has written, and rejects when the answer is wrong.
  const jupyterPath = await writeKernelspec();
  const spec = JSON.parse(await Deno.readTextFile(join(jupyterPath, "kernels/deno/kernel.json")));
  assert.equal(spec.argv[0], Deno.execPath());
  assert.equal(spec.interrupt_mode, "message");
});

Deno.test("kernels/deno: the template names no place on a machine", async () => {
  const text = await Deno.readTextFile(join(projectRoot, "kernels/deno/kernel.json"));
  assert.equal(JSON.parse(text).argv[0], "deno");
  assert.doesNotMatch(text, /\//);
});
