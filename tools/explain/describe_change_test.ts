import assert from "node:assert/strict";
import { describeCause, describeProof, valuesOf } from "./describe_change.ts";
import type { Change, ChangedNumber, Printed } from "./types.ts";

const change: Change = {
  id: "bcg.csv: trial 1, tpos",
  kind: "cell",
  file: "bcg.csv",
  place: "trial 1, tpos",
  before: "4",
  after: "5",
};

Deno.test("describeCause: what changed, and what keeps it from running alone", () => {
  const cause = { ...change, failure: null, along: [] };
  assert.equal(describeCause(cause), "cell bcg.csv, trial 1, tpos: 4 -> 5");
  assert.equal(
    describeCause({ ...cause, failure: "TypeError: no such function\n  at lib/a.ts" }),
    "cell bcg.csv, trial 1, tpos: 4 -> 5; alone: TypeError: no such function",
  );
  const module: Change = {
    ...change,
    kind: "module",
    file: "lib/a.ts",
    place: "",
    before: `SHA-256 ${"0123456789abcdef".repeat(4)}`,
    after: null,
  };
  assert.equal(
    describeCause({ ...module, failure: null, along: ["lib/b.ts"] }),
    "module lib/a.ts: SHA-256 0123456789ab… -> (none); alone it does not link without lib/b.ts",
  );
});

Deno.test("valuesOf: as printed where the print differs, else with the digits that tell them apart", () => {
  const values = (before: Printed | null, after: Printed | null, alone: Printed | null) => {
    const number: ChangedNumber = {
      id: "n",
      before,
      after,
      alone: [alone],
      isHeadline: false,
      claims: [],
    };
    const written = valuesOf(number);
    return [written.before, ...written.alone, written.after];
  };
  const printed = (value: number, text: string | null = null) => ({ value, text });
  assert.deepEqual(
    values(printed(0.489, "48.9 %"), printed(0.501, "50.1 %"), printed(0.49, "49.0 %")),
    ["48.9 %", "49.0 %", "50.1 %"],
  );
  assert.deepEqual(
    values(printed(1 / 3, "0.33"), printed(0.3334, "0.33"), null),
    ["0.33333", "(none)", "0.3334"],
  );
  assert.deepEqual(values(printed(1), printed(1 + 1e-12), printed(2)), [
    "1",
    "2",
    "1.000000000001",
  ]);
  assert.deepEqual(values(null, printed(0.1, "10 %"), null), ["(none)", "(none)", "10 %"]);
});

Deno.test("describeProof: how sure a set of causes is", () => {
  const cause = { ...change, failure: null, along: [] };
  const group = { causes: [cause], proof: "smallest", instead: [], numbers: [] } as const;
  assert.equal(describeProof(group), "one cause, and alone enough");
  assert.match(describeProof({ ...group, instead: [change] }), /so would be, alone: bcg\.csv/);
  assert.match(describeProof({ ...group, causes: [cause, cause] }), /every smaller one was tried/);
  assert.match(
    describeProof({ ...group, causes: [cause, cause], proof: "smallest-unless-undone" }),
    /^smallest set, unless changes undo one another, which none was seen to/,
  );
  assert.match(describeProof({ ...group, proof: "undone" }), /changes undo one another here/);
  assert.match(describeProof({ ...group, proof: "unfinished" }), /reruns were spent/);
});
