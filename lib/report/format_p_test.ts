import assert from "node:assert/strict";
import { formatP } from "./format_p.ts";
import { numberStyles } from "./number_styles.ts";

Deno.test("formatP: decimals by size", () => {
  assert.equal(formatP(0), "< 0.001");
  assert.equal(formatP(0.000999), "< 0.001");
  assert.equal(formatP(0.001), "0.001");
  assert.equal(formatP(0.0032), "0.003");
  assert.equal(formatP(0.0104), "0.01");
  assert.equal(formatP(0.5), "0.50");
});

Deno.test("formatP: near 0.05 the printed value stays on the side of the stored one", () => {
  assert.equal(formatP(0.044), "0.04");
  assert.equal(formatP(0.047), "0.047");
  assert.equal(formatP(0.04951), "< 0.05");
  assert.equal(formatP(0.05), "0.05");
  assert.equal(formatP(0.0501), "0.05");
});

Deno.test("formatP: never prints 1.00", () => {
  assert.equal(formatP(0.994), "0.99");
  assert.equal(formatP(0.995), "> 0.99");
  assert.equal(formatP(1), "> 0.99");
});

Deno.test("formatP: a name takes an equals sign only before a value", () => {
  assert.equal(formatP(0.2, { name: "P" }), "P = 0.20");
  assert.equal(formatP(1, { name: "P" }), "P > 0.99");
});

Deno.test("formatP: refuses what is no probability", () => {
  assert.throws(() => formatP(1.2), /found 1\.2; allowed: a probability/);
  assert.throws(() => formatP(NaN), RangeError);
});

Deno.test("formatP: JAMA writes no zero before the point (AMA Manual of Style, as JMIR quotes it)", () => {
  const style = numberStyles.jama;
  const jama = (p: number) => formatP(p, { name: "P", style });
  assert.deepEqual([0.16, 0.0042, 0.049, 0.0004, 0.999].map(jama), [
    "P = .16",
    "P = .004",
    "P = .049",
    "P < .001",
    "P > .99",
  ]);
  assert.equal(formatP(0.16, { style }), ".16");
});

Deno.test("formatP: The Lancet writes two significant digits, from the number and not from its print", () => {
  const lancet = (p: number) => formatP(p, { name: "P", style: numberStyles.lancet });
  assert.deepEqual([0.012345, 0.00044, 0.00009, 0.0496, 0.0499, 0.5, 1].map(lancet), [
    "p=0·012",
    "p=0·00044",
    "p<0·0001",
    "p<0·05",
    "p<0·05",
    "p=0·50",
    "p>0·99",
  ]);
  assert.equal(formatP(0.00004, { style: numberStyles.lancet }), "<0·0001");
});

Deno.test("formatP: only the name P is the symbol of a style", () => {
  const { lancet, plos } = numberStyles;
  assert.equal(formatP(0.2, { name: "P", style: plos }), "p = 0.20");
  assert.equal(formatP(0.2, { name: "Permuted P", style: lancet }), "Permuted P=0·20");
});
