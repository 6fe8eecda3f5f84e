/**
 * How long a program waits for the doors, each time in a process of its own: the sources and the
 * package of `make package` in Deno, the package in Node. The smallest of the runs is what the
 * machine can do when nothing else keeps it busy.
 *
 * Usage: make package, then deno run -A bench/import_time.ts
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname ?? ".", "..");
const runs = 15;

const sources = { reforest: "lib/mod.ts", "reforest/figure": "lib/figure/mod.ts" };
const bundles = { reforest: "dist/reforest.js", "reforest/figure": "dist/figure.js" };

const deno = [Deno.execPath(), "run", "--allow-all", "--quiet", "--no-check", "-"];
const node = ["node", "--input-type=module", "-"];

console.log(`door, by whom, what: milliseconds (smallest and middle of ${runs})`);
await measure("Deno, sources", deno, sources);
await measure("Deno, package", deno, bundles);
await measure("Node, package", node, bundles);

async function measure(
  what: string,
  command: readonly string[],
  doors: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [door, path] of Object.entries(doors)) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await importTime(command, join(root, path)));
    times.sort((a, b) => a - b);
    const middle = times[Math.floor(runs / 2)];
    console.log(`${door}, ${what}: ${times[0]?.toFixed(1)}, ${middle?.toFixed(1)}`);
  }
}

async function importTime([program = "", ...args]: readonly string[], path: string) {
  const child = new Deno.Command(program, {
    args,
    cwd: root,
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(
    `const from = performance.now(); await import("${pathToFileURL(path)}");` +
      `console.log(performance.now() - from);`,
  ));
  await writer.close();
  const { stdout } = await child.output();
  return Number(new TextDecoder().decode(stdout));
}
