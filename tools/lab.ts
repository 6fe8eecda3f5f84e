/**
 * Prepares the project's kernel for JupyterLab and VS Code, and says how to open the notebooks:
 * `deno task lab`.
 *
 * @module
 */
import { writeKernelspec } from "./kernel/write_kernelspec.ts";

if (import.meta.main) {
  const jupyterPath = await writeKernelspec();
  console.log(
    `The kernel "Deno (reforest)" runs cells with Deno ${Deno.version.deno}; it was tried and works.

JupyterLab
  JUPYTER_PATH="${jupyterPath}" REVIEW=rectal-net jupyter lab notebooks/

VS Code (with the extension Jupyter), started from a shell so that it sees the variables
  JUPYTER_PATH="${jupyterPath}" REVIEW=rectal-net code .
  then open a notebook and choose: Select Kernel, Jupyter Kernel, Deno (reforest)

REVIEW names the review; the cells write into outputs/<review>/.
After a change in lib/, restart the kernel: a running one keeps the old code.
Before a commit: make fmt (removes outputs from the notebooks), then make.`,
  );
}
