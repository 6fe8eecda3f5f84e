/**
 * Changes every cell of every review in turn, holds what changes against the lineage, and writes
 * what it found into docs/trail.md: `make trail`. Some minutes; two reviews at a time.
 *
 * @module
 */
import { loadReview } from "reforest/io";
import { benchOf } from "./bench.ts";
import { cellsOf } from "./cells_of.ts";
import { inputsOf, lineOf, type Measured, withTrail } from "./describe_trail.ts";
import { experiment } from "./experiment.ts";

const reviews = ["bcg", "feng2019", "greb2008", "pagliaro1992", "rectal-net"];
const page = new URL("../../docs/trail.md", import.meta.url);

if (import.meta.main) {
  const [one] = Deno.args;
  if (one === "--help") {
    console.log("deno task trail: changes every cell in turn and writes docs/trail.md (minutes)");
  } else if (one !== undefined && !reviews.includes(one)) {
    console.error(`trail: found ${one}; allowed: ${reviews.join(", ")}, or none for all`);
    Deno.exit(1);
  } else if (one === undefined) {
    await measureAll();
  } else {
    console.log(JSON.stringify(await measure(one)));
  }
}

/** The whole experiment on one review. */
async function measure(name: string): Promise<Measured> {
  const review = await loadReview(name);
  const bench = benchOf(review);
  const { read, others } = cellsOf(bench);
  const found = experiment(bench, read);
  const beside = experiment(bench, others);
  const wrong = [...found.unpredicted, ...beside.unpredicted];
  if (wrong.length > 0) throw new Error(`${name}: ${JSON.stringify(wrong.slice(0, 20), null, 1)}`);
  const byReason: Record<string, number> = {};
  const inVain: string[] = [];
  for (const { cell, number, reason, values } of found.unrealised) {
    if (reason !== null) byReason[reason] = (byReason[reason] ?? 0) + 1;
    else inVain.push(`${cell.file}:${cell.line}:${cell.column} -> ${number}: tried ${values}`);
  }
  if (inVain.length > 0) {
    throw new Error(
      `${name}: found ${inVain.length} predicted edges that no change realised and no reason of ` +
        `tests/trail/reasons.ts explains; allowed: none; predict less (lib/lineage), or name the ` +
        `reason with a test of it:\n${inVain.join("\n")}`,
    );
  }
  return {
    review: name,
    inputs: await inputsOf(bench),
    cells: found.cells,
    others: beside.cells - beside.fixed.length,
    reruns: found.reruns + beside.reruns,
    fixed: found.fixed.length,
    edges: found.edges,
    unrealised: found.unrealised.length,
    byReason,
    unpredicted: 0,
  };
}

async function measureAll(): Promise<void> {
  const waiting = reviews.toReversed();
  const measured = new Map<string, Measured>();
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const command = new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", import.meta.filename ?? "", name],
        stderr: "inherit",
      });
      const { success, stdout } = await command.output();
      if (!success) throw new Error(`the experiment on ${name} failed`);
      const found = JSON.parse(new TextDecoder().decode(stdout)) as Measured;
      measured.set(name, found);
      console.log(lineOf(found));
    }
  };
  await Promise.all([work(), work()]);
  const inOrder = reviews.flatMap((name) => measured.get(name) ?? []);
  await Deno.writeTextFile(page, withTrail(await Deno.readTextFile(page), inOrder));
  await new Deno.Command(Deno.execPath(), { args: ["fmt", "-q", page.pathname] }).output();
}
