import { Ajv } from "ajv";
import assert from "node:assert/strict";
import { assertCodes, assertShape, type Shape } from "../../tests/fixtures/schema_shape.ts";
import { describeProblem } from "./describe_problem.ts";
import { parseWitness } from "./parse_witness.ts";
import schema from "./schemas/witness.schema.json" with { type: "json" };
import type {
  StoredWitness,
  WitnessedNumbers,
  WitnessNumbers,
  WitnessSettings,
} from "./witness_types.ts";

const settings: WitnessSettings = {
  pooling: "mantel-haenszel",
  measure: "OR",
  zeroCells: null,
  increment: null,
  model: "common",
  tau2: null,
  tau2OfStrata: null,
  interval: "wald",
  level: 0.95,
};
const numbers: WitnessNumbers = {
  k: 3,
  estimate: 0.5,
  standardError: 0.1,
  lower: 0.3,
  upper: 0.7,
  tau2: null,
  q: 2,
};
const result: WitnessedNumbers = {
  analysis: "a",
  stratum: null,
  settings,
  call: "rma.mh(...)",
  inputDigest: "0".repeat(64),
  numbers,
  reason: null,
};
const witness: StoredWitness = {
  program: "metafor",
  versions: { R: "4.2.2", metafor: "3.8.1" },
  control: "list()",
  results: [result, { ...result, stratum: "s", numbers: null, reason: "metafor: no" }],
};
const parse = (value: unknown) =>
  parseWitness(
    "data/x",
    new Map([["witness.json", new TextEncoder().encode(JSON.stringify(value, null, 1))]]),
  );
const faults = (value: unknown) => parse(value).problems.map(describeProblem);

Deno.test("parseWitness: reads the file, and nothing where there is none", () => {
  assert.deepEqual(parse(witness), { witness, problems: [] });
  assert.deepEqual(parseWitness("data/x", new Map()), { witness: null, problems: [] });
});

Deno.test("parseWitness: numbers are numbers, and a digest has 64 digits", () => {
  const bad = { ...result, inputDigest: "abc", numbers: { ...numbers, lower: "0.3" } };
  const told = faults({ ...witness, results: [bad] });
  assert.ok(told.some((fault) => /inputDigest: found "abc"; allowed: 64 hexadecimal/.test(fault)));
  assert.ok(told.some((fault) => /numbers/.test(fault)));
  assert.equal(parse({ ...witness, results: [bad] }).witness, null);
});

Deno.test("parseWitness: one result for each analysis and stratum", () => {
  assert.deepEqual(faults({ ...witness, results: [result, result] }), [
    'data/x/witness.json, line 36, /results/1: found a second result of "a", after /results/0; ' +
    "allowed: one result for each analysis and stratum; let make witness write the file again",
  ]);
});

Deno.test("parseWitness: numbers or a reason, never both and never neither", () => {
  assert.deepEqual(
    faults({ ...witness, results: [{ ...result, numbers: null }] }).map((fault) =>
      fault.split(": ")[1]
    ),
    ["found neither numbers nor a reason; allowed"],
  );
  assert.deepEqual(
    parse({ ...witness, results: [{ ...result, reason: "why" }] }).problems.map(({ found }) =>
      found
    ),
    ["numbers and a reason"],
  );
});

Deno.test("witness.schema.json: has the properties and codes of its types", () => {
  assert.equal(new Ajv().validateSchema(schema), true);
  const file: Shape<StoredWitness> = {
    program: "must",
    versions: "must",
    control: "must",
    results: "must",
  };
  const one: Shape<WitnessedNumbers> = {
    analysis: "must",
    stratum: "must",
    settings: "must",
    call: "must",
    inputDigest: "must",
    numbers: "must",
    reason: "must",
  };
  const found: Shape<WitnessNumbers> = {
    k: "must",
    estimate: "must",
    standardError: "must",
    lower: "must",
    upper: "must",
    tau2: "must",
    q: "must",
  };
  const asked: Shape<WitnessSettings> = {
    pooling: "must",
    measure: "must",
    zeroCells: "must",
    increment: "must",
    model: "must",
    tau2: "must",
    tau2OfStrata: "must",
    interval: "must",
    level: "must",
  };
  assertShape(schema, file);
  assertShape(schema.definitions.result, one);
  assertShape(schema.definitions.numbers, found);
  assertShape(schema.definitions.settings, asked);
  const poolings: Record<WitnessSettings["pooling"], true> = {
    "inverse-variance": true,
    "mantel-haenszel": true,
    peto: true,
    crude: true,
  };
  assertCodes(schema.definitions.settings.properties.pooling, poolings);
});
