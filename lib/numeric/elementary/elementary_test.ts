import assert from "node:assert/strict";
import { asin } from "./asin.ts";
import { atan2 } from "./atan2.ts";
import { atanh } from "./atanh.ts";
import { cos } from "./cos.ts";
import { cosh } from "./cosh.ts";
import values from "./elementary_values_test.json" with { type: "json" };
import { exp } from "./exp.ts";
import { expm1 } from "./expm1.ts";
import { log } from "./log.ts";
import { log1p } from "./log1p.ts";
import { sin } from "./sin.ts";
import { sinh } from "./sinh.ts";
import { tan } from "./tan.ts";
import { tanh } from "./tanh.ts";

/** How far apart two doubles are, in units in the last place of the second one. */
function distance(found: number, expected: number): number {
  if (Object.is(found, expected) || found === expected) return 0;
  const size = Math.abs(expected);
  const exponent = Math.max(Math.floor(Math.log2(size)), -1022);
  return Math.abs(found - expected) / 2 ** (exponent - 52);
}

const functions = {
  exp: [exp, 1],
  log: [log, 1],
  log1p: [log1p, 1],
  expm1: [expm1, 1],
  sin: [sin, 1],
  cos: [cos, 1],
  tan: [tan, 2],
  asin: [asin, 2],
  tanh: [tanh, 2],
  atanh: [atanh, 2],
  sinh: [sinh, 2],
  cosh: [cosh, 2],
} as const;

// Values of mpmath 1.x with 2,400 bits, rounded to doubles.
for (const [name, [of, places]] of Object.entries(functions)) {
  Deno.test(`${name}: within ${places} in the last place of values with 2,400 bits`, () => {
    const cases = values[name as keyof typeof functions];
    assert.ok(cases.length >= 15);
    for (const [x = NaN, expected = NaN] of cases) {
      const apart = distance(of(x), expected);
      assert.ok(apart <= places, `${name}(${x}) is ${of(x)}, not ${expected}: ${apart}`);
    }
  });
}

Deno.test("atan2: within 2 in the last place of values with 2,400 bits, in all quadrants", () => {
  for (const [y = NaN, x = NaN, expected = NaN] of values.atan2) {
    const apart = distance(atan2(y, x), expected);
    assert.ok(apart <= 2, `atan2(${y}, ${x}) is ${atan2(y, x)}, not ${expected}: ${apart}`);
  }
});

Deno.test("elementary functions: what lies on the edge is as IEEE 754 has it", () => {
  const edges: readonly (readonly [number, number])[] = [
    [exp(-Infinity), 0],
    [exp(Infinity), Infinity],
    [exp(710), Infinity],
    [exp(-746), 0],
    [exp(NaN), NaN],
    [exp(0), 1],
    [log(0), -Infinity],
    [log(-1), NaN],
    [log(1), 0],
    [log(Infinity), Infinity],
    [log(NaN), NaN],
    [log1p(-1), -Infinity],
    [log1p(-2), NaN],
    [log1p(-0), -0],
    [log1p(Infinity), Infinity],
    [expm1(-Infinity), -1],
    [expm1(Infinity), Infinity],
    [expm1(-0), -0],
    [expm1(NaN), NaN],
    [sin(Infinity), NaN],
    [cos(NaN), NaN],
    [asin(1.5), NaN],
    [asin(-1), -Math.PI / 2],
    [atan2(0, 0), 0],
    [atan2(0, -1), Math.PI],
    [atan2(-1, 0), -Math.PI / 2],
    [atan2(NaN, 1), NaN],
    [tanh(Infinity), 1],
    [tanh(-Infinity), -1],
    [atanh(1), Infinity],
    [atanh(-1), -Infinity],
    [atanh(1.5), NaN],
    [sinh(-Infinity), -Infinity],
    [cosh(Infinity), Infinity],
  ];
  for (const [i, [found, expected]] of edges.entries()) {
    assert.ok(Object.is(found, expected), `edge ${i}: ${found} is not ${expected}`);
  }
});

Deno.test("exp and log: undo one another, and grow where they should", () => {
  let last = 0;
  for (let x = -700; x < 700; x += 0.37) {
    const y = exp(x);
    assert.ok(y > last);
    assert.ok(Math.abs(log(y) - x) <= 2.3e-16 * Math.max(1, Math.abs(x)), `${x}`);
    last = y;
  }
});
