import assert from "node:assert/strict";
import type { Claim } from "../table/claim_types.ts";
import { judgeNumbers } from "./judge_numbers.ts";
import type { QuantityValue } from "./compare_printed.ts";

const values: Readonly<Record<string, QuantityValue>> = {
  share: { value: 0.2867, kind: "proportion" },
  low: { value: 0.224, kind: "proportion" },
  high: { value: 0.3551, kind: "proportion" },
  rare: { value: 0.0032, kind: "proportion" },
  level: { value: 0.95, kind: "level" },
};

function grades(text: string, ...quantities: readonly (string | null)[]) {
  const claim: Claim = {
    ...{ line: 2, id: "a", manuscript: "Elsewhere", place: "x", text, quantities },
    ...{ formats: quantities.map(() => ({})), direction: [], notRecomputable: null },
  };
  return judgeNumbers(claim, (quantity) => values[quantity] ?? null).map(({ grade }) => grade);
}

Deno.test("judgeNumbers: the percent sign of a level is not that of the shares beside it", () => {
  const three = ["match", "match", "match"];
  const of = (text: string, ...more: readonly (string | null)[]) =>
    grades(text, "share", ...more, "low", "high");
  assert.deepEqual(of("0.287 (95% CI 0.224 to 0.355)", null), three);
  assert.deepEqual(of("0.287 (95% CI 0.224 to 0.355)", "level"), [...three, "match"]);
  assert.deepEqual(of("28.7% (22.4 to 35.5)"), three);
  assert.deepEqual(of("28.7% (0.224 to 0.355)"), three);
  assert.deepEqual(of("0.287 (22.4% to 35.5%)"), three);
});

Deno.test("judgeNumbers: a share below one percent takes the sign of the number beside it", () => {
  assert.deepEqual(grades("0.3% (0.32)", "rare", "rare"), ["match", "match"]);
  assert.deepEqual(grades("0.3% (0.33)", "rare", "rare"), ["match", "mismatch"]);
  // Alone, or beside a level, it is no percent.
  assert.deepEqual(grades("0.32", "rare"), ["mismatch"]);
  assert.deepEqual(grades("0.32 at 95%", "rare", "level"), ["mismatch", "match"]);
  assert.deepEqual(grades("0.32 at 95%", "rare", null), ["mismatch"]);
});
