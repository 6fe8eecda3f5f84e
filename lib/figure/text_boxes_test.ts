import assert from "node:assert/strict";
import { textBoxes } from "./text_boxes.ts";

const head = '<svg xmlns="http://www.w3.org/2000/svg" text-anchor="middle" font-size="10">';

Deno.test("textBoxes: translations add up, sizes and anchors are inherited", () => {
  const svg = `${head}<g transform="translate(10,20)" font-size="8" text-anchor="end">` +
    `<text transform="translate(30,40)">00</text></g><text x="5" y="6">00</text></svg>`;
  const [first, second] = textBoxes(svg);
  const digit = 1303 / 2048; // advance width of "0" in the tables of the font
  assert.ok(first && second);
  assert.deepEqual([first.left, first.right], [40 - 2 * digit * 8, 40]);
  assert.equal(first.bottom, 60 + 483 / 2048 * 8);
  assert.deepEqual([second.left, second.right], [5 - digit * 10, 5 - digit * 10 + 2 * digit * 10]);
  assert.deepEqual([first.size, second.size], [8, 10]);
});

Deno.test("textBoxes: a quarter turn to the left runs upwards from its anchor", () => {
  const [box] = textBoxes(
    `${head}<g><text text-anchor="start" transform="translate(50,90) rotate(-90)">0</text></g></svg>`,
  );
  assert.ok(box);
  assert.deepEqual([box.top, box.bottom], [90 - 1303 / 2048 * 10, 90]);
  assert.ok(box.left < 50 && box.right > 50);
});

Deno.test("textBoxes: offsets in em, empty groups and escaped letters are read", () => {
  const boxes = textBoxes(
    `${head}<g/><g fill="red"/><g><text y="0.5em">P &lt; 0.05</text></g></svg>`,
  );
  assert.deepEqual(boxes.map((box) => box.text), ["P < 0.05"]);
  assert.equal(boxes[0]?.bottom, 5 + 483 / 2048 * 10);
});

Deno.test("textBoxes: colours are inherited, and black where none is given", () => {
  const svg =
    `${head}<text>a</text><g fill="#1b1f24"><text>b</text><text fill="red">c</text></g></svg>`;
  assert.deepEqual(textBoxes(svg).map((box) => box.fill), ["#000000", "#1b1f24", "red"]);
});
