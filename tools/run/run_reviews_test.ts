import assert from "node:assert/strict";
import type { RunReviewOptions } from "./run_options.ts";
import { runReviews } from "./run_reviews.ts";

Deno.test("runReviews: what the data lack is told before the notebooks are looked at", async () => {
  const told: string[] = [];
  const options: RunReviewOptions = {
    notebooks: ["notebooks/no-such-notebook.ipynb"],
    cellLimit: 1,
    libraryVersion: "0",
    render: () => Promise.reject(new Error("nothing is rendered")),
    force: true,
    validate: (review) => Promise.reject(new Error(`data/${review}: found no title`)),
    fontOf: () => Promise.resolve(null),
    writePage: () => Promise.reject(new Error("no page is written")),
    signal: new AbortController().signal,
    tell: (line) => told.push(line),
  };
  assert.equal(await runReviews(["made-up"], options), false);
  assert.match(told.join("\n"), /data\/made-up: found no title/);
  assert.match(told.join("\n"), /made-up: FAILED .* outputs\/made-up\/ is as it was before/);
  // Reviews whose data hold are run, and then the notebook that is not there is a fault.
  await assert.rejects(
    runReviews(["made-up"], { ...options, validate: () => Promise.resolve() }),
    Deno.errors.NotFound,
  );
});
