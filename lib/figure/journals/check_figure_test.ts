import assert from "node:assert/strict";
import { numberStyles } from "../../report/number_styles.ts";
import { checkFigure } from "./check_figure.ts";
import { describeBreach } from "./describe_breach.ts";
import { journals } from "./profiles.ts";
import type { FigureFile, JournalProfile, Rule } from "./types.ts";

const source = { title: "a page", address: null, standing: "read", checkedOn: null } as const;
const rule = <T>(value: T): Rule<T> => ({ value, source });
const bare: JournalProfile = { id: "made-up", name: "Made-up Journal", notes: [] };

const points = (mm: number) => Math.round(mm / 25.4 * 72 * 100) / 100;

function drawing(
  { width = 100, height = 80, texts = '<text fill="#222">a</text>', family = "Arial, sans-serif" },
) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" ` +
    `viewBox="0 0 ${points(width)} ${
      points(height)
    }" font-family="${family}" font-size="8"><title>Deaths &amp; years</title>` +
    `${texts}</svg>`;
  return { id: "fig", svg };
}

const file: FigureFile = {
  ...{ name: "fig.tiff", format: "tiff", bytes: 1e6, widthMm: 100, heightMm: 80, dpi: 600 },
  ...{ alpha: false, compression: "LZW", fonts: "drawn" },
} as const;

/** Rules that are broken, with what was found. */
function broken(
  rules: Partial<JournalProfile>,
  figure: { id: string; svg: string },
  files: readonly FigureFile[] = [],
): string[] {
  return checkFigure(figure, { ...bare, ...rules }, files)
    .map(({ where, rule, found }) => `${where}, ${rule}: ${found}`);
}

Deno.test("checkFigure: a journal that asks nothing is content", () => {
  assert.deepEqual(checkFigure(drawing({}), bare, [file]), []);
});

Deno.test("checkFigure: width and height have bounds, which belong to what is allowed", () => {
  const bounds = {
    width: rule({ least: 66.8, most: 100 }),
    height: rule({ least: null, most: 80 }),
  };
  assert.deepEqual(broken(bounds, drawing({})), []);
  assert.deepEqual(broken(bounds, drawing({ width: 100.2, height: 80.2 })), [
    "fig, width: 100.2 mm",
    "fig, height: 80.2 mm",
  ]);
  assert.deepEqual(broken(bounds, drawing({ width: 60 })), ["fig, width: 60 mm"]);
});

Deno.test("checkFigure: each size of text outside the bounds is named with its first text", () => {
  const texts = '<text font-size="5">tiny</text><text>good</text><g font-size="13">' +
    "<text>large</text><text>also</text></g>";
  assert.deepEqual(broken({ text: rule({ least: 8, most: 12 }) }, drawing({ texts })), [
    'fig, size of text: 5 pt in 1 of 4 texts, first "tiny"',
    'fig, size of text: 13 pt in 2 of 4 texts, first "large"',
  ]);
});

Deno.test("checkFigure: letters that the bundled font lacks are counted as well", () => {
  const texts = '<text font-size="5">中村</text>';
  assert.deepEqual(broken({ text: rule({ least: 8, most: 12 }) }, drawing({ texts })), [
    'fig, size of text: 5 pt in 1 of 1 texts, first "中村"',
  ]);
});

Deno.test("checkFigure: letters count as large as they are on paper", () => {
  const { id, svg } = drawing({});
  const half = svg.replace('width="100mm" height="80mm"', 'width="50mm" height="40mm"');
  assert.deepEqual(broken({ text: rule({ least: 5, most: 7 }) }, { id, svg: half }), [
    'fig, size of text: 4 pt in 1 of 1 texts, first "a"',
  ]);
});

Deno.test("checkFigure: the first family of the letters counts, and styles of a family belong to it", () => {
  const fonts = rule(["Arial", "Times"]);
  assert.deepEqual(broken({ fonts }, drawing({ family: "Times New Roman, Arial" })), []);
  assert.deepEqual(broken({ fonts }, drawing({ family: "Timesheet" })), ["fig, font: Timesheet"]);
  assert.deepEqual(broken({ fonts }, drawing({ family: "DejaVu Sans, Arial" })), [
    "fig, font: DejaVu Sans",
  ]);
});

Deno.test("checkFigure: coloured letters are named, black and grey ones are not", () => {
  const texts =
    '<text fill="#1b1f24">a</text><text fill="#57606a">b</text><text fill="#8a2d1c">c</text>';
  assert.deepEqual(broken({ colouredText: rule(false) }, drawing({ texts })), [
    'fig, colour of text: 1 texts in #8a2d1c, first "c"',
  ]);
});

Deno.test("checkFigure: a title in the drawing is found over several lines", () => {
  const texts = "<text>Deaths &amp;</text><text>years</text>";
  assert.deepEqual(broken({ titleInFigure: rule(false) }, drawing({ texts })), [
    'fig, title in the figure: "Deaths & years"',
  ]);
  assert.deepEqual(broken({ titleInFigure: rule(false) }, drawing({})), []);
});

Deno.test("checkFigure: files in formats that are not taken do not count beside one that is", () => {
  const formats = rule(["tiff", "eps"] as const);
  const png: FigureFile = {
    ...file,
    name: "fig.png",
    format: "png",
    dpi: 72,
    compression: "deflate",
  };
  const dpi = rule({ least: 300, most: 600 });
  assert.deepEqual(broken({ formats, dpi }, drawing({}), [file, png]), []);
  assert.deepEqual(broken({ formats, dpi }, drawing({}), [png]), ["fig, format: png"]);
  assert.deepEqual(broken({ dpi }, drawing({}), [png]), ["fig.png, resolution: 72 dpi"]);
});

Deno.test("checkFigure: resolution, bytes, TIFF, fonts and the size in the file", () => {
  const rules = {
    dpi: rule({ least: 300, most: 600 }),
    bytes: rule(10e6),
    tiff: rule("LZW" as const),
    fontsInPdf: rule("embedded" as const),
  };
  assert.deepEqual(broken(rules, drawing({}), [{ ...file, dpi: 299.9994 }]), []);
  const bad = { ...file, dpi: 1200, bytes: 12e6, compression: "none", alpha: true, heightMm: 70 };
  const pdf: FigureFile = { ...file, name: "fig.pdf", format: "pdf", dpi: null, fonts: "outlined" };
  assert.deepEqual(broken(rules, drawing({}), [bad, pdf]), [
    "fig.tiff, resolution: 1200 dpi",
    "fig.tiff, size of the file: 12 MB",
    "fig.tiff, TIFF: compression none, an alpha channel",
    "fig.tiff, size in the file: 100 by 70 mm",
    "fig.pdf, fonts in the file: outlined",
  ]);
});

Deno.test("checkFigure: an alpha channel is refused in a TIFF file that is compressed as asked", () => {
  assert.deepEqual(
    broken({ tiff: rule("LZW" as const) }, drawing({}), [{ ...file, alpha: true }]),
    [
      "fig.tiff, TIFF: compression LZW, an alpha channel",
    ],
  );
});

Deno.test("checkFigure: a drawing without a size is refused", () => {
  assert.throws(
    () => checkFigure({ id: "fig", svg: "<svg></svg>" }, bare),
    /fig: found an svg element/,
  );
});

Deno.test("describeBreach: one line in the house's grammar, with who says so", () => {
  const [breach] = checkFigure(drawing({ width: 200 }), {
    ...bare,
    width: rule({ least: null, most: 183 }),
  });
  assert.ok(breach);
  assert.equal(
    describeBreach(breach),
    "fig, width: found 200 mm; allowed: 183 mm at most; draw it at the width of a column (widthMm) (a page)",
  );
  const unsure = { ...source, standing: "from memory, unverified" } as const;
  assert.match(
    describeBreach({ ...breach, source: unsure }),
    /\(a page; from memory, unverified\)$/,
  );
});

Deno.test("journals: a profile for every journal that has a style of numbers", () => {
  const styles = Object.keys(numberStyles).filter((name) => name !== "reforest");
  assert.deepEqual(Object.keys(journals).sort(), styles.sort());
  for (const [id, profile] of Object.entries(journals)) assert.equal(profile.id, id);
});

Deno.test("journals: who has read a page says when and where, who has not says so", () => {
  const profiles: readonly JournalProfile[] = Object.values(journals);
  const rules = profiles.flatMap((profile) =>
    [...Object.values(profile), ...profile.notes].filter((value): value is Rule<unknown> =>
      typeof value === "object" && "source" in value
    )
  );
  assert.ok(rules.length > 40);
  for (const { source: { standing, address, checkedOn } } of rules) {
    const isLookedUp = standing !== "from memory, unverified";
    assert.equal(address !== null, isLookedUp);
    assert.equal(checkedOn !== null, isLookedUp);
  }
});
