import assert from "node:assert/strict";
import { type KernedFont, wideningKerning } from "./widening_kerning.ts";

function lazy<T>(items: readonly T[]) {
  return { length: items.length, get: (index: number) => items[index] as T };
}

const moves = (...xAdvance: readonly number[]) =>
  xAdvance.map((units) => ({ value1: { xAdvance: units } }));

/** Glyphs 5 and 6 by pairs: the second letter moves away by at most 40, or only nearer. */
const byPairs = {
  version: 1 as const,
  coverage: { glyphs: [5, 6] },
  pairSets: lazy([moves(-30, 40, 12), moves(-9)]),
};

/** Glyphs 6 to 8: 7 is of class 1, whose pairs move by 25; the others of class 0, by 3. */
const byClasses = {
  version: 2 as const,
  coverage: { rangeRecords: [{ start: 6, end: 8 }] },
  classDef1: { classRangeRecord: [{ start: 7, end: 7, class: 1 }] },
  classRecords: lazy([lazy(moves(0, 3)), lazy(moves(25, -80))]),
};

const fontWith = (lookups: readonly unknown[]) =>
  ({ GPOS: { lookupList: lazy(lookups) } }) as KernedFont;

Deno.test("wideningKerning: the most that a pair moves apart, over pairs and classes of pairs", () => {
  const font = fontWith([{ lookupType: 2, subTables: [byPairs, byClasses] }]);
  assert.deepEqual([...wideningKerning(font) ?? []], [[5, 40], [6, 3], [7, 25], [8, 3]]);
});

Deno.test("wideningKerning: tables behind an extension count, other lookups do not", () => {
  const font = fontWith([
    { lookupType: 9, subTables: [{ lookupType: 2, extension: byPairs }] },
    { lookupType: 4, subTables: [byClasses] },
    undefined,
  ]);
  assert.deepEqual([...wideningKerning(font) ?? []], [[5, 40], [6, 0]]);
});

Deno.test("wideningKerning: old tables count where OpenType has no pairs, those with classes are not read", () => {
  const kern = (format: number) => ({
    tables: [{ format, subtable: { pairs: [{ left: 5, value: -30 }, { left: 6, value: 12 }] } }, {
      format: 0,
      subtable: { pairs: [{ left: 6, value: 40 }, { left: 6, value: 3 }] },
    }],
  });
  assert.deepEqual([...wideningKerning({ kern: kern(0) }) ?? []], [[5, 0], [6, 40]]);
  const both = { ...fontWith([{ lookupType: 2, subTables: [byPairs] }]), kern: kern(2) };
  assert.deepEqual([...wideningKerning(both) ?? []], [[5, 40], [6, 0]]);
  assert.equal(wideningKerning({ kern: kern(2) }), null);
  assert.deepEqual([...wideningKerning({}) ?? []], []);
});
