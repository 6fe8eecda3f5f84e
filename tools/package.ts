/**
 * The library as packages: writes `dist/` for npm, and asks npm and Deno whether they would publish
 * it. Usage: make package
 *
 * @module
 */
import { join } from "node:path";
import { compressedSize } from "./package/browser_bundle.ts";
import { makePackage } from "./package/make_package.ts";
import { writeFiles } from "./package/write_files.ts";
import { projectRoot } from "./run/project_root.ts";
import { runCommand } from "./test/run_command.ts";

if (import.meta.main) Deno.exit(await main());

async function main(): Promise<0 | 1> {
  const folder = join(projectRoot, "dist");
  const files = await makePackage(projectRoot);
  await writeFiles(folder, files);
  for (const [path, bytes] of files) {
    if (!path.startsWith("browser/")) continue;
    const packed = compressedSize(new TextDecoder().decode(bytes));
    console.log(`dist/${path}: ${kilobytes(bytes.length)}, compressed ${kilobytes(packed)}`);
  }
  const npm = await runCommand(["npm", "pack", "--dry-run", "--loglevel=warn"], folder);
  // What is not committed yet may be looked at as well.
  const publish = ["publish", "--dry-run", "--allow-dirty", "--quiet"];
  const deno = await runCommand([Deno.execPath(), ...publish], projectRoot);
  console.log(`dist/: ${files.size} files; npm ${said(npm)}, deno publish ${said(deno)}`);
  return npm && deno ? 0 : 1;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function said(accepted: boolean): string {
  return accepted ? "would publish it" : "refuses it (see above)";
}
