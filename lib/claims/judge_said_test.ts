import assert from "node:assert/strict";
import { claimedReview } from "../../tests/fixtures/claimed_review.ts";
import { manuscriptResults } from "../certainty/manuscript_results.ts";
import { loadReview } from "../io/load_review.ts";
import { readManuscriptText } from "../import/manuscript/read_manuscript_text.ts";
import type { ClaimDirection } from "../table/claim_types.ts";
import { claimsLedger } from "./claims_ledger.ts";

// Pagliaro et al. (1992): beta-blockers 0.54 (0.39 to 0.74), below 1 and significant; in a random
// effects model with Hartung-Knapp's interval, 0.53 (0.23 to 1.23), it is neither.
const claims = [
  "a,manuscript.md,x,0.54 (0.39 to 0.74),beta-blockers.estimate; beta-blockers.lower; beta-blockers.upper,,,",
  "b,manuscript.md,x,0.59 (0.48 to 0.73),sclerotherapy.estimate; sclerotherapy.lower; sclerotherapy.upper,,,",
  "c,manuscript.md,x,0.53 (0.23 to 1.23),beta-blockers.sensitivity.reforest-defaults.estimate; beta-blockers.sensitivity.reforest-defaults.lower; beta-blockers.sensitivity.reforest-defaults.upper,,,",
  "k,manuscript.md,x,9 trials,beta-blockers.k,,,",
];

/** The claims that stand in a text: grade, what is contradicted, what is not judged. */
function judged(text: string, rows: readonly string[] = claims) {
  const review = claimedReview(rows, text);
  const manuscript = readManuscriptText("manuscript.md", new TextEncoder().encode(text));
  return claimsLedger(review, manuscriptResults(review), [manuscript]).claims
    .filter(({ grade }) => grade !== "dead")
    .map((
      { id, grade, contradictions, unjudged },
    ) => [id, grade, [...contradictions, ...unjudged]]);
}

Deno.test("claimsLedger: the sentence around a claim is held against the interval", () => {
  for (
    const text of [
      "Beta-blockers reduced bleeding (OR 0.54 (0.39 to 0.74)).",
      "Some vs. others. The odds ratio was 0.54 (0.39 to 0.74), a significant reduction (P < .001).",
      "Bleeding increased in nobody. The odds ratio was 0.54 (0.39 to 0.74). More bleeding is bad.",
      "Favours beta-blockers (0.54 (0.39 to 0.74)).",
      "The lower limit is above zero: 0.54 (0.39 to 0.74).",
    ]
  ) assert.deepEqual(judged(text), [["a", "match", []]], text);
  const wrong = [
    ["The odds of bleeding\nwere increased: 0.54 (0.39 to 0.74).", '"increased" (line 2)'],
    ["They did not lower the odds: 0.54 (0.39 to 0.74).", '"not lower" (line 1)'],
    ["There was no difference: 0.54 (0.39 to 0.74).", '"no difference" (line 1)'],
    ["The effect was not significant, 0.54 (0.39 to 0.74).", '"not significant" (line 1)'],
    ["The result favoured control, 0.54 (0.39 to 0.74).", '"favoured control" (line 1)'],
  ] as const;
  for (const [text, word] of wrong) {
    const [claim] = judged(text);
    assert.deepEqual(claim?.[1], "mismatch", text);
    assert.match(`${claim?.[2]}`, / is not what the interval says: /, text);
    assert.ok(`${claim?.[2]}`.startsWith(word), `${text} ${claim?.[2]}`);
  }
});

Deno.test("claimsLedger: an interval that includes no effect bears out neither direction nor significance", () => {
  assert.deepEqual(judged("The odds were not significantly lower, 0.53 (0.23 to 1.23)."), [
    ["c", "match", []],
  ]);
  assert.deepEqual(judged("There was a non-significant reduction, 0.53 (0.23 to 1.23)."), [
    ["c", "match", []],
  ]);
  assert.deepEqual(judged("The odds were significantly lower, 0.53 (0.23 to 1.23)."), [
    ["c", "mismatch", [
      '"significantly" (line 1) is not what the interval says: 0.2266 to 1.231, no effect is 1.',
      '"lower" (line 1) is said of an interval that includes no effect: 0.2266 to 1.231.',
    ]],
  ]);
  assert.deepEqual(judged("The odds were lower, 0.53 (0.23 to 1.23)."), [
    ["c", "match", [
      '"lower" (line 1) is said of an interval that includes no effect: 0.2266 to 1.231.',
    ]],
  ]);
});

Deno.test("claimsLedger: words of another result in the sentence are not held against a claim", () => {
  assert.deepEqual(
    judged(
      "Bleeding was reduced in 9 trials, 0.54 (0.39 to 0.74), P < 0.001, whereas fever was increased, 1.73 (1.2 to 2.5).",
    ),
    [["a", "match", []], ["k", "match", []]],
  );
  // Both claims are of the clause, and the words of one are not those of the other.
  assert.deepEqual(
    judged("The odds were increased by 0.54 (0.39 to 0.74) or 1.7 times."),
    [["a", "match", ['"increased" (line 1) is not judged: another result stands beside it.']]],
  );
  assert.deepEqual(
    judged("Odds were increased: 0.54 (0.39 to 0.74) and 0.59 (0.48 to 0.73), respectively.").flat(
      2,
    ),
    ["a", "b"].flatMap((id) => [
      id,
      "match",
      '"increased" (line 1) is not judged: several results stand in the sentence, respectively.',
    ]),
  );
  assert.deepEqual(
    judged("Bleeding increased (0.54 (0.39 to 0.74)) but deaths decreased (0.59 (0.48 to 0.73)).")
      .map(([id, grade]) => [id, grade]),
    [["a", "mismatch"], ["b", "match"]],
  );
});

Deno.test("claimsLedger: where there is no interval, P is held against significance", async () => {
  // The test between strata of the BCG trials: P = 0.22.
  const bcg = await loadReview("bcg");
  const results = manuscriptResults(bcg);
  const judge = (quantity: string, text: string, direction: ClaimDirection) => {
    const claim = { line: 2, id: "p", manuscript: "Elsewhere", place: "x", text };
    const rest = { quantities: [quantity], formats: [{}], direction: [direction] };
    const claims = [{ ...claim, ...rest, notRecomputable: null }];
    const [judged] = claimsLedger({ ...bcg, claims }, results).claims;
    return [judged?.grade, ...judged?.contradictions ?? []];
  };
  assert.deepEqual(judge("tuberculosis.between.p", "P > 0.05", "not significant"), ["match"]);
  assert.match(
    `${judge("tuberculosis.between.p", "P > 0.05", "significant")}`,
    /^mismatch,"significant" is not what P says: 0\.\d+\.$/,
  );
  assert.match(
    `${judge("tuberculosis.between.p", "P > 0.05", "lower")}`,
    /"lower" cannot be checked: tuberculosis\.between has no interval\./,
  );
});
