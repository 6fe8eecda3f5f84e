import assert from "node:assert/strict";
import { protocol, rate, tables } from "../../tests/fixtures/small_protocol.ts";
import { describeProblem } from "./describe_problem.ts";
import { parseCertainty } from "./parse_certainty.ts";

// The analysis "compare" is a comparison, "rate" a proportion, "strata" one that has no overall result.
const planned = {
  ...protocol,
  analyses: [
    ...protocol.analyses,
    { ...rate, id: "strata", subgroup: { column: "method", overall: false } },
    { ...rate, id: "list", design: "listing" as const, headline: "none" as const },
  ],
};
const judged = {
  domain: "imprecision",
  levels: -1,
  reason: "few events",
  by: "A. B.",
  date: "2026-11-22",
};
const rated = {
  analysis: "compare",
  outcome: "Recurrence",
  question: "comparative",
  design: "non-randomised",
  judgements: [judged],
};
const parse = (outcomes: readonly unknown[]) => {
  const text = JSON.stringify({ outcomes }, null, 1);
  const files = new Map([["certainty.json", new TextEncoder().encode(text)]]);
  return parseCertainty("data/x", files, tables, planned);
};
const problemsOf = (...outcomes: readonly unknown[]) => {
  const { certainty, problems } = parse(outcomes);
  assert.equal(certainty === null, problems.length > 0);
  return problems.map(describeProblem)
    .map((text) => text.replace(/^data\/x\/certainty\.json, line \d+, /, ""));
};
const judgements = (...list: readonly unknown[]) => ({ ...rated, judgements: list });

Deno.test("parseCertainty: reads what is right, and nothing where there is no file", () => {
  assert.deepEqual(parse([rated]).certainty, { outcomes: [rated] });
  assert.deepEqual(parseCertainty("data/x", new Map(), tables, planned), {
    certainty: null,
    problems: [],
  });
});

Deno.test("parseCertainty: names file, line, place, found, allowed and cure", () => {
  assert.deepEqual(parse([{ ...rated, analysis: "compair" }]).problems.map(describeProblem), [
    "data/x/certainty.json, line 4, /outcomes/0/analysis: found the unknown analysis " +
    `"compair"; allowed: ${
      planned.analyses.slice(0, -1).map(({ id }) => id).join(", ")
    }; did you mean "compare"?`,
  ]);
});

Deno.test("parseCertainty: a listing has no result to rate", () => {
  assert.match(problemsOf({ ...rated, analysis: "list" })[0] ?? "", /unknown analysis "list"/);
});

Deno.test("parseCertainty: strata are those of the analysis, and only where there is no overall result", () => {
  const proportion = { ...rated, analysis: "strata", question: "prognosis" };
  assert.deepEqual(problemsOf({ ...proportion, stratum: "ESD" }), []);
  assert.deepEqual(problemsOf({ ...proportion, stratum: "EDS" }), [
    '/outcomes/0/stratum: found the unknown stratum "EDS"; allowed: ESD, mEMR; ' +
    'did you mean "ESD"?',
  ]);
  assert.deepEqual(problemsOf(proportion), [
    "/outcomes/0: found no stratum; allowed: ESD, mEMR; " +
    "name the stratum, since this analysis has no result for all studies",
  ]);
  assert.deepEqual(problemsOf({ ...rated, stratum: "ESD" }), [
    '/outcomes/0/stratum: found the stratum "ESD"; ' +
    "allowed: no stratum, since this analysis has one result for all studies; remove it",
  ]);
});

Deno.test("parseCertainty: each outcome and each domain once", () => {
  assert.deepEqual(problemsOf(rated, rated), [
    '/outcomes/1/analysis: found "compare" a second time; allowed: each outcome once; ' +
    "join the two entries",
  ]);
  assert.deepEqual(problemsOf(judgements(judged, { ...judged, levels: 0 })), [
    '/outcomes/0/judgements/1/domain: found "imprecision" a second time; ' +
    "allowed: each domain once; remove one of the two judgements",
  ]);
});

Deno.test("parseCertainty: an unknown domain is told with the domains that exist", () => {
  assert.deepEqual(problemsOf(judgements({ ...judged, domain: "inconsistancy" })), [
    '/outcomes/0/judgements/0/domain: found "inconsistancy"; allowed: "risk of bias", ' +
    '"inconsistency", "indirectness", "imprecision", "publication bias", "large effect", ' +
    '"dose response", "opposing confounding"; did you mean "inconsistency"?',
  ]);
});

Deno.test("parseCertainty: levels within the range of the domain", () => {
  const levels = (domain: string, found: number, change = {}) =>
    problemsOf({ ...judgements({ ...judged, domain, levels: found }), ...change });
  assert.deepEqual(levels("publication bias", -2), [
    '/outcomes/0/judgements/0/levels: found -2; allowed: 0, -1 for "publication bias"; ' +
    "correct the number of levels",
  ]);
  assert.deepEqual(levels("imprecision", 1), [
    '/outcomes/0/judgements/0/levels: found 1; allowed: 0, -1, -2, -3 for "imprecision"; ' +
    "correct the number of levels",
  ]);
  assert.equal(levels("risk of bias", -3).length, 1);
  assert.deepEqual(levels("risk of bias", -3, { riskOfBiasTool: "ROBINS-I" }), []);
  assert.deepEqual(levels("large effect", 2), []);
  assert.equal(levels("dose response", 2).length, 1);
  assert.deepEqual(levels("imprecision", -1.5), [
    "/outcomes/0/judgements/0/levels: found -1.5; allowed: a whole number of levels; " +
    "correct the value",
  ]);
});

Deno.test("parseCertainty: only comparisons that are not randomised are rated up", () => {
  const up = judgements({ ...judged, domain: "large effect", levels: 1 });
  assert.deepEqual(problemsOf(up), []);
  assert.deepEqual(problemsOf({ ...up, design: "randomised" }), [
    '/outcomes/0/judgements/0/domain: found "large effect" for a comparative question, ' +
    "randomised; allowed: rating up only for comparisons that are not randomised; " +
    "remove the judgement",
  ]);
  const single = { ...up, analysis: "rate", question: "single-arm proportion" };
  assert.match(problemsOf(single)[0] ?? "", /"large effect" for a single-arm proportion question/);
});

Deno.test("parseCertainty: the question fits the design of the analysis", () => {
  assert.deepEqual(problemsOf({ ...rated, question: "prognosis" }), [
    '/outcomes/0/question: found "prognosis" for the design "comparison"; ' +
    'allowed: "comparative"; correct the question',
  ]);
  const proportion = { ...rated, analysis: "rate" };
  assert.deepEqual(problemsOf(proportion), [
    '/outcomes/0/question: found "comparative" for the design "proportion"; ' +
    'allowed: "prognosis", "single-arm proportion"; correct the question',
  ]);
  const assumedControlRisk = { risk: 0.1, source: "a register" };
  assert.deepEqual(problemsOf({ ...rated, assumedControlRisk }), []);
  assert.deepEqual(problemsOf({ ...proportion, question: "prognosis", assumedControlRisk }), [
    '/outcomes/0/assumedControlRisk: found a control risk in the design "proportion"; ' +
    'allowed: a control risk in the design "comparison"; remove it',
  ]);
});

Deno.test("parseCertainty: a judgement has a reason, a person and a date", () => {
  const { reason: _reason, ...bare } = judged;
  assert.deepEqual(problemsOf(judgements({ ...bare, by: " " })), [
    '/outcomes/0/judgements/0: found no "reason"; allowed: an object with "reason"; add it',
    '/outcomes/0/judgements/0/by: found " "; allowed: text that is not empty; correct the value',
  ]);
  assert.deepEqual(problemsOf(judgements({ ...judged, date: "2026-02-30" })), [
    '/outcomes/0/judgements/0/date: found "2026-02-30"; allowed: a day as year-month-day, ' +
    "e.g. 2026-11-22; correct the date",
  ]);
});
