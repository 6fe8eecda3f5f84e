import assert from "node:assert/strict";
import { cellPadding, docxColumnWidths, textSize } from "./docx_column_widths.ts";

const table = (heads: readonly string[], row: readonly string[]) => ({
  title: "T",
  note: null,
  heads,
  aligns: heads.map(() => "left" as const),
  cells: [row],
});
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

Deno.test("docxColumnWidths: columns fill the page, and equal texts have equal columns", () => {
  const { widths, size, fits } = docxColumnWidths(table(["aa", "aa"], ["x", "x"]), 9638);
  assert.deepEqual(widths, [4819, 4819]);
  assert.deepEqual([size, fits], [textSize, true]);
});

Deno.test("docxColumnWidths: what is left goes to the text that would wrap", () => {
  const long = "many words ".repeat(60);
  const { widths } = docxColumnWidths(table(["Study", "Remark"], ["Kim 2019", long]), 9638);
  const [study = 0, remark = 0] = widths;
  // "Kim 2019" is 3.80 em wide in Carlito, which has the metrics of Calibri; an em is 180 twips.
  const needed = 3.80 * 180 + 2 * cellPadding;
  assert.ok(study >= needed && study < 1.2 * needed, `${study}`);
  assert.equal(study + remark, 9638);
});

Deno.test("docxColumnWidths: of two long texts the longer gets more, but not all", () => {
  const { widths } = docxColumnWidths(
    table(["A", "B"], ["text ".repeat(100), "text ".repeat(400)]),
    9638,
  );
  const [short = 0, long = 0] = widths;
  // The roots of their wishes: one to two.
  assert.ok(long / short > 1.7 && long / short < 2.1, `${short} and ${long}`);
});

Deno.test("docxColumnWidths: text becomes smaller before a word is broken, and no table leaves the page", () => {
  const words = (count: number, length: number) =>
    table(Array(count).fill("m".repeat(length)), Array(count).fill(""));
  const sizes = [2, 10, 14].map((length) => docxColumnWidths(words(9, length), 14000));
  assert.deepEqual(sizes.map(({ fits }) => fits), [true, true, false]);
  assert.equal(sizes[0]?.size, textSize);
  assert.ok((sizes[1]?.size ?? 0) < textSize);
  assert.equal(sizes[2]?.size, 12);
  for (const { widths } of sizes) {
    assert.equal(sum(widths), 14000);
    assert.ok(widths.every((width) => width > 2 * cellPadding));
  }
});

Deno.test("docxColumnWidths: a number with its interval stays on one line", () => {
  const number = "14.28 % (10.16 % to 19.08 %)";
  const right = {
    ...table(["A", "B"], [number, "text ".repeat(80)]),
    aligns: ["right", "left"] as const,
  };
  const left = { ...right, aligns: ["left", "left"] as const };
  const first = (printed: typeof right | typeof left) => docxColumnWidths(printed, 5000).widths[0];
  // 11.80 em in Carlito.
  assert.ok((first(right) ?? 0) >= 11.80 * 180 + 2 * cellPadding);
  assert.ok((first(left) ?? 0) < (first(right) ?? 0));
});
