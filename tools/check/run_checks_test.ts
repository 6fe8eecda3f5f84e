import assert from "node:assert/strict";
import { runChecks } from "./run_checks.ts";

const problem = { where: "a.ts", found: "x", allowed: "y", cure: "write y" };

Deno.test("runChecks: reports in the order of the list, whichever check is done first", async () => {
  const reported: string[] = [];
  const slow = () => new Promise<[]>((done) => setTimeout(() => done([]), 20));
  await runChecks({ slow, quick: () => [problem] }, ({ name }) => reported.push(name));
  assert.deepEqual(reported, ["slow", "quick"]);
});

Deno.test("runChecks: a check that cannot run has found a problem", async () => {
  const broken = () => Promise.reject(new Error("no such program"));
  const [result] = await runChecks({ broken }, () => {});
  assert.equal(result?.problems.length, 1);
  assert.match(result?.problems[0]?.found ?? "", /no such program/);
});
