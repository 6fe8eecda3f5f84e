import assert from "node:assert/strict";
import { zeroCellRules } from "../effect/effect_size_choices.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { poolingCodes } from "../model/pooling_choices.ts";
import { seededRandom } from "../numeric/random.ts";
import { settingFromHash } from "./setting_from_hash.ts";
import { settingToHash } from "./setting_to_hash.ts";
import type { BenchEdit, BenchSetting } from "./types.ts";

const random = seededRandom("addresses of the bench");
const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const letters = [..."aZ0 ,:;&=#%+?/\\\"'\t\n.~_-éß試🌲", "\r\n", "%41", "null"];
const text = () =>
  Array.from({ length: 1 + Math.floor(random() * 6) }, () => one(letters)).join("");
const often = <K extends string, T>(key: K, value: () => T): { [P in K]?: T } =>
  (random() < 0.4 ? { [key]: value() } : {}) as { [P in K]?: T };

function anyEdit(): BenchEdit {
  const table = text();
  return random() < 0.5
    ? { kind: "rows", table, text: text() }
    : { kind: "cell", table, line: 1 + Math.floor(random() * 1e6), column: text(), text: text() };
}

function anySetting(): BenchSetting {
  const several = <T>(make: () => T) => Array.from({ length: 1 + Math.floor(random() * 4) }, make);
  return {
    analysis: text(),
    ...often("variant", text),
    ...often("stratum", text),
    ...often("without", () => [...new Set(several(text))].sort()),
    ...often("subgroup", text),
    ...often("measure", () => one(Object.keys(measureFacts))),
    ...often("program", () => one(["metafor-random", "meta8-common", "stata-random"])),
    ...often("pooling", () => one(["peto", "mantel-haenszel", "inverse-variance", "glmm"])),
    ...often("model", () => one(poolingCodes.model)),
    ...often("tau2", () => one(poolingCodes.tau2.filter((code) => code !== "GENQ"))),
    ...often("interval", () => one(poolingCodes.interval)),
    ...often("prediction", () => one(poolingCodes.prediction)),
    ...often("zeroCells", () => one(zeroCellRules)),
    ...often("increment", () => one([0, 0.5, 1e-7, 12345.678, 1e21, random()])),
    ...often("edits", () => several(anyEdit)),
  } as BenchSetting;
}

Deno.test("settingToHash: every setting comes back from its address, and from no other", () => {
  for (let i = 0; i < 500; i++) {
    const setting = anySetting();
    const hash = settingToHash(setting);
    const read = settingFromHash(i % 2 ? `#${hash}` : hash);
    assert.deepEqual(read.problems, [], hash);
    assert.deepEqual(read.setting, setting, hash);
    assert.equal(settingToHash(read.setting as BenchSetting), hash);
    // Letters that addresses may hold as they are: RFC 3986, fragment.
    assert.match(hash, /^[A-Za-z0-9\-._~!'()*%=&,:]+$/);
  }
});

Deno.test("settingToHash: one setting has one address, however it was put together", () => {
  const first = { tau2: "DL", analysis: "a", without: ["z", "b", "b"] } as const;
  const second = { analysis: "a", without: ["b", "z"], tau2: "DL" } as const;
  assert.equal(settingToHash(first), "analysis=a&without=b,z&tau2=DL");
  assert.equal(settingToHash(second), settingToHash(first));
  const cell = { kind: "cell", table: "bcg", line: 2, column: "tpos", text: "" } as const;
  assert.equal(
    settingToHash({ analysis: "a", edits: [cell] }),
    "analysis=a&cell=bcg:2:tpos:",
  );
  assert.equal(settingToHash({ analysis: "a", without: [], edits: [] }), "analysis=a");
  assert.equal(settingToHash({ analysis: "a\ud800" }), "analysis=a%EF%BF%BD");
});

Deno.test("settingFromHash: what is broken is listed and left out, and the rest is read", () => {
  const read = (hash: string) => {
    const { setting, problems } = settingFromHash(hash);
    return [setting, problems.map(({ pointer, found }) => `${pointer}: ${found}`)];
  };
  assert.deepEqual(read(""), [null, ["analysis: no analysis"]]);
  assert.deepEqual(read("#"), [null, ["analysis: no analysis"]]);
  assert.deepEqual(read("nonsense"), [null, [
    'nonsense: the unknown key "nonsense"',
    "analysis: no analysis",
  ]]);
  assert.deepEqual(read("analysis=a&tau2=dl&model=&interval=wald&&interval=t"), [
    { analysis: "a", interval: "wald" },
    ['tau2: "dl"', "model: no value", "interval: the key twice"],
  ]);
  assert.deepEqual(read("analysis=a&without=b,%E0%A4%A,c&stratum=%"), [
    { analysis: "a" },
    ['without: "b,%E0%A4%A,c"', 'stratum: "%"'],
  ]);
  assert.deepEqual(read("analysis=a&increment=-1&tau2=GENQ&__proto__=1&constructor=x"), [
    { analysis: "a" },
    [
      'increment: "-1"',
      'tau2: "GENQ"',
      '__proto__: the unknown key "__proto__"',
      'constructor: the unknown key "constructor"',
    ],
  ]);
  for (
    const cell of ["t:2:c", "t:0:c:1", "t:2.5:c:1", ":2:c:1", "t:2::1", "t:2:c:1:2", "t:2:c:%"]
  ) {
    assert.deepEqual(read(`analysis=a&cell=${cell}`), [{ analysis: "a" }, [`cell: "${cell}"`]]);
  }
  assert.deepEqual(read("analysis=a&rows=t"), [{ analysis: "a" }, ['rows: "t"']]);
});

Deno.test("settingFromHash: no address makes it throw", () => {
  const pieces = ["analysis=", "without=", "cell=", "rows=", "increment=", "tau2=DL", ...letters];
  for (let i = 0; i < 2000; i++) {
    const hash = Array.from({ length: Math.floor(random() * 12) }, () => one(pieces)).join("");
    const { setting, problems } = settingFromHash(hash);
    assert.ok(setting !== null || problems.length > 0);
    if (setting) assert.deepEqual(settingFromHash(settingToHash(setting)).setting, setting);
  }
});
