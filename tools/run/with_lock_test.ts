import assert from "node:assert/strict";
import { withLock } from "./with_lock.ts";

Deno.test("withLock: a second piece of work waits for the first and says so", async () => {
  const log: string[] = [];
  const [begun, waiting] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = withLock("test", async () => {
    log.push("first begins");
    begun.resolve();
    await waiting.promise;
    log.push("first ends");
  });
  await begun.promise;
  const second = withLock(
    "test",
    () => Promise.resolve(void log.push("second")),
    () => {
      log.push("second waits");
      waiting.resolve();
    },
  );
  await Promise.all([first, second]);
  assert.deepEqual(log, ["first begins", "second waits", "first ends", "second"]);
});

Deno.test("withLock: the lock is free again after a failure", async () => {
  await assert.rejects(withLock("test", () => Promise.reject(new Error("no"))), /no/);
  assert.equal(await withLock("test", () => Promise.resolve(1), () => assert.fail()), 1);
});
