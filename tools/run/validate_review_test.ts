import assert from "node:assert/strict";
import { join } from "node:path";
import { reviewTemplate } from "reforest/review";
import { writeReview } from "../new/write_review.ts";
import { validateReview } from "./validate_review.ts";

async function withReview(
  files: ReadonlyMap<string, Uint8Array>,
  use: (root: string) => Promise<void>,
): Promise<void> {
  const root = await Deno.makeTempDir({ prefix: "reforest-test-" });
  try {
    await Deno.mkdir(join(root, "data"));
    await writeReview(join(root, "data"), "mine", files);
    await use(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("validateReview: an untouched template is answered with what to fill in first", async () => {
  await withReview(reviewTemplate("mine"), async (root) => {
    await assert.rejects(validateReview("mine", root), (error: Error) => {
      assert.match(error.message, /^data\/mine: 9 places are still to be filled in/);
      assert.match(error.message, /\n\n6\. data\/mine\/studies\.csv, line 2, column "study_id"\n/);
      return true;
    });
  });
});

Deno.test("validateReview: other faults are told as they are", async () => {
  await withReview(new Map([["protocol.json", new TextEncoder().encode("{")]]), async (root) => {
    await assert.rejects(validateReview("mine", root), { name: "DataProblems" });
  });
});
