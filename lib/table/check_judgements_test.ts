import assert from "node:assert/strict";
import { judgedBcg } from "../../tests/fixtures/judged_bcg.ts";
import { DataProblems } from "./data_problems.ts";
import { describeProblem } from "./describe_problem.ts";
import { parseReview } from "./parse_review.ts";

type Plan = Parameters<typeof judgedBcg>[1];
const low = ["low", "low", "low", "low", "low"] as const;

/** What is said of these judgements, without the path of the review. */
async function messages(rows: Parameters<typeof judgedBcg>[0], change?: Plan): Promise<string[]> {
  try {
    parseReview("bcg", await judgedBcg(rows, change));
  } catch (error) {
    assert.ok(error instanceof DataProblems);
    return error.problems.map(describeProblem)
      .map((text) => text.replace(/^data\/bcg\//, "").replace(/^(protocol\.json), line \d+/, "$1"));
  }
  return [];
}

Deno.test("checkJudgements: judgements that follow the rule of RoB 2 have no faults, nor empty cells", async () => {
  assert.deepEqual(
    await messages([
      ["1", ...low, "low"],
      ["2", "low", "some concerns", "low", "low", "low", "some concerns"],
      ["3", "low", "some concerns", "some concerns", "low", "low", "high"],
      ["4", "high", "low", "low", "low", "low", "high"],
      ["5", "high", "low", "low", "low", "low", "low", "the domain cannot touch a death"],
      ["6", "", "", "", "", "", ""],
      ["7", "low", "", "low", "low", "low", "high"],
    ]),
    [],
  );
});

Deno.test("checkJudgements: an overall judgement better than the rule allows needs a reason", async () => {
  assert.deepEqual(
    await messages([
      ["1", "low", "high", "low", "some concerns", "low", "low"],
      ["2", "low", "low", "high", "low", "low", "some concerns"],
      ["3", "low", "low", "", "low", "low", "low"],
    ]),
    [
      'rob.csv, line 2, column "overall": found "low", while D2 is "high", D4 is "some concerns", ' +
      'and no reason; allowed: "high"; RoB 2 gives "low" where every domain is low; correct a ' +
      'judgement, or say why in "overall_reason"',
      'rob.csv, line 3, column "overall": found "some concerns", while D3 is "high", and no ' +
      'reason; allowed: "high"; RoB 2 gives "some concerns" where no domain is high; correct a ' +
      'judgement, or say why in "overall_reason"',
      'rob.csv, line 4, column "overall": found "low", while D3 is not judged, and no reason; ' +
      'allowed: "high"; RoB 2 gives "low" where every domain is low; correct a judgement, or say ' +
      'why in "overall_reason"',
    ],
  );
});

Deno.test("checkJudgements: a word that the tool does not know, with the one that is meant", async () => {
  assert.deepEqual(
    await messages([
      ["1", "Low", "moderate", "some concern", "low", "low", "low"],
    ]),
    [
      'rob.csv, line 2, column "d1": found the judgement "Low"; allowed: "low", "some concerns", ' +
      '"high"; did you mean "low"?',
      'rob.csv, line 2, column "d2": found the judgement "moderate"; allowed: "low", "some ' +
      'concerns", "high"; correct it, or leave the cell empty if nobody judged',
      'rob.csv, line 2, column "d3": found the judgement "some concern"; allowed: "low", "some ' +
      'concerns", "high"; did you mean "some concerns"?',
    ],
  );
});

Deno.test("checkJudgements: a study that the review has not, and a study judged twice", async () => {
  assert.deepEqual(
    await messages([["1", ...low, "low"], ["99", ...low, "low"], ["1", ...low, "low"]]),
    [
      'rob.csv, line 3, column "trial": found the unknown study "99"; allowed: studies of ' +
      "bcg.csv; correct the id",
      'rob.csv, line 4, column "trial": found "1", as on line 2; allowed: one row of judgements a ' +
      "study; join the two rows",
    ],
  );
});

Deno.test("checkRiskOfBias: each domain of a known tool has one column", async () => {
  const domains = (plan: Record<string, unknown>) => plan.domains as Record<string, unknown>[];
  assert.deepEqual(
    await messages([["1"]], (plan) => ({ ...plan, domains: domains(plan).slice(0, 3) })),
    [
      'protocol.json, /riskOfBias/domains: found no column for "D4", "D5"; allowed: every domain ' +
      'of RoB 2: "D1", "D2", "D3", "D4", "D5"; add the domain, or name a tool of your own, such ' +
      'as "RoB 2, in part"',
    ],
  );
  const [first, second, third, fourth, fifth] = domains(await planOf());
  assert.deepEqual(
    await messages([["1"]], (plan) => ({
      ...plan,
      domains: [
        { ...first, domain: "D11" },
        { ...second, domain: undefined },
        third,
        { ...fourth, domain: "D3" },
        fifth,
      ],
    })),
    [
      'protocol.json, /riskOfBias/domains/0/domain: found the unknown domain "D11"; allowed: ' +
      'domains of RoB 2: "D1", "D2", "D3", "D4", "D5"; did you mean "D1"?',
      'protocol.json, /riskOfBias/domains/1: found no domain of RoB 2; allowed: "D1", "D2", "D3", ' +
      '"D4", "D5"; say in "domain" which one the column judges',
      'protocol.json, /riskOfBias/domains/3/domain: found "D3" a second time; allowed: each ' +
      "domain once; correct one of the two codes",
    ],
  );
});

Deno.test("checkRiskOfBias: the code of a tool is spelt as the list has it; free names have titles", async () => {
  const codes = '"RoB 2", "ROBINS-I", "QUADAS-2", "NOS cohort", "NOS case-control", ' +
    '"JBI case series", "JBI prevalence", "JBI cohort"';
  assert.deepEqual(await messages([["1"]], (plan) => ({ ...plan, tool: "rob2" })), [
    `protocol.json, /riskOfBias/tool: found "rob2"; allowed: ${codes}, or a name of your own; did ` +
    'you mean "RoB 2"?',
  ]);
  const one = { column: "d1", reason: "d1_reason" };
  assert.deepEqual(
    await messages([["1"]], (plan) => ({
      ...plan,
      tool: "Items of ours",
      domains: [one, { ...one, domain: "D1" }, { ...one, title: "Selection" }],
    })),
    [
      'protocol.json, /riskOfBias/domains/0: found no title for a domain of the tool "Items of ' +
      `ours"; allowed: a title; only ${codes} bring their own; add the title`,
      'protocol.json, /riskOfBias/domains/1/domain: found "D1", a domain of the tool "Items of ' +
      `ours"; allowed: codes of domains for the tools ${codes}; name one of these tools, or give ` +
      "the domain a title in place of the code",
    ],
  );
});

Deno.test("checkRiskOfBias: a tool whose authors give no overall judgement has no column for one", async () => {
  const codes = ["D1", "D2", "D3", "D4", "A1", "A2", "A3"];
  assert.deepEqual(
    await messages([["1"]], (plan) => ({
      ...plan,
      tool: "QUADAS-2",
      domains: codes.map((domain) => ({ domain, column: "d1", reason: "d1_reason" })),
      overall: { column: "overal", reason: "overall_reason" },
    })),
    [
      "protocol.json, /riskOfBias/overall: found an overall judgement by QUADAS-2; allowed: none: " +
      "the authors of QUADAS-2 give no overall score; remove it, or name a tool of your own, such " +
      'as "QUADAS-2, with an overall judgement of ours"',
      'protocol.json, /riskOfBias/overall/column: found the unknown column "overal"; allowed: ' +
      "columns of rob.csv: trial, d1, d1_reason, d2, d2_reason, d3, d3_reason, d4, d4_reason, d5, " +
      'd5_reason, overall, overall_reason; did you mean "overall"?',
    ],
  );
});

async function planOf(): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> = {};
  await judgedBcg([], (plan) => found = plan);
  return found;
}
