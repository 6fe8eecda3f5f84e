import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { protocol, rate } from "../../tests/fixtures/small_protocol.ts";
import type { Protocol } from "../analysis/protocol.ts";
import { canonicalJson } from "./canonical_json.ts";
import { sealOf } from "./seal_of.ts";

Deno.test("canonicalJson: properties in the order of code units, at every depth", () => {
  const value = { b: [{ d: 1, c: "ü" }], a: null, B: true };
  assert.equal(canonicalJson(value), '{"B":true,"a":null,"b":[{"c":"ü","d":1}]}');
  assert.throws(() => canonicalJson({ x: NaN }), /found NaN; allowed: finite numbers/);
});

Deno.test("sealOf: is the SHA-256 of the canonical analyses, however the file is laid out", () => {
  const turned = Object.fromEntries(Object.entries(rate).reverse()) as unknown as typeof rate;
  const seal = sealOf({ analyses: [rate] });
  assert.equal(sealOf({ analyses: [turned] }), seal);
  assert.equal(sealOf({ analyses: JSON.parse(JSON.stringify([rate])) }), seal);
  const bytes = canonicalJson([rate]);
  assert.equal(createHash("sha256").update(bytes).digest("hex"), seal);
});

Deno.test("sealOf: any change of an analysis breaks the seal, and nothing else does", () => {
  const seal = sealOf(protocol);
  const retitled: Protocol = { ...protocol, title: "Another" };
  assert.equal(sealOf(retitled), seal);
  const [first, ...rest] = protocol.analyses;
  assert.ok(first);
  assert.notEqual(sealOf({ analyses: [{ ...first, level: 0.9 }, ...rest] }), seal);
  assert.notEqual(sealOf({ analyses: [...protocol.analyses].reverse() }), seal);
});
