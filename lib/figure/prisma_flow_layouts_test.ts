import assert from "node:assert/strict";
import { boxTable, madeUp, madeUpCells } from "../../tests/fixtures/made_up_flow.ts";
import { flowBoxes } from "../screen/flow_boxes.ts";
import type { FlowBoxes } from "../screen/flow_types.ts";
import { readFlow } from "../screen/read_flow.ts";
import { assertClear } from "./assert_clear_test.ts";
import type { PlacedBox } from "./flow_box.ts";
import { flowLayout } from "./flow_layout.ts";
import { textMeasure } from "./measure_text.ts";
import { prismaFlow } from "./prisma_flow.ts";
import { pageWidth } from "./style.ts";
import { textBoxes } from "./text_boxes.ts";

const longReason = "Comparator received the treatment of interest (cross-over without wash-out) ";
const layouts: Readonly<Record<string, FlowBoxes>> = Object.fromEntries([
  ...Object.entries(madeUp).map(([name, table]) => [name, flowBoxes(readFlow(table))]),
  [
    "long reasons",
    flowBoxes(readFlow(boxTable({
      ...madeUpCells["updated-other"],
      database_results: 1234567,
      dbr_excluded: `${longReason.repeat(3)}, 61; ${"Pneumonoultramicroscopic".repeat(3)}, 20`,
    }))),
  ],
  [
    "nothing but databases",
    flowBoxes(readFlow(
      boxTable({ database_results: 10, citations_results: 1, previous_studies: 2 }),
      { noFullTexts: longReason },
    )),
  ],
]);
const layoutOf = (boxes: FlowBoxes) =>
  flowLayout(boxes, { top: 20, width: pageWidth }, textMeasure("test"));

Deno.test("prismaFlow: no text overlaps another or leaves the page, in all layouts", () => {
  for (const boxes of Object.values(layouts)) assertClear(prismaFlow(boxes));
});

Deno.test("prismaFlow: all words of all boxes are printed", () => {
  for (const [name, boxes] of Object.entries(layouts)) {
    const printed = textBoxes(prismaFlow(boxes).svg).map(({ text }) => text).join("")
      .replaceAll(/[\s\u00a0]/g, "");
    const rows = boxes.stages.flatMap((stage) => stage.rows);
    const all = [
      boxes.previous,
      boxes.total,
      ...rows.flatMap(({ main, side, other, otherSide }) => [main, side, other, otherSide]),
    ].filter((box) => box !== undefined);
    const title = (text: string) => text.replaceAll(/\s/g, "");
    for (const box of all) assert.ok(printed.includes(title(box.title)), `${name}: ${box.title}`);
    const counts = all.flatMap(({ lines }) => lines).filter(({ n }) => n !== null).length;
    assert.equal(printed.match(/n=\d/g)?.length, counts, name);
  }
});

Deno.test("prismaFlow: a count goes below its words before it would break one of them", () => {
  const boxes = textBoxes(prismaFlow(layouts["updated-other"] as FlowBoxes).svg);
  const levelOf = (text: string) =>
    boxes.find((box) => box.text.replaceAll("\u00a0", " ") === text)?.top;
  assert.ok((levelOf("n = 3") ?? 0) > (levelOf("Organisations") ?? Infinity));
  assert.equal(levelOf("n = 700"), levelOf("MEDLINE"));
  assert.equal(levelOf("n = 61"), levelOf("interest"));
});

Deno.test("flowLayout: boxes lie apart, inside the page, and texts inside their boxes", () => {
  for (const [name, boxes] of Object.entries(layouts)) {
    const { main, side, bars, bottom } = layoutOf(boxes);
    const all = [...main, ...side, ...bars];
    all.forEach((box, i) => {
      assert.ok(box.left >= 0 && box.right <= pageWidth && box.bottom <= bottom, name);
      for (const other of all.slice(i + 1)) assert.ok(apart(box, other), name);
    });
    for (const box of [...main, ...side]) {
      for (const { x, y } of box.texts) {
        assert.ok(x > box.left && x < box.right && y > box.top && y < box.bottom, name);
      }
    }
  }
});

Deno.test("flowLayout: arrows begin and end at boxes and cross none", () => {
  for (const [name, boxes] of Object.entries(layouts)) {
    const { main, side, arrows } = layoutOf(boxes);
    const all = [...main, ...side];
    for (const path of arrows) {
      const [first, last] = [path[0], path.at(-1)];
      assert.ok(first && last && touches(all, first) && touches(all, last), name);
      path.slice(1).forEach((to, index) => {
        const from = path[index] ?? to;
        for (const box of all) assert.ok(apart(box, legOf(from, to)), name);
      });
    }
  }
});

Deno.test("flowLayout: each layout has its columns, arrows and headings", () => {
  const shape = (name: keyof typeof madeUp) => {
    const boxes = layouts[name] as FlowBoxes;
    const { main, side, arrows } = layoutOf(boxes);
    const columns = new Set([...main, ...side].map(({ left }) => left));
    const bent = arrows.filter((path) => path.length === 3).length;
    return [columns.size, bent, Object.keys(boxes.headings ?? {}).length];
  };
  assert.deepEqual(shape("new"), [2, 0, 1]);
  assert.deepEqual(shape("new-other"), [4, 1, 2]);
  assert.deepEqual(shape("updated"), [3, 1, 2]);
  assert.deepEqual(shape("updated-other"), [5, 2, 3]);
});

Deno.test("prismaFlow: the description has the other columns as well", () => {
  const { alt } = prismaFlow(layouts["updated-other"] as FlowBoxes);
  assert.match(alt, / Previous version: Studies n = 14; Reports of these studies n = 15\./);
  assert.match(alt, /via other methods\. Records identified: Websites n = 12;/);
  assert.match(
    alt,
    /Studies included in total: Studies n = 50; Reports of these studies n = 55\.$/,
  );
});

type Rectangle = Pick<PlacedBox, "left" | "right" | "top" | "bottom">;

function apart(a: Rectangle, b: Rectangle): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function legOf(from: Point, to: Point): Rectangle {
  return {
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y),
  };
}

function touches(boxes: readonly Rectangle[], { x, y }: Point): boolean {
  return boxes.some(({ left, right, top, bottom }) =>
    x >= left && x <= right && y >= top && y <= bottom &&
    (x === left || x === right || y === top || y === bottom)
  );
}
