import assert from "node:assert/strict";
import { seededRandom } from "reforest";
import { ask, seen, sum } from "./question_fixture.ts";
import { setsOf } from "./minimise.ts";

const cellsOf = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);

Deno.test("proveNumbers: a smaller set that bisection passes by is found among more sets than can be tried", async () => {
  // Four cells in front, or three behind them: 780 pairs of 40 cells.
  const { answer } = ask((has) => ({
    n: sum(["c1", "c2", "c3", "c4"].every(has) || ["c30", "c35", "c39"].every(has)),
  }), { cells: cellsOf(40), most: 300 });
  const { groups: [group], reruns } = await answer;
  assert.deepEqual(group && seen(group), {
    causes: ["c30", "c35", "c39"],
    proof: "smallest-unless-undone",
    numbers: ["n"],
  });
  assert.ok(reruns < 250, `${reruns} reruns`);
});

Deno.test("proveNumbers: cells that undo one another are told, and the set without them is found", async () => {
  const numbers = (has: (id: string) => boolean) => ({
    n: sum(has("c1") && 8, has("c2") && -8, has("c5") && 1, has("c7") && 2, has("c9") && 3),
  });
  const { answer } = ask(numbers, { cells: cellsOf(60) });
  const { groups: [group] } = await answer;
  assert.deepEqual(group && seen(group), {
    causes: ["c5", "c7", "c9"],
    proof: "undone",
    numbers: ["n"],
  });
  // Where every smaller set can be tried, it is the smallest, undone or not.
  const few = await ask(numbers, { cells: cellsOf(10), most: 1000 }).answer;
  assert.equal(few.groups[0]?.proof, "smallest");
});

const lacks = (lacking: number, asking: number) =>
  `SyntaxError: The requested module './${lacking}.ts' does not provide an export named 'x' ` +
  `at file:///lib/${asking}.ts:1:1`;

Deno.test("proveNumbers: modules that do not link apart are one step, whichever is left out", async () => {
  const modules = Array.from({ length: 40 }, (_, i) => `lib/${i}.ts`);
  // 20 asks 21 for what is new there; 20 and 30, or 5 with 6 and 7, give the value.
  const { answer } = ask((has) => {
    if (has("lib/20.ts") && !has("lib/21.ts")) throw new Error(lacks(21, 20));
    const all = (...which: readonly number[]) => which.every((i) => has(`lib/${i}.ts`));
    return { n: sum(all(20, 30) || all(5, 6, 7)) };
  }, { modules });
  const { groups: [group], reruns } = await answer;
  assert.equal(group?.causes.length, 3);
  assert.equal(group?.proof, "smallest-unless-undone");
  assert.ok(reruns < 80, `${reruns} reruns`);
});

Deno.test("proveNumbers: a cause that others do not link without is left out together with them", async () => {
  const modules = Array.from({ length: 40 }, (_, i) => `lib/${i}.ts`);
  // Fifteen modules that move nothing ask for what is new in 20.
  const { answer } = ask((has) => {
    const asking = modules.findIndex((id, i) => i < 15 && has(id) && !has("lib/20.ts"));
    if (asking !== -1) throw new Error(lacks(20, asking));
    return { n: sum(has("lib/20.ts") && has("lib/30.ts") && has("lib/35.ts")) };
  }, { modules });
  const { groups: [group], reruns } = await answer;
  assert.deepEqual(group && seen(group), {
    causes: ["lib/20.ts", "lib/30.ts", "lib/35.ts"],
    proof: "smallest-unless-undone",
    numbers: ["n"],
  });
  assert.ok(reruns < 120, `${reruns} reruns`);
});

Deno.test("proveNumbers: a claimed number that is gone is followed into the library, another is not", async () => {
  const modules = ["lib/1.ts", "lib/2.ts", "lib/3.ts"];
  const { answer } = ask(
    (has) => has("lib/2.ts") ? {} : { claimed: 1, other: 1 },
    { modules, claims: { claimed: ["C"] } },
  );
  assert.deepEqual((await answer).groups.map(seen), [
    { causes: ["lib/2.ts"], proof: "smallest", numbers: ["claimed"] },
    { causes: ["lib/"], proof: "minimal", numbers: ["other"] },
  ]);
});

Deno.test("proveNumbers: what could not be ruled out is not called smallest", async () => {
  // Any five of seventeen, so that 2,380 sets of four would have to be ruled out.
  const cells = cellsOf(17);
  const five = ask((has) => ({ n: sum(sum(...cells.map(has)) >= 5) }), { cells });
  assert.equal((await five.answer).groups[0]?.proof, "minimal");
  // Sets of seven of eight cells are few again, those of four are too many.
  const eight = cellsOf(8);
  const { answer } = ask((has) => ({ n: sum(eight.every(has)) }), { cells: eight, most: 100 });
  assert.equal((await answer).groups[0]?.proof, "smallest-unless-undone");
});

Deno.test("proveNumbers: what is called smallest is, by all sets of seven cells", async () => {
  const cells = cellsOf(7);
  const random = seededRandom(1);
  const grades = new Map<string, number>();
  for (let trial = 0; trial < 60; trial++) {
    const groups = Array.from({ length: 3 }, () => cells.filter(() => random() < 0.4));
    const weights = new Map(cells.map((cell) => [cell, Math.floor(random() * 5) - 2]));
    const valueOf = [
      (has: (id: string) => boolean) => sum(groups.some((group) => group.every(has))),
      (has: (id: string) => boolean) => sum(groups.every((group) => group.some(has))),
      (has: (id: string) => boolean) =>
        sum(...cells.map((cell) => has(cell) && (weights.get(cell) ?? 0))),
    ][trial % 3] ?? (() => 0);
    const wanted = valueOf(() => true);
    if (wanted === valueOf(() => false)) continue;
    const isEnough = (set: readonly string[]) => valueOf((id) => set.includes(id)) === wanted;
    const least = cells.findIndex((_, size) => [...setsOf(cells, size)].some(isEnough));
    const { groups: [group] } = await ask((has) => ({ n: valueOf(has) }), { cells, most: 80 })
      .answer;
    const { causes, proof } = group ? seen(group) : { causes: [], proof: "none" };
    assert.ok(isEnough(causes));
    // Sums have cells that undo one another, the others have none.
    if (proof === "smallest" || trial % 3 < 2) {
      assert.equal(causes.length, least === -1 ? cells.length : least);
    }
    if (trial % 3 < 2) assert.match(proof, /^smallest/);
    grades.set(proof, (grades.get(proof) ?? 0) + 1);
  }
  assert.ok((grades.get("smallest") ?? 0) >= 20, JSON.stringify([...grades]));
});

Deno.test("proveNumbers: a change that does not run without others needs those that its problems name", async () => {
  // c3 makes three entries refer to nothing, each of which its own change mends.
  const mends = { c30: "line 1: found c3", c20: "line 2: found c3", c10: "line 3: found c3" };
  const { answer } = ask((has) => {
    const problems = Object.entries(mends).filter(([id]) => has("c3") && !has(id));
    if (problems.length > 0) {
      const lines = problems.map(([, line]) => line).join("\n");
      throw new Error(`DataProblems: ${lines}\n    at parse (file:///lib/parse.ts:1:1)`);
    }
    return { n: sum(has("c3")) };
  }, { cells: cellsOf(40) });
  const { groups: [group] } = await answer;
  assert.deepEqual(group && seen(group), {
    causes: ["c3", "c10", "c20", "c30"],
    proof: "smallest-unless-undone",
    numbers: ["n"],
  });
});
