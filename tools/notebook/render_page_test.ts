import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { pageTitle, renderPage } from "./render_page.ts";
import type { Cell, Notebook, Output } from "./types.ts";

function notebook(outputs: readonly Output[]): Notebook {
  const common = { metadata: {}, outputs: [] };
  const cells: Cell[] = [
    {
      ...common,
      kind: "markdown",
      id: "m",
      number: 0,
      source: "# *Pooling* & more\n\n## Same\n\n## Same",
    },
    {
      ...common,
      kind: "markdown",
      id: "n",
      number: 0,
      source: "[next](06-x.ipynb) | [out](https://a.b/c.ipynb)\n\n| k |\n|--:|\n| 1 |",
    },
    { ...common, kind: "code", id: "c", number: 1, source: "1 < 2 && f`<b>`", outputs },
  ];
  return { cells, executed: true };
}

const context = {
  review: "a review",
  name: "05-pooling",
  pages: [
    { name: "04-effects", title: "Effects" },
    { name: "05-pooling", title: "Pooling" },
    { name: "06-x", title: "X" },
  ],
  denoVersion: "1.2.3",
  libraryVersion: "4.5.6",
};

function page(outputs: readonly Output[] = []) {
  return parseHTML(renderPage(notebook(outputs), context)).document;
}

Deno.test("renderPage: language, title, skip link and place among the pages are given", () => {
  const document = page();
  assert.equal(document.documentElement.getAttribute("lang"), "en");
  assert.equal(document.title, "Pooling & more (a review)");
  assert.equal(document.querySelector("a.skip")?.getAttribute("href"), "#content");
  assert.equal(document.querySelector("main")?.id, "content");
  assert.equal(document.querySelector("[aria-current]")?.textContent, "Pooling");
  const turn = [...document.querySelectorAll(".turn a")].map((a) => a.getAttribute("href"));
  assert.deepEqual(turn, ["04-effects.html", "06-x.html"]);
});

Deno.test("renderPage: nothing is fetched and nothing is run", () => {
  const html = renderPage(notebook([]), context);
  assert.match(html, /default-src 'none'/);
  assert.doesNotMatch(html, /<script|<link|@import|src="(?!data:)/);
});

Deno.test("renderPage: ids occur once, headings of the same words included", () => {
  const svg = '<svg><g id="a"/></svg>';
  const shown: Output = { kind: "display_data", data: { "image/svg+xml": svg }, displayId: null };
  const ids = [...page([shown, shown]).querySelectorAll("[id]")].map((element) => element.id);
  assert.deepEqual([...new Set(ids)], ids);
  assert(ids.includes("same") && ids.includes("same-2"), ids.join(" "));
});

Deno.test("renderPage: links to notebooks lead to their pages, others stay", () => {
  const links = [...page().querySelectorAll(".prose a")].map((a) => a.getAttribute("href"));
  assert.deepEqual(links, ["06-x.html", "https://a.b/c.ipynb"]);
});

Deno.test("renderPage: code and printed text are text, not markup", () => {
  const document = page([{ kind: "stream", name: "stdout", text: "<b>bold</b>" }]);
  assert.equal(document.querySelector(".cell code")?.textContent, "1 < 2 && f`<b>`");
  assert.equal(document.querySelector("pre.stream")?.textContent, "<b>bold</b>");
});

Deno.test("renderPage: of several representations the most telling is shown", () => {
  const data = { "text/html": "<em>yes</em>", "text/plain": "no" };
  const document = page([{ kind: "execute_result", data, displayId: null }]);
  assert.equal(document.querySelector(".output em")?.textContent, "yes");
  const image = page([{
    kind: "display_data",
    data: { "image/png": "aGk=\n", "text/plain": "A forest plot" },
    displayId: null,
  }]).querySelector("img");
  assert.equal(image?.getAttribute("src"), "data:image/png;base64,aGk=");
  assert.equal(image?.getAttribute("alt"), "A forest plot");
});

Deno.test("pageTitle: a notebook without a heading goes by its name", () => {
  assert.equal(pageTitle({ cells: [], executed: true }, "07-x"), "07-x");
});
