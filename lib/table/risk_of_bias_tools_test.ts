import assert from "node:assert/strict";
import { overallFault } from "./overall_fault.ts";
import { riskOfBiasToolOf, riskOfBiasTools } from "./risk_of_bias_tools.ts";
import { judgementWords } from "./tools/tool_types.ts";

Deno.test("riskOfBiasTools: each has the domains or items that its authors give it", () => {
  // RoB 2: Sterne 2019; ROBINS-I: Sterne 2016; QUADAS-2: Whiting 2011 (4 domains, applicability of
  // 3); the scale of Wells: 8 items; JBI: Munn 2020, Munn 2015, Moola 2015.
  assert.deepEqual(riskOfBiasTools.map(({ code, domains }) => [code, domains.length]), [
    ["RoB 2", 5],
    ["ROBINS-I", 7],
    ["QUADAS-2", 7],
    ["NOS cohort", 8],
    ["NOS case-control", 8],
    ["JBI case series", 10],
    ["JBI prevalence", 9],
    ["JBI cohort", 11],
  ]);
});

Deno.test("riskOfBiasTools: codes are given once, words stand in the order of all words", () => {
  for (const { code, domains, judgements, unfavourable, overall } of riskOfBiasTools) {
    assert.equal(new Set(domains.map((domain) => domain.code)).size, domains.length, code);
    const lists = [judgements, ...domains.flatMap((domain) => domain.judgements ?? [])];
    for (const words of lists.filter(Array.isArray)) {
      const places = words.map((word) => judgementWords.indexOf(word));
      assert.deepEqual(places, [...places].sort((a, b) => a - b), code);
    }
    assert.ok(unfavourable.every((word) => judgements.includes(word)), code);
    if ("none" in overall) continue;
    assert.deepEqual(overall.rules.map(({ judgement }) => judgement), judgements, code);
  }
});

Deno.test("riskOfBiasTools: the Newcastle-Ottawa scale gives at most 4, 2 and 3 stars", () => {
  for (const name of ["NOS cohort", "NOS case-control"]) {
    const tool = riskOfBiasToolOf(name);
    const most = new Map<string, number>();
    for (const { section = "", judgements } of tool?.domains ?? []) {
      const stars = Math.max(...(judgements ?? tool?.judgements ?? []).map(Number));
      most.set(section, (most.get(section) ?? 0) + stars);
    }
    assert.deepEqual([...most.values()], [4, 2, 3], name);
  }
});

/** Which overall judgements need no reason. */
function allowed(name: string, judged: readonly (string | null)[]): string[] {
  const tool = riskOfBiasToolOf(name);
  assert.ok(tool);
  const domains = tool.domains.map(({ code }) => ({ column: code, reason: "why", domain: code }));
  const overall = { column: "overall", reason: "why" };
  const plan = { table: "rob", studyId: "id", tool: name, domains, overall };
  const cells = Object.fromEntries(tool.domains.map(({ code }, i) => [code, judged[i] ?? null]));
  return tool.judgements.filter((word) =>
    overallFault({ line: 2, values: { ...cells, overall: word, why: null } }, plan, tool)
      .length === 0
  );
}

Deno.test("overallFault: ROBINS-I is at least as bad as its worst domain", () => {
  // Sterne et al. 2016: the overall risk is at least that of any domain.
  const rest = ["low", "low", "low", "low", "low", "low"];
  const cases: [string, string[]][] = [
    ["low", ["low", "moderate", "serious", "critical"]],
    ["moderate", ["moderate", "serious", "critical"]],
    ["serious", ["serious", "critical"]],
    ["critical", ["critical"]],
    ["no information", ["serious", "critical", "no information"]],
  ];
  for (const [worst, words] of cases) {
    assert.deepEqual(allowed("ROBINS-I", [...rest, worst]), words, worst);
    assert.deepEqual(allowed("ROBINS-I", [worst, ...rest]), words, worst);
  }
  const serious = ["serious", "no information", ...rest.slice(1)];
  assert.deepEqual(allowed("ROBINS-I", serious), ["serious", "critical"]);
});

Deno.test("overallFault: RoB 2 is low only where every domain is, and high wherever one is", () => {
  const words = ["low", "some concerns", "high"];
  // All 3^5 studies, against the rule written as a minimum.
  for (let n = 0; n < 3 ** 5; n++) {
    const judged = [0, 1, 2, 3, 4].map((i) => Math.floor(n / 3 ** i) % 3);
    const found = allowed("RoB 2", judged.map((i) => words[i] ?? null));
    assert.deepEqual(found, words.slice(Math.max(...judged)));
  }
});
