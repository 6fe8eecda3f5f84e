import assert from "node:assert/strict";
import { assertClear } from "./assert_clear_test.ts";
import { forestPages } from "./forest_pages.ts";
import { forestPlot } from "./forest_plot.ts";
import { madeUpResult } from "./made_up_results_test.ts";
import { packBlocks } from "./pack_blocks.ts";
import { textBoxes } from "./text_boxes.ts";
import type { ForestRow } from "./forest_types.ts";

const textsOf = (svg: string) => textBoxes(svg).map((box) => box.text.replaceAll("\u00a0", " "));
const row = (label: string, kind: ForestRow["kind"] = "study"): ForestRow => ({
  ...{
    kind,
    label,
    cells: {},
    mark: null,
    estimate: null,
    instead: "",
    bold: false,
    indent: false,
  },
});
const labels = (pages: ReturnType<typeof packBlocks>) =>
  pages?.map((page) => page.map((block) => block.map(({ label }) => label).join(" ")).join(" | "));

Deno.test("packBlocks: blocks stay whole where they fit, else go on under their heading", () => {
  const blocks = [
    [row("A", "heading"), row("a1"), row("a2")],
    [row("B", "heading"), row("b1")],
    [row("C", "heading"), row("c1"), row("c2"), row("c3"), row("c4"), row("c5")],
  ];
  // Four rows a page; the notes of the last page take the place of one.
  const fits = (page: readonly (readonly ForestRow[])[], last: boolean) =>
    page.flat().length <= (last ? 3 : 4);
  assert.deepEqual(labels(packBlocks(blocks, fits)), [
    "A a1 a2",
    "B b1 | C c1",
    "C (continued) c2 c3 c4",
    "C (continued) c5",
  ]);
});

Deno.test("packBlocks: a pooled effect goes to the next page with a study", () => {
  const block = [row("a1"), row("a2"), row("a3"), row("pooled", "summary"), row("test", "words")];
  const fits = (page: readonly (readonly ForestRow[])[]) => page.flat().length <= 4;
  assert.deepEqual(labels(packBlocks([block], fits)), ["a1 a2", "a3 pooled test"]);
});

Deno.test("packBlocks: no place for a row is null", () => {
  const blocks = [[row("A", "heading"), row("a1")]];
  assert.equal(packBlocks(blocks, (page) => page.flat().length <= 1), null);
  assert.equal(packBlocks(blocks, () => false), null);
  // Room for the row, and none for the notes.
  assert.equal(packBlocks([[row("a1")]], (_, last) => !last), null);
});

Deno.test("forestPages: without a limit, or below it, the one page is that of forestPlot", () => {
  const result = madeUpResult({ k: 9, strata: ["first", "second"] });
  assert.deepEqual(forestPages(result), [forestPlot(result)]);
  assert.deepEqual(forestPages(result, { maxHeightMm: 400 }), [forestPlot(result)]);
});

for (const [k, maxHeightMm] of [[30, 120], [120, 225], [200, 90]] as const) {
  Deno.test(`forestPages: ${k} studies on pages of ${maxHeightMm} mm, each study once, clear`, () => {
    const result = madeUpResult({ k, strata: ["first", "second", "third"] });
    const pages = forestPages(result, { maxHeightMm });
    assert.ok(pages.length > 1);
    const texts = pages.flatMap((page) => textsOf(page.svg));
    for (const { label } of result.studies) {
      assert.equal(texts.filter((text) => text === label).length, 1, label);
    }
    pages.forEach((page, i) => {
      assertClear(page);
      assert.ok(page.heightMm <= maxHeightMm, `${page.heightMm}`);
      assert.equal(page.id, `forest-made-up-${i + 1}`);
      assert.ok(page.title.endsWith(`(${i + 1} of ${pages.length})`));
      assert.equal(page.widthMm, pages[0]?.widthMm);
    });
    const axes = pages.map(({ svg }) => {
      const boxes = textBoxes(svg);
      const foot = boxes.find((box) => box.text === "Odds ratio (log scale)")?.top ?? NaN;
      // Ticks stand less than 20 points above the title of the axis.
      return boxes.filter(({ bottom }) => foot - bottom < 20 && bottom < foot)
        .map(({ text, left }) => `${text} ${left}`).join("; ");
    });
    assert.match(axes[0] ?? "", /0\.5 .*; 1 /);
    assert.equal(new Set(axes).size, 1, axes.join("\n"));
    const notes = pages.map(({ svg }) => textsOf(svg).some((text) => text.startsWith("Squares:")));
    assert.deepEqual(notes, pages.map((_, i) => i === pages.length - 1));
  });
}

Deno.test("forestPages: squares of all pages are drawn to one scale", () => {
  const result = madeUpResult({ k: 60, strata: ["first", "second"] });
  const studies = result.studies.map((study) => ({
    ...study,
    weight: study.group === "first" ? 1 : 9,
  }));
  const pages = forestPages({ ...result, studies }, { maxHeightMm: 150 });
  const sizes = pages.map(({ svg }) => [
    ...new Set([...svg.matchAll(/d="M-([\d.]+),-\1h/g)].map((match) => Number(match[1]))),
  ]);
  // The first page has light studies only, whose squares are a third as wide as those of later ones.
  const [light, heavy] = [sizes[0]?.[0] ?? NaN, Math.max(...sizes.flat())];
  assert.deepEqual(sizes[0], [light]);
  assert.ok(Math.abs(heavy / light - 3) < 0.05, `${light} and ${heavy}`);
});

Deno.test("forestPages: a limit that leaves no room for a row is refused", () => {
  assert.throws(
    () => forestPages(madeUpResult({ k: 30 }), { maxHeightMm: 30 }),
    /forestPages, maxHeightMm: found 30; allowed: room for the heads, a row and the notes/,
  );
});
