import assert from "node:assert/strict";
import { ciede2000, type Lab, labOf } from "../colour_difference.ts";

/** Of the test data of Sharma, Wu and Dalal (2005), table 1, https://doi.org/10.1002/col.20070. */
const pairs: readonly (readonly [Lab, Lab, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[50, 2.5, 0], [56, -27, -3], 31.903],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

Deno.test("ciede2000: the published test data, both ways round", () => {
  for (const [one, other, expected] of pairs) {
    assert.equal(ciede2000(one, other).toFixed(4), expected.toFixed(4));
    assert.equal(ciede2000(other, one).toFixed(4), expected.toFixed(4));
  }
});

Deno.test("labOf: white, black and the primary red of sRGB", () => {
  const rounded = (hex: string) => labOf(hex).map((x) => Math.round(x * 10) / 10 + 0);
  assert.deepEqual(rounded("#ffffff"), [100, 0, 0]);
  assert.deepEqual(rounded("#000000"), [0, 0, 0]);
  assert.deepEqual(rounded("#ff0000"), [53.2, 80.1, 67.2]);
});

Deno.test("labOf: greys stay grey under every simulation; red and green come together", () => {
  for (const vision of ["protanopia", "deuteranopia", "tritanopia"] as const) {
    assert.ok(ciede2000(labOf("#808080"), labOf("#808080", vision)) < 0.01);
  }
  const [red, green] = ["#b05a3c", "#6f7a3c"] as const;
  const seen = (vision: "normal" | "deuteranopia") =>
    ciede2000(labOf(red, vision), labOf(green, vision));
  assert.ok(seen("deuteranopia") < seen("normal") / 2);
});
