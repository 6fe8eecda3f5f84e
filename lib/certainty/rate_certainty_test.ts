import assert from "node:assert/strict";
import type { CertaintyJudgement, RatedOutcome } from "../table/certainty_types.ts";
import { ratingDownDomains } from "../table/rating_rules.ts";
import { rateCertainty } from "./rate_certainty.ts";
import { startingLevel } from "./starting_level.ts";

const judge = (
  domain: CertaintyJudgement["domain"],
  levels: number,
): CertaintyJudgement => ({ domain, levels, reason: "a reason", by: "A. B.", date: "2026-11-22" });
const outcome = (
  moved: Partial<Record<CertaintyJudgement["domain"], number>>,
  change: Partial<RatedOutcome> = {},
): RatedOutcome => ({
  analysis: "x",
  outcome: "X",
  question: "comparative",
  design: "randomised",
  judgements: [
    ...ratingDownDomains.map((domain) => judge(domain, moved[domain] ?? 0)),
    ...(moved["large effect"] === undefined ? [] : [judge("large effect", moved["large effect"])]),
  ],
  ...change,
});
const levelOf = (rated: RatedOutcome) => {
  const rating = rateCertainty(rated);
  return rating.kind === "rated" ? rating.level : rating.reason;
};

Deno.test("startingLevel: follows from the question and the design", () => {
  const level = (change: Partial<RatedOutcome>) => startingLevel(outcome({}, change)).level;
  assert.equal(level({}), "high");
  assert.equal(level({ design: "non-randomised" }), "low");
  assert.equal(level({ design: "non-randomised", riskOfBiasTool: "other" }), "low");
  assert.equal(level({ design: "non-randomised", riskOfBiasTool: "ROBINS-I" }), "high");
  assert.equal(level({ question: "prognosis", design: "non-randomised" }), "high");
  assert.equal(level({ question: "single-arm proportion", design: "non-randomised" }), "high");
});

Deno.test("startingLevel: says that the start of a single-arm proportion is a convention", () => {
  const { rule } = startingLevel({ question: "single-arm proportion", design: "non-randomised" });
  assert.match(rule, /convention, since there is no formal guidance/);
});

Deno.test("rateCertainty: the start moved by every judgement", () => {
  assert.equal(levelOf(outcome({})), "high");
  assert.equal(levelOf(outcome({ imprecision: -1 })), "moderate");
  assert.equal(levelOf(outcome({ imprecision: -1, inconsistency: -1 })), "low");
  assert.equal(levelOf(outcome({ imprecision: -1, "risk of bias": -2 })), "very low");
  const cohorts = { design: "non-randomised" } as const;
  assert.equal(levelOf(outcome({ "large effect": 1 }, cohorts)), "moderate");
  assert.equal(levelOf(outcome({ "large effect": 2, imprecision: -1 }, cohorts)), "moderate");
});

Deno.test("rateCertainty: not below very low, not above high", () => {
  assert.equal(levelOf(outcome({ imprecision: -2, "risk of bias": -2 })), "very low");
  const cohorts = { design: "non-randomised", riskOfBiasTool: "ROBINS-I" } as const;
  assert.equal(levelOf(outcome({ "large effect": 2 }, cohorts)), "high");
});

Deno.test("rateCertainty: without a judgement on each of the five domains there is no level", () => {
  assert.equal(levelOf(outcome({}, { judgements: [] })), "no judgement is recorded");
  const { judgements } = outcome({ "risk of bias": -1 });
  assert.equal(
    levelOf(outcome({}, { judgements: judgements.slice(0, 3) })),
    "no judgement is recorded on imprecision, publication bias",
  );
});
