import { Ajv } from "ajv";
import assert from "node:assert/strict";
import {
  assertCodes,
  assertShape,
  type Codes,
  type Shape,
} from "../../tests/fixtures/schema_shape.ts";
import type { CertaintyJudgement, CertaintyJudgements, RatedOutcome } from "./certainty_types.ts";
import { ratingDownDomains, ratingUpDomains } from "./rating_rules.ts";
import schema from "./schemas/certainty.schema.json" with { type: "json" };

const { definitions: { outcome, judgement } } = schema;

Deno.test("certainty.schema.json: is valid by the meta-schema of JSON Schema draft-07", () => {
  assert.equal(new Ajv().validateSchema(schema), true);
});

Deno.test("certainty.schema.json: has the properties of its types", () => {
  const all: Shape<CertaintyJudgements> = { outcomes: "must" };
  assertShape(schema, all);
  const rated: Shape<RatedOutcome> = {
    analysis: "must",
    stratum: "may",
    outcome: "must",
    question: "must",
    design: "must",
    riskOfBiasTool: "may",
    assumedControlRisk: "may",
    judgements: "must",
  };
  assertShape(outcome, rated);
  const risk: Shape<NonNullable<RatedOutcome["assumedControlRisk"]>> = {
    risk: "must",
    source: "must",
  };
  assertShape(outcome.properties.assumedControlRisk, risk);
  const judged: Shape<CertaintyJudgement> = {
    domain: "must",
    levels: "must",
    reason: "must",
    by: "must",
    date: "must",
  };
  assertShape(judgement, judged);
});

Deno.test("certainty.schema.json: codes are those of the types", () => {
  const question: Codes<RatedOutcome["question"]> = {
    comparative: true,
    prognosis: true,
    "single-arm proportion": true,
  };
  const design: Codes<RatedOutcome["design"]> = { randomised: true, "non-randomised": true };
  const tool: Codes<NonNullable<RatedOutcome["riskOfBiasTool"]>> = {
    "ROBINS-I": true,
    other: true,
  };
  assertCodes(outcome.properties.question, question);
  assertCodes(outcome.properties.design, design);
  assertCodes(outcome.properties.riskOfBiasTool, tool);
  const domains = Object.fromEntries(
    [...ratingDownDomains, ...ratingUpDomains].map((domain) => [domain, true]),
  );
  assertCodes(judgement.properties.domain, domains);
});
