/** What `make lab` found on this machine. */
export interface LabFound {
  /** Folder for JUPYTER_PATH. */
  readonly jupyterPath: string;
  readonly denoVersion: string;
  /** Versions of the programs, or null where one is not on PATH. */
  readonly jupyterLab: string | null;
  readonly notebook: string | null;
  readonly code: string | null;
}

/** What to install where, and how to open the notebooks. */
export function describeLab(found: LabFound): string {
  const { jupyterPath, denoVersion, jupyterLab, notebook, code } = found;
  const environment = `JUPYTER_PATH="${jupyterPath}" REVIEW=rectal-net`;
  const state = (version: string | null) =>
    version === null ? "not found on PATH" : `found, version ${version}`;
  return `The kernel "Deno (reforest)" runs cells with Deno ${denoVersion}; it was tried and works.

JupyterLab: ${state(jupyterLab)}
  install  python3 -m pip install jupyterlab      (any environment of Python; the kernel needs none)
  open     ${environment} jupyter lab notebooks/

Jupyter Notebook: ${state(notebook)}
  install  apt-get install jupyter-notebook       (Debian and Ubuntu; elsewhere pip install notebook)
  open     ${environment} jupyter notebook notebooks/

VS Code: ${state(code)}
  install  code --install-extension ms-toolsai.jupyter
  open     ${environment} code .
           (from a shell, so that it sees the variables), then in a notebook
           Select Kernel, Jupyter Kernel, Deno (reforest)

REVIEW names the review; the cells write into outputs/<review>/, and tables and figures show below
them. A running kernel keeps the library that it started with, and the first call of a step after a
change says so: restart the kernel then.
Before a commit: make fmt (removes outputs and what editors add from the notebooks), then make.`;
}
