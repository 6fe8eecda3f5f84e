import { join } from "node:path";
import type { House } from "../check/house.ts";
import { staleOutputs } from "./committed_outputs.ts";
import { compareTrees } from "./compare_trees.ts";
import { digestTree } from "./digest_tree.ts";
import { withoutNetwork } from "./no_network.ts";
import { runCommand } from "./run_command.ts";
import { one, type Tally, total } from "./tally.ts";

/** Files named when outputs differ. */
const shown = 20;

/**
 * Runs every notebook of every review twice, the second time without network, and compares every
 * byte of the outputs between the runs and with what is committed. Four checks.
 */
export async function notebooksTwice(house: House): Promise<Tally> {
  const outputs = join(house.root, "outputs");
  const command = [
    Deno.execPath(),
    // Nothing is kept from an earlier run: both runs do everything, and their bytes are compared.
    ...["run", "--allow-all", join(house.root, "tools/run.ts"), "--all", "--force"],
  ];
  const before = await digestTree(outputs);

  const ran = await runCommand(command, house.root);
  const first = await digestTree(outputs);
  const checks = [say("first run", ran ? [] : ["it failed, see above"])];

  const prefix = ran ? await withoutNetwork() : null;
  const ranAgain = ran && await runCommand([...prefix ?? [], ...command], house.root);
  const second = await digestTree(outputs);
  if (ran && prefix === null) {
    console.log("second run: network could not be switched off on this machine");
  }
  const again = prefix === null ? "second run" : "second run, without network";
  checks.push(say(again, ranAgain ? [] : [ran ? "it failed, see above" : "not tried"]));
  checks.push(say("same bytes in both runs", [
    ...ranAgain ? compareTrees(first, second) : ["not compared"],
    ...missing(house, second),
  ]));

  const stale = ran ? await staleOutputs(house.root, before, second) : ["not compared"];
  checks.push(say("committed outputs are those of this run", stale));
  if (ran && stale.length > 0) {
    console.log("committed outputs are stale: run make all-reviews and commit");
  }
  return total(checks);
}

/** Reviews without a manifest, so that a run that writes nothing does not pass. */
function missing(house: House, outputs: ReadonlyMap<string, string>): string[] {
  const reviews = new Set(
    [...house.files.keys()].flatMap((path) => path.match(/^data\/([^/]+)\//)?.[1] ?? []),
  );
  if (reviews.size === 0) return ["data: no review"];
  return [...reviews].map((review) => `${review}/manifest.json`)
    .filter((path) => !outputs.has(path)).map((path) => `${path}: not written`);
}

function say(name: string, problems: readonly string[]): Tally {
  console.log(`${name}: ${problems.length === 0 ? "ok" : "FAILED"}`);
  for (const problem of problems.slice(0, shown)) console.log(`  ${problem}`);
  if (problems.length > shown) console.log(`  and ${problems.length - shown} more`);
  return one(problems.length === 0);
}
