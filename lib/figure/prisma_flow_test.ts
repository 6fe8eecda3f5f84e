import assert from "node:assert/strict";
import type { FlowBoxes } from "../screen/flow_types.ts";
import { prismaFlow } from "./prisma_flow.ts";
import { textBoxes } from "./text_boxes.ts";

const boxes: FlowBoxes = {
  title: "Flow (made-up)",
  stages: [
    {
      id: "identification",
      title: "Identification",
      rows: [{
        main: {
          title: "Found",
          lines: [{ text: "Databases with a long name ".repeat(5), n: 12345 }],
        },
        side: { title: "Removed", lines: [{ text: "Duplicates", n: 0 }] },
      }],
    },
    {
      id: "included",
      title: "Included",
      rows: [{
        main: { title: "Full texts", lines: [{ text: "Sought", n: null, reason: "none" }] },
      }],
    },
  ],
  note: "Made-up numbers.",
};

Deno.test("prismaFlow: a count that does not exist is said to be not applicable, never 0", () => {
  const figure = prismaFlow(boxes);
  const texts = textBoxes(figure.svg).map((box) => box.text.replaceAll("\u00a0", " "));
  assert.ok(texts.includes("not applicable: none"));
  assert.equal(texts.filter((text) => text === "n = 0").length, 1);
  assert.match(figure.alt, /Full texts: Sought not applicable: none\./);
  assert.match(figure.alt, /Removed: Duplicates n = 0\./);
  assert.ok(texts.includes("n = 12 345"));
});

Deno.test("prismaFlow: every text lies in a box, a bar, the title or the note", () => {
  const { svg } = prismaFlow(boxes);
  const rectangles = [...svg.matchAll(
    /<rect(?: fill="[^"]*")? height="([\d.]+)"[^>]* width="([\d.]+)" x="([\d.]+)" y="([\d.]+)"/g,
  )].map((match) => match.slice(1).map(Number) as [number, number, number, number]);
  assert.equal(rectangles.length, 5);
  for (const { text, left, right, top, bottom } of textBoxes(svg)) {
    if (/made-up/i.test(text)) continue;
    const inside = rectangles.some(([height, width, x, y]) =>
      left >= x && right <= x + width && top >= y && bottom <= y + height
    );
    assert.ok(inside, text);
  }
});

Deno.test("prismaFlow: refuses a flow without boxes", () => {
  assert.throws(() => prismaFlow({ title: "", stages: [] }), /prismaFlow: found no box/);
});
