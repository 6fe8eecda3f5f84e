import { join } from "node:path";
import { runInstall } from "./install_packages.ts";

/** A program, or why there is none. */
export type InstalledDeno = { readonly program: string } | { readonly failure: string };

/** Installs a version of Deno into a folder of its own, from the registry of the packages. */
export async function installDeno(version: string, folder: string): Promise<InstalledDeno> {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return { failure: `"${version}" is no version of Deno` };
  await Deno.mkdir(folder, { recursive: true });
  const config = { imports: { deno: `npm:deno@${version}` }, nodeModulesDir: "auto", lock: false };
  await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify(config));
  const failure = await runInstall(folder, []);
  if (failure !== null) return { failure };
  // The program stands in a package for this machine, "@deno/linux-x64-glibc" or another.
  const store = join(folder, "node_modules/.deno");
  for await (const { name } of Deno.readDir(store)) {
    if (!name.startsWith("@deno+")) continue;
    const scope = join(store, name, "node_modules/@deno");
    for await (const { name } of Deno.readDir(scope)) {
      for (const file of ["deno", "deno.exe"]) {
        const program = join(scope, name, file);
        if (await says(program, version)) return { program };
      }
    }
  }
  return { failure: `there is no Deno ${version} for this machine` };
}

/** Whether a program is there and is that version. */
async function says(program: string, version: string): Promise<boolean> {
  try {
    const { success, stdout } = await new Deno.Command(program, { args: ["--version"] }).output();
    return success && new TextDecoder().decode(stdout).startsWith(`deno ${version} `);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
