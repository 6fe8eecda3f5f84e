import assert from "node:assert/strict";
import { join } from "node:path";
import { type FigureFont, readFont, renderPdf, renderPng, renderTiff } from "reforest/io";
import { renderInWorkers } from "./render_in_workers.ts";
import { beside, forPrint } from "./rendering.ts";

const drawing = (text: string) =>
  '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="12.7mm" viewBox="0 0 72 36">' +
  `<text x="4" y="20">${text}</text></svg>`;

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const name of ["figures", "print"]) await Deno.mkdir(join(folder, name));
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("renderInWorkers: writes the bytes that the renderers give, for the screen and for print", async () => {
  await inFolder(async (folder) => {
    const texts = ["one", "two", "three"];
    for (const text of texts) {
      await Deno.writeTextFile(join(folder, `figures/${text}.svg`), drawing(text));
    }
    const of = (text: string) => `figures/${text}.svg`;
    await renderInWorkers(
      folder,
      texts.flatMap((text) => [...beside(of(text)), ...forPrint(of(text), 600)]),
      null,
    );
    for (const text of texts) {
      const read = (path: string) => Deno.readFile(join(folder, path));
      const svg = drawing(text);
      assert.deepEqual(await read(`figures/${text}.pdf`), await renderPdf(svg));
      assert.deepEqual(await read(`figures/${text}.png`), await renderPng(svg, { dpi: 300 }));
      assert.deepEqual(await read(`print/${text}.png`), await renderPng(svg, { dpi: 600 }));
      assert.deepEqual(await read(`print/${text}.tiff`), await renderTiff(svg, { dpi: 600 }));
    }
  });
});

Deno.test("renderInWorkers: a font that is given is drawn and embedded", async () => {
  const file = new URL(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"));
  const font = await readFont(await Deno.readFile(file));
  const svg = drawing("one").replace("<svg ", '<svg font-family="DejaVu Serif" ');
  await inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "figures/one.svg"), svg);
    const render = (font: FigureFont | null) =>
      renderInWorkers(
        folder,
        [...beside("figures/one.svg"), ...forPrint("figures/one.svg", 600)],
        font,
      );
    await render(font);
    const read = (path: string) => Deno.readFile(join(folder, path));
    assert.deepEqual(await read("figures/one.pdf"), await renderPdf(svg, { font }));
    assert.deepEqual(await read("figures/one.png"), await renderPng(svg, { dpi: 300, font }));
    assert.deepEqual(await read("print/one.tiff"), await renderTiff(svg, { dpi: 600, font }));
    await assert.rejects(render(null), /set in "DejaVu Serif"; allowed: "DejaVu Sans";/);
  });
});

Deno.test("renderInWorkers: every drawing that cannot be rendered is named", async () => {
  await inFolder(async (folder) => {
    for (const name of ["a", "b", "c"]) {
      const svg = name === "b" ? drawing("fine") : "<svg></svg>";
      await Deno.writeTextFile(join(folder, `figures/${name}.svg`), svg);
    }
    await assert.rejects(
      renderInWorkers(
        folder,
        ["a", "b", "c"].flatMap((name) => beside(`figures/${name}.svg`)),
        null,
      ),
      /cannot be rendered:\n {2}figures\/a\.pdf: renderPdf: .*\n {2}figures\/c\.pdf: renderPdf: /,
    );
  });
});

Deno.test("renderInWorkers: no drawing is begun once the signal is given", async () => {
  await inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "figures/a.svg"), drawing("a"));
    await renderInWorkers(folder, beside("figures/a.svg"), null, AbortSignal.abort());
    assert.deepEqual([...Deno.readDirSync(join(folder, "figures"))].map(({ name }) => name), [
      "a.svg",
    ]);
  });
});
