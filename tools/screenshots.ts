/**
 * Photographs the review pages for README.md: `make screenshots`, or
 * `deno task screenshots --help`.
 *
 * @module
 */
import { findChromium, surroundings } from "./browser/find_chromium.ts";
import { installChromium } from "./browser/install_chromium.ts";
import { takeScreenshots } from "./browser/take_screenshots.ts";
import { projectRoot } from "./run/project_root.ts";

const usage =
  `Writes docs/images/: the review pages of outputs/ as Chromium shows them, for README.md.
Letters are those of this machine, so that the bytes of the pictures are not promised.

  deno task screenshots

  --help    this text`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const [first] = args;
  if (first === "--help" || first === "-h") {
    console.log(usage);
    return 0;
  }
  if (first !== undefined) {
    return fail(`found ${first}; allowed: --help; see deno task screenshots --help`);
  }
  const here = surroundings();
  const chromium = await findChromium(here) ?? await installed();
  if (chromium === null) return 1;
  for (const { path, bytes, problem } of await takeScreenshots(projectRoot, chromium)) {
    if (problem !== null) return fail(`${path}: ${problem}`);
    console.log(`${path}: ${Math.ceil(bytes / 1000)} kB`);
  }
  return 0;
}

async function installed(): Promise<string | null> {
  const why = await installChromium();
  if (why === null) return await findChromium(surroundings());
  fail(why);
  return null;
}

function fail(message: string): 1 {
  console.error(`screenshots: ${message}`);
  return 1;
}
