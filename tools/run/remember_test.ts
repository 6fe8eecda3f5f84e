import assert from "node:assert/strict";
import { remember } from "./remember.ts";

Deno.test("remember: a note that cannot be written is told, and what was done stays done", async () => {
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  await remember("everything", () => Promise.resolve(), tell);
  assert.deepEqual(told, []);
  const full = Object.assign(new Error("No space left on device"), { code: "ENOSPC" });
  await remember("everything", () => Promise.reject(full), tell);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? "", /^ {2}the next run will do everything again: .*No space left/);
});
