import assert from "node:assert/strict";
import { judgeTests } from "./judge_tests.ts";
import { parseJunit } from "./parse_junit.ts";

// Written by hand after a report of deno test; "a &gt; step" is a step of test "a".
const report = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deno test" tests="5" failures="1" errors="0" time="0.1">
    <testsuite name="./lib/a_test.ts" tests="4" disabled="1" errors="0" failures="1">
        <testcase name="a" classname="./lib/a_test.ts" time="0.001" line="2" col="6">
        </testcase>
        <testcase name="fails" classname="./lib/a_test.ts" time="0.001" line="3" col="6">
            <failure message="Uncaught Error: &lt;/testcase&gt;">Error</failure>
        </testcase>
        <testcase name="ignored" classname="./lib/a_test.ts" time="0.000" line="4" col="11">
            <skipped/>
        </testcase>
        <testcase name="a &gt; step" classname="./lib/a_test.ts" time="0.000" line="2" col="47">
        </testcase>
    </testsuite>
    <testsuite name="./lib/a.ts#3-8.ts" tests="1" disabled="0" errors="0" failures="0">
        <testcase name="file:///lib/a.ts#3-8.ts" classname="./lib/a.ts#3-8.ts" time="0.002"/>
    </testsuite>
</testsuites>`;

const passing = new Map([["./lib/a_test.ts", { passed: 3, failed: 0, ignored: 0 }]]);

Deno.test("parseJunit: counts tests, steps and examples by file", () => {
  assert.deepEqual([...parseJunit(report)], [
    ["./lib/a_test.ts", { passed: 2, failed: 1, ignored: 1 }],
    ["./lib/a.ts#3-8.ts", { passed: 1, failed: 0, ignored: 0 }],
  ]);
});

Deno.test("parseJunit: a text that is no report is refused", () => {
  assert.throws(() => parseJunit(""), /found no <testsuites>/);
});

Deno.test("judgeTests: passes and failures are added up", () => {
  const { tally } = judgeTests(false, parseJunit(report), ["lib/a_test.ts"]);
  assert.deepEqual(tally, { passed: 3, failed: 1 });
  assert.deepEqual(judgeTests(true, passing, ["lib/a_test.ts"]).tally, { passed: 3, failed: 0 });
});

Deno.test("judgeTests: a run without a report is one failure", () => {
  assert.deepEqual(judgeTests(true, null, []).tally, { passed: 0, failed: 1 });
});

Deno.test("judgeTests: a run that failed though no test did is a failure", () => {
  assert.deepEqual(judgeTests(false, passing, []).tally, { passed: 3, failed: 1 });
});

Deno.test("judgeTests: a file from which no test ran is a failure, also when all were ignored", () => {
  const { tally, notes } = judgeTests(true, passing, ["lib/a_test.ts", "lib/b_test.ts"]);
  assert.deepEqual(tally, { passed: 3, failed: 1 });
  assert.match(notes[0] ?? "", /^lib\/b_test\.ts: found no test/);
  const ignored = new Map([["./lib/b_test.ts", { passed: 0, failed: 0, ignored: 2 }]]);
  assert.equal(judgeTests(true, ignored, ["lib/b_test.ts"]).tally.failed, 1);
});

Deno.test("judgeTests: no test at all is a failure", () => {
  assert.deepEqual(judgeTests(true, new Map(), []).tally, { passed: 0, failed: 1 });
});
