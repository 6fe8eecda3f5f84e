import assert from "node:assert/strict";
import { idleLines } from "./idle_lines.ts";
import { ask, seen, sum } from "./question_fixture.ts";

Deno.test("explainNumbers: two cells of which both are needed, one, and one that changes nothing", async () => {
  const { answer } = ask((has) => ({
    both: sum(has("a") && 1, has("b") && 2),
    one: sum(has("b") && 5),
    same: 1,
  }));
  const { groups, same, units } = await answer;
  assert.deepEqual(groups.map(seen), [
    { causes: ["a", "b"], proof: "smallest", numbers: ["both"] },
    { causes: ["b"], proof: "smallest", numbers: ["one"] },
  ]);
  const [both] = groups[0]?.numbers ?? [];
  assert.deepEqual([both?.before?.value, both?.after?.value], [0, 3]);
  assert.deepEqual(both?.alone.map((printed) => printed?.value), [1, 2]);
  assert.equal(same, 1);
  assert.deepEqual(units.map(({ name, isIdle }) => [name, isIdle]), [
    ["a", false],
    ["b", false],
    ["c", false],
    ["README.md", true],
  ]);
  assert.deepEqual(idleLines(await answer), [
    "cell c, c: old -> new; alone it moves no number",
    "README.md: 2 changes; no number moves, neither alone nor with all else",
  ]);
});

Deno.test("explainNumbers: what only both together move, and what either of two moves alone", async () => {
  const { answer } = ask((has) => ({
    joint: sum(has("a") && has("b")),
    either: sum(has("b") || has("c")),
  }));
  const { groups } = await answer;
  assert.deepEqual(groups.map(seen), [
    { causes: ["b"], proof: "smallest", numbers: ["either"] },
    { causes: ["a", "b"], proof: "smallest", numbers: ["joint"] },
  ]);
  assert.deepEqual(groups[0]?.instead.map(({ id }) => id), ["c"]);
  assert.deepEqual(groups[1]?.numbers[0]?.alone.map((printed) => printed?.value), [0, 0]);
});

Deno.test("explainNumbers: a smaller set that only trying all of them shows is found", async () => {
  // a, b and c move it alone, and together to the new value; so do d and e, which alone do nothing.
  const { answer } = ask((has) => ({
    n: has("d") && has("e") ? 6 : sum(has("a") && 1, has("b") && 2, has("c") && 3),
  }), { cells: ["a", "b", "c", "d", "e"] });
  const { groups } = await answer;
  assert.deepEqual(groups.map(seen), [{ causes: ["d", "e"], proof: "smallest", numbers: ["n"] }]);
});

Deno.test("explainNumbers: a cause that does not run alone is one only with what it needs", async () => {
  const { answer } = ask((has) => {
    if (has("a") && !has("b")) throw new Error("a needs b");
    return { n: sum(has("a") && 4) };
  });
  const [group] = (await answer).groups;
  assert.deepEqual(group && seen(group), { causes: ["a", "b"], proof: "smallest", numbers: ["n"] });
  assert.deepEqual(group?.causes.map(({ failure }) => failure), ["a needs b", null]);
});

Deno.test("explainNumbers: one module among many, with few reruns; claims and headlines come first", async () => {
  const modules = Array.from({ length: 90 }, (_, i) => `lib/${i}.ts`);
  const { answer, runs } = ask((has) => ({
    other: sum(has("lib/41.ts") && 1),
    head: sum(has("lib/41.ts") && 2),
    claimed: sum(has("lib/41.ts") && 3, has("a") && 4),
  }), { modules, claims: { claimed: ["C1", "C2"] } });
  const { groups, reruns } = await answer;
  assert.deepEqual(groups.map(seen), [
    { causes: ["a", "lib/41.ts"], proof: "smallest-unless-undone", numbers: ["claimed"] },
    { causes: ["lib/41.ts"], proof: "smallest", numbers: ["head", "other"] },
  ]);
  assert.deepEqual(groups[0]?.numbers[0]?.claims, ["C1", "C2"]);
  assert.equal(groups[1]?.numbers[0]?.isHeadline, true);
  assert.equal(reruns, runs.length);
  assert.ok(reruns < 30, `${reruns} reruns`);
});

Deno.test("explainNumbers: claims, then headlines, then the others, rounding and new names last", async () => {
  const { answer } = ask((has) => ({
    a: sum(has("a")),
    b: has("b") ? 1 + 1e-13 : 1,
    claimed: sum(has("c")),
    head: sum(has("d")),
    ...has("e") ? { another: 1 } : {},
  }), { cells: ["a", "b", "c", "d", "e"], claims: { claimed: ["C"] } });
  const ids = (await answer).groups.map(({ numbers }) => numbers[0]?.id);
  assert.deepEqual(ids, ["claimed", "head", "a", "b", "another"]);
});

Deno.test("explainNumbers: among many cells, those that move a number alone are looked at first", async () => {
  const cells = Array.from({ length: 60 }, (_, i) => `c${i}`);
  const wanted = ["c5", "c30", "c55"];
  const { answer } = ask((has) => ({ n: sum(...wanted.map(has)) }), { cells });
  const { groups: [group], reruns } = await answer;
  // 1,830 sets of one or two are too many to try each; the new state is run without each cell.
  assert.deepEqual(group && seen(group), {
    causes: wanted,
    proof: "smallest-unless-undone",
    numbers: ["n"],
  });
  assert.ok(reruns <= 200, `${reruns} reruns`);
});

Deno.test("explainNumbers: a file that moves nothing alone, or nothing beside others, is taken apart", async () => {
  const either = await ask((has) => ({ n: sum(has("a") || has("README.md: 1")) })).answer;
  assert.deepEqual(either.groups[0]?.causes.map(({ id }) => id), ["a"]);
  assert.deepEqual(either.groups[0]?.instead.map(({ id }) => id), ["README.md: 1"]);
  const joint = await ask((has) => ({ n: sum(has("a") && has("README.md: 1")) })).answer;
  assert.deepEqual(joint.groups[0]?.causes.map(({ id }) => id), ["a", "README.md: 1"]);
  assert.ok(joint.units.every(({ isIdle, changes }) => !isIdle && changes.length === 1));
});

Deno.test("explainNumbers: a number that is there at one end only is not followed into the library", async () => {
  const { answer } = ask((has) => (has("lib/2.ts") ? { fresh: 1 } : { gone: 1 }), {
    modules: ["lib/1.ts", "lib/2.ts"],
  });
  const [group] = (await answer).groups;
  assert.deepEqual(group && seen(group), {
    causes: ["lib/"],
    proof: "minimal",
    numbers: ["fresh", "gone"],
  });
  assert.deepEqual(group?.numbers.map(({ before }) => before?.value), [undefined, 1]);
});

Deno.test("explainNumbers: another print of the same value is a change", async () => {
  const { answer } = ask((has) => ({ n: has("a") ? "0.50" : "0.5" }));
  assert.deepEqual((await answer).groups.map(seen), [
    { causes: ["a"], proof: "smallest", numbers: ["n"] },
  ]);
});

Deno.test("explainNumbers: when the reruns are spent, what was found is said to be unfinished", async () => {
  const modules = Array.from({ length: 64 }, (_, i) => `lib/${i}.ts`);
  const needed = modules.filter((_, i) => i % 8 === 0);
  const { answer } = ask((has) => ({ n: sum(needed.every(has)) }), { modules, most: 24 });
  const { groups: [group], reruns } = await answer;
  assert.equal(group?.proof, "unfinished");
  assert.ok(reruns <= 24, `${reruns} reruns`);
  assert.ok(needed.every((id) => group?.causes.some((cause) => cause.id === id)));
});

Deno.test("explainNumbers: nothing changed, and an end that does not run", async () => {
  const { answer, runs } = ask(() => ({ n: 1 }));
  assert.deepEqual((await answer).groups, []);
  assert.equal(runs.length, 2);
  await assert.rejects(
    ask((has) => {
      if (!has("a")) throw new Error("no such table");
      return { n: 1 };
    }).answer,
    /the state of the commit does not run: no such table/,
  );
});
