/**
 * Prepares the project's kernel for JupyterLab and VS Code, and says how to open the notebooks:
 * `deno task lab`.
 *
 * @module
 */
import { describeLab } from "./lab/describe_lab.ts";
import { versionOf } from "./lab/version_of.ts";
import { writeKernelspec } from "./kernel/write_kernelspec.ts";

if (import.meta.main) {
  const [jupyterPath, jupyterLab, notebook, code] = await Promise.all([
    writeKernelspec(),
    versionOf("jupyter", "lab"),
    versionOf("jupyter", "notebook"),
    versionOf("code"),
  ]);
  console.log(
    describeLab({ jupyterPath, denoVersion: Deno.version.deno, jupyterLab, notebook, code }),
  );
}
