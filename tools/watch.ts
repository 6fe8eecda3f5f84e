/**
 * Runs a review whenever its data, the notebooks or the library change: `make watch REVIEW=name`.
 *
 * @module
 */
import { join } from "node:path";
import { listReviews } from "reforest/io";
import { projectRoot } from "./run/project_root.ts";
import { readArguments, usage } from "./watch/arguments.ts";
import { changesOf } from "./watch/changes_of.ts";
import { frameState } from "./watch/frame_state.ts";
import { pageOf } from "./watch/page_of.ts";
import { runProgram } from "./watch/run_program.ts";
import { serveOutputs } from "./watch/serve_outputs.ts";
import { watchReview, type WatchState } from "./watch/watch_review.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  const known = await listReviews();
  const review = request.review ?? (Deno.env.get("REVIEW") || "rectal-net");
  if (!known.includes(review)) {
    return fail(
      `watch: found no review "${review}"; allowed: ${known.join(", ")}; name one of them`,
    );
  }
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => abort.abort());
  }
  await watch(review, request.port, abort.signal);
  console.log("\nEnded.");
  return 0;
}

async function watch(review: string, port: number, signal: AbortSignal): Promise<void> {
  const outputs = join(projectRoot, "outputs");
  let version = 0;
  const toFrame = (state: WatchState) =>
    frameState(review, state, pageOf(outputs, review), version);
  const first = toFrame({ kind: "running", changed: [] });
  const server = serveOutputs(outputs, port, first, signal);
  console.log(`${review} is shown at ${server.address} and loaded again after each run`);
  await watchReview({
    changes: await changesOf(review, signal),
    // A process of its own, so that each run has the library as it is on disk.
    run: async (unwanted) =>
      await runProgram(
        [Deno.execPath(), "run", "-A", join(projectRoot, "tools/run.ts"), review],
        projectRoot,
        { signal: unwanted, tell: console.log },
      ),
    tell: console.log,
    show: (state) => {
      if (state.kind === "done" && state.outcome.isWell) version++;
      server.show(toFrame(state));
    },
  });
  await server.ended;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
