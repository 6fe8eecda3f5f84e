import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { effectSizes } from "./effect_sizes.ts";
import type { Measure, ProportionRow, TwoByTwoRow } from "./types.ts";

const near = (found: number | undefined, expected: number) =>
  assert.ok(
    found !== undefined && Math.abs(found - expected) <= 1e-14 * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  );

const table = (id: string, a: number, n1: number, c: number, n2: number): TwoByTwoRow => ({
  id,
  eventsTreated: a,
  totalTreated: n1,
  eventsControl: c,
  totalControl: n2,
});

const only = (measure: Measure, row: ProportionRow | TwoByTwoRow) =>
  effectSizes([row], { measure }).studies[0];

Deno.test("effectSizes: each measure of a 2x2 table by its textbook formula", () => {
  const row = table("a", 10, 50, 20, 40);
  near(only("OR", row)?.yi, Math.log(10 * 20 / (40 * 20)));
  near(only("OR", row)?.vi, 1 / 10 + 1 / 40 + 1 / 20 + 1 / 20);
  near(only("RR", row)?.yi, Math.log(0.2 / 0.5));
  near(only("RR", row)?.vi, 1 / 10 - 1 / 50 + 1 / 20 - 1 / 40);
  near(only("RD", row)?.yi, -0.3);
  near(only("RD", row)?.vi, 0.2 * 0.8 / 50 + 0.5 * 0.5 / 40);
});

Deno.test("effectSizes: each measure of one proportion by its textbook formula", () => {
  const row = { id: "a", events: 10, total: 40 };
  near(only("PR", row)?.yi, 0.25);
  near(only("PR", row)?.vi, 0.25 * 0.75 / 40);
  near(only("PLN", row)?.yi, Math.log(0.25));
  near(only("PLN", row)?.vi, 1 / 10 - 1 / 40);
  near(only("PLO", row)?.yi, Math.log(1 / 3));
  near(only("PLO", row)?.vi, 1 / 10 + 1 / 30);
  near(only("PAS", row)?.yi, Math.PI / 6);
  near(only("PAS", row)?.vi, 1 / 160);
  near(
    only("PFT", row)?.yi,
    (Math.asin(Math.sqrt(10 / 41)) + Math.asin(Math.sqrt(11 / 41))) / 2,
  );
  near(only("PFT", row)?.vi, 1 / 162);
});

const mixed = [table("b", 1, 10, 0, 10), table("a", 2, 10, 3, 10), table("c", 0, 9, 0, 9)];

Deno.test("effectSizes: by default studies with a zero cell get 0.5 in every cell, double-zero ones too", () => {
  const { studies, incremented, excluded } = effectSizes(mixed, { measure: "OR" });
  assert.deepEqual(incremented, ["b", "c"]);
  assert.deepEqual(excluded, []);
  near(studies[1]?.yi, Math.log(1.5 * 10.5 / (9.5 * 0.5)));
  near(studies[2]?.yi, 0);
  near(studies[2]?.vi, 2 * (1 / 0.5 + 1 / 9.5));
});

Deno.test("effectSizes: zeroCells all and if0all add to every study, none to no study", () => {
  const incremented = (zeroCells: "all" | "if0all" | "none", rows = mixed) =>
    effectSizes(rows, { measure: "OR", zeroCells }).incremented;
  const noZero = [table("a", 2, 10, 3, 10), table("d", 1, 8, 4, 8)];
  assert.deepEqual(incremented("all"), ["a", "b", "c"]);
  assert.deepEqual(incremented("all", noZero), ["a", "d"]);
  assert.deepEqual(incremented("if0all"), ["a", "b", "c"]);
  assert.deepEqual(incremented("if0all", noZero), []);
  assert.deepEqual(incremented("none"), []);
});

Deno.test("effectSizes: without increment a zero cell excludes with the counts in the reason", () => {
  const { studies, excluded } = effectSizes(mixed, { measure: "RR", zeroCells: "none" });
  assert.deepEqual(studies.map((study) => study.id), ["a"]);
  assert.deepEqual(excluded, [
    {
      id: "b",
      reason: "the log risk ratio does not exist with 1 of 10 in the treated and 0 of 10 in the " +
        "control group (no increment was added)",
    },
    {
      id: "c",
      reason: "the log risk ratio does not exist with 0 of 9 in the treated and 0 of 9 in the " +
        "control group (no increment was added)",
    },
  ]);
});

Deno.test("effectSizes: a difference of 0 without variance is excluded for its variance", () => {
  const { excluded } = effectSizes([table("a", 0, 9, 0, 9)], { measure: "RD", zeroCells: "none" });
  assert.match(excluded[0]?.reason ?? "", /^the sampling variance of the risk difference does not/);
});

Deno.test("effectSizes: double-zero studies are left out by choice, before if0all looks for zeros", () => {
  const rows = [table("a", 2, 10, 3, 10), table("c", 0, 9, 0, 9), table("d", 5, 5, 6, 6)];
  const { studies, excluded, incremented } = effectSizes(rows, {
    measure: "OR",
    zeroCells: "if0all",
    dropDoubleZero: true,
  });
  assert.deepEqual(studies.map((study) => study.id), ["a"]);
  assert.deepEqual(excluded.map((exclusion) => exclusion.id), ["c", "d"]);
  assert.deepEqual(incremented, []);
});

Deno.test("effectSizes: an empty group excludes a study whatever the measure", () => {
  const { excluded } = effectSizes([table("a", 0, 0, 3, 9)], { measure: "RD" });
  assert.match(excluded[0]?.reason ?? "", /^nobody was observed: 0 of 0 in the treated/);
  assert.equal(
    effectSizes([{ id: "a", events: 0, total: 0 }], { measure: "PFT" }).excluded.length,
    1,
  );
});

Deno.test("effectSizes: nothing is ever added for PAS and PFT, and the choices in force say so", () => {
  for (const measure of ["PAS", "PFT"] as const) {
    const row = { id: "a", events: 0, total: 20 };
    const found = effectSizes([row], { measure, zeroCells: "all", increment: 2 });
    assert.deepEqual(found.incremented, []);
    assert.equal(found.choices.zeroCells, "none");
    assert.equal(found.choices.increment, 0);
    near(found.studies[0]?.vi, measure === "PAS" ? 1 / 80 : 1 / 82);
  }
});

Deno.test("effectSizes: as R meta 8 does, the increment enters RD only through the variance", () => {
  const [study] = effectSizes([table("a", 0, 10, 4, 16)], { measure: "RD", formulas: "meta8" })
    .studies;
  near(study?.yi, -0.25);
  near(study?.vi, 0.5 * 10.5 / 11 ** 3 + 4.5 * 12.5 / 17 ** 3);
  const [ratio] = effectSizes([table("a", 0, 10, 4, 16)], { measure: "RR", formulas: "meta8" })
    .studies;
  near(ratio?.yi, Math.log(0.5 / 10.5) - Math.log(4.5 / 16.5));
  near(ratio?.vi, 1 / 0.5 - 1 / 10.5 + 1 / 4.5 - 1 / 16.5);
});

Deno.test("effectSizes: the answer is sorted by id and the same in any order of the rows", () => {
  const forward = effectSizes(mixed, { measure: "OR" });
  assert.deepEqual(effectSizes([...mixed].reverse(), { measure: "OR" }), forward);
  assert.deepEqual(forward.studies.map((study) => study.id), ["a", "b", "c"]);
});

Deno.test("effectSizes: label, source and sample size travel with the effect", () => {
  const source = [{ file: "studies.csv", line: 7, columns: ["events", "n"] }];
  const { studies } = effectSizes([{ id: "a", label: "A 2001", events: 3, total: 9, source }], {
    measure: "PLO",
  });
  assert.deepEqual([studies[0]?.label, studies[0]?.source, studies[0]?.ni], ["A 2001", source, 9]);
  assert.equal(only("OR", table("a", 1, 10, 2, 12))?.ni, 22);
});

Deno.test("effectSizes: one error lists every row that cannot be right, with its place", () => {
  const rows = [
    { id: "a", events: -1, total: 10, source: [{ file: "x.csv", line: 3, columns: [] }] },
    { id: "b", events: 11, total: 10 },
    { id: "c", events: 1.5, total: 10 },
    { id: "d", events: NaN, total: 10 },
    { id: "e", events: 1 },
    { id: "f", events: 1, total: 10 },
    { id: "f", events: 1, total: 10 },
  ] as ProportionRow[];
  assert.throws(() => effectSizes(rows, { measure: "PR" }), (error: Error) => {
    assert.ok(error instanceof RangeError);
    const [head, ...lines] = error.message.split("\n");
    assert.equal(head, "effectSizes: 6 fault(s) in the rows");
    assert.deepEqual(lines.map((line) => line.split(";")[0]), [
      'study "a" (x.csv, line 3), events: found -1',
      'study "b", events: found 11 of 10',
      'study "c", events: found 1.5',
      'study "d", events: found NaN',
      'study "e", total: found undefined',
      'study "f", id: found twice',
    ]);
    return true;
  });
});

Deno.test("effectSizes: a bad choice is refused with what is allowed", () => {
  const refused = (choices: object) => () =>
    effectSizes([], { measure: "OR", ...choices } as { measure: "OR" });
  assert.throws(
    refused({ measure: "SMDX" }),
    /measure: found SMDX; allowed: PR, PLN, PLO, PAS, PFT/,
  );
  assert.throws(refused({ zeroCells: "never" }), /zeroCells: found never; allowed: only0, all/);
  assert.throws(refused({ increment: -1 }), /increment: found -1; allowed: a finite number/);
  assert.throws(refused({ formulas: "meta4" }), /formulas: found meta4; allowed: metafor, meta8/);
});

Deno.test("effectSizes: the digest is SHA-256 of the documented bytes", () => {
  const { inputDigest } = effectSizes([{ id: "a", events: 3, total: 9 }], { measure: "PLO" });
  const text = (value: string) => {
    const bytes = new TextEncoder().encode(value);
    return [...new Uint8Array(Uint32Array.of(bytes.length).buffer), ...bytes];
  };
  const bytes = [
    ...text("effect-sizes PLO only0 0.5 false metafor"),
    ...new Uint8Array(Uint32Array.of(1, 2).buffer),
    ...text("a"),
    ...new Uint8Array(Float64Array.of(3, 9).buffer),
  ];
  const expected = createHash("sha256").update(Uint8Array.from(bytes)).digest("hex");
  assert.equal(inputDigest, expected);
});
