import assert from "node:assert/strict";
import { inParallel } from "./in_parallel.ts";

Deno.test("inParallel: all tasks run, in order, never more than the width at once", async () => {
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const tasks = [0, 1, 2, 3, 4].map((task) => async () => {
    started.push(task);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
  });
  await inParallel(2, tasks, () => false);
  assert.deepEqual(started, [0, 1, 2, 3, 4]);
  assert.equal(most, 2);
});

Deno.test("inParallel: nothing is started after the stop", async () => {
  const started: number[] = [];
  const tasks = [0, 1, 2, 3].map((task) => () => Promise.resolve(void started.push(task)));
  await inParallel(1, tasks, () => started.length === 2);
  assert.deepEqual(started, [0, 1]);
});
