import { join } from "node:path";
import { projectRoot } from "../run/project_root.ts";
import { kernelEnvironment } from "./kernel_environment.ts";
import { startKernel } from "./start_kernel.ts";

interface Kernelspec {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const limitSeconds = 20;

/**
 * Writes the project's kernelspec with this Deno's own place into `.tools/jupyter/kernels/deno`,
 * and runs a cell with it. The template in git, `kernels/deno`, takes whatever `deno` is on PATH.
 *
 * @returns The folder to name in JUPYTER_PATH.
 * @throws {Error} when the kernel does not answer as it should.
 */
export async function writeKernelspec(): Promise<string> {
  const template: Kernelspec = JSON.parse(
    await Deno.readTextFile(join(projectRoot, "kernels/deno/kernel.json")),
  );
  const denoDir = Deno.env.get("DENO_DIR");
  const spec: Kernelspec = {
    ...template,
    argv: [Deno.execPath(), ...template.argv.slice(1)],
    env: { ...template.env, ...(denoDir === undefined ? {} : { DENO_DIR: denoDir }) },
  };
  const jupyterPath = join(projectRoot, ".tools/jupyter");
  const folder = join(jupyterPath, "kernels/deno");
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(join(folder, "kernel.json"), JSON.stringify(spec, null, 2) + "\n");
  await tryKernel(spec);
  return jupyterPath;
}

async function tryKernel({ argv, env }: Kernelspec): Promise<void> {
  const kernel = await startKernel({ argv, cwd: projectRoot, env: kernelEnvironment(env) });
  try {
    const { ending, messages } = await kernel.runCell("6 * 7", limitSeconds);
    const result = messages.find(({ type }) => type === "execute_result");
    if (ending.kind !== "ok" || !JSON.stringify(result?.content).includes('"42"')) {
      throw new Error(`the kernel does not answer: ${JSON.stringify(ending)}`);
    }
  } finally {
    await kernel.stop();
  }
}
