import assert from "node:assert/strict";
import { join } from "node:path";
import { unzlibSync } from "fflate";
import { parseHTML } from "linkedom";
import { listReviews, loadReview } from "reforest/io";
import type { Payload } from "../../page/types.ts";
import { notebookText } from "../../tests/end-to-end/runner_fixture.ts";
import { serialiseNotebook } from "../notebook/serialise_notebook.ts";
import { parseNotebook } from "../notebook/parse_notebook.ts";
import { digestFiles } from "../run/source_files.ts";
import { gradePage } from "../verify/grade_page.ts";
import { projectRoot } from "../run/project_root.ts";
import { indexHtml } from "./index_html.ts";
import { pagePath } from "./page_path.ts";
import { readExecuted } from "./read_executed.ts";
import { writeReviewPage } from "./write_review_page.ts";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20mm">\n<text id="a">I²</text></svg>\n';

/** An executed notebook that shows the figure and a text that is code to a browser. */
const executed = serialiseNotebook({
  executed: true,
  cells: parseNotebook(notebookText(["1 < 2;"]), "x.ipynb").cells.map((cell) => ({
    ...cell,
    outputs: [
      { kind: "display_data", displayId: null, data: { "image/svg+xml": svg, "text/plain": "A" } },
      { kind: "stream", name: "stdout", text: "</script><b>5 & 6" },
    ],
  })),
});

const number = {
  id: "tuberculosis.k",
  value: 13,
  text: "13",
  format: { kind: "count", digits: null, unit: "" },
  result: "results/tuberculosis.json",
  pointer: "/overall/k",
};

/** Outputs of the BCG review as far as a page reads them, gone afterwards. */
async function withOutputs(use: (folder: string, source: Source) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "reforest-test-" });
  const files = {
    "figures/a.svg": svg,
    "figures/a.alt.txt": "A & B\n",
    "notebooks/05-pooling.ipynb": executed,
    "numbers.json": JSON.stringify({ numbers: [number] }),
    "results/tuberculosis.json": JSON.stringify({ choices: { pooling: "inverse-variance" } }),
  };
  try {
    for (const [path, text] of Object.entries(files)) {
      await Deno.mkdir(join(folder, path, ".."), { recursive: true });
      await Deno.writeTextFile(join(folder, path), text);
    }
    const outputs = digestFiles(Object.keys(files).sort(), folder)
      .map((file) => ({ ...file, bytes: 1, step: "05-pooling", inputs: ["data/bcg/bcg.csv"] }));
    const inputs = digestFiles(["data/bcg/bcg.csv"], projectRoot);
    await use(folder, {
      review: "bcg",
      denoVersion: "1.2.3",
      inputs,
      sources: [],
      outputs,
      verdict: null,
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

type Source = Parameters<typeof writeReviewPage>[1];

function payloadOf(html: string): Payload {
  const packed = parseHTML(html).document.querySelector("#payload")?.textContent ?? "";
  const bytes = unzlibSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)));
  return JSON.parse(new TextDecoder().decode(bytes));
}

Deno.test("writeReviewPage: the same outputs give the same bytes, in one file that reads no other", () =>
  withOutputs(async (folder, source) => {
    const { path, inputs } = await writeReviewPage(folder, source);
    assert.equal(path, pagePath);
    assert.ok(inputs.includes("figures/a.svg") && inputs.includes("data/bcg/bcg.csv"));
    const html = await Deno.readTextFile(join(folder, pagePath));
    await writeReviewPage(folder, source);
    assert.equal(await Deno.readTextFile(join(folder, pagePath)), html);

    const { document } = parseHTML(html);
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+' blob:;/);
    assert.doesNotMatch(policy, /https?:|connect-src|\*/);
    assert.equal(document.querySelectorAll("link, [src], iframe, object").length, 0);
    assert.ok(html.length < 1e6, `${html.length} bytes`);
  }));

Deno.test("writeReviewPage: the loader is the one script that the policy lets run", () =>
  withOutputs(async (folder, source) => {
    await writeReviewPage(folder, source);
    const html = await Deno.readTextFile(join(folder, pagePath));
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = ""]) => text);
    assert.equal(scripts.length, 1);
    const hash = new Uint8Array(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(scripts[0])),
    );
    assert.ok(html.includes(`'sha256-${btoa(String.fromCharCode(...hash))}'`));
  }));

Deno.test("writeReviewPage: without scripts there are the question, the answers and how to run it", () =>
  withOutputs(async (folder, source) => {
    await writeReviewPage(folder, source);
    const { document } = parseHTML(await Deno.readTextFile(join(folder, pagePath)));
    const text = document.querySelector("main")?.textContent ?? "";
    assert.match(text, /Does BCG vaccination lower the risk/);
    assert.match(text, /0\.49 \(0\.33 to 0\.73\)/); // metafor, dat.bcg, REML, Knapp and Hartung
    assert.match(text, /make REVIEW=bcg/);
    assert.equal(document.documentElement.getAttribute("lang"), "en");
  }));

Deno.test("pagePayload: a figure is held once, and a place in the notebook names it", () =>
  withOutputs(async (folder, source) => {
    await writeReviewPage(folder, source);
    const payload = payloadOf(await Deno.readTextFile(join(folder, pagePath)));
    assert.deepEqual(payload.figures, [{ id: "a", svg, alt: "A & B" }]);
    const [notebook] = payload.notebooks;
    assert.match(notebook?.html ?? "", /<svg data-figure="a"><\/svg>/);
    assert.match(notebook?.html ?? "", /&lt;\/script&gt;&lt;b&gt;5 &amp; 6/);
    assert.deepEqual(payload.numbers, { "tuberculosis.k": 13 });
    assert.deepEqual(Object.keys(payload.code), ["lib/model/pool.ts"]);
    assert.equal(payload.outputs.length, source.outputs.length);
  }));

Deno.test("pagePayload: digests are those of sha256sum's lists, and do not cover the page", () =>
  withOutputs(async (folder, source) => {
    await writeReviewPage(folder, source);
    const { digests } = payloadOf(await Deno.readTextFile(join(folder, pagePath)));
    const [file] = source.inputs;
    const list = new TextEncoder().encode(`${file?.sha256}  data/bcg/bcg.csv\n`);
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", list));
    const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    assert.equal(digests.data, hex);
  }));

Deno.test("gradePage: the page made again is the committed one, and any change is told", () =>
  withOutputs(async (folder, source) => {
    const manifest = { ...source, libraryVersion: "0.0.0", notes: [] };
    await writeReviewPage(folder, source);
    const place = join(folder, pagePath);
    const html = await Deno.readTextFile(place);
    const grade = async () => (await gradePage(folder, manifest, projectRoot)).grade;
    assert.equal(await grade(), "identical");
    await Deno.writeTextFile(place, html.replace("0.33 to 0.73", "0.33 to 0.37"));
    assert.equal(await grade(), "changed");
    await Deno.writeTextFile(place, html);
    await Deno.writeTextFile(join(folder, "figures/a.alt.txt"), "another\n");
    assert.equal(await grade(), "changed");
    const alone = await gradePage(folder, null, projectRoot);
    assert.match(alone.reason, /no manifest/);
  }));

Deno.test("Review: it survives JSON, since pages hold it as JSON", async () => {
  for (const name of await listReviews()) {
    const review = await loadReview(name);
    assert.deepEqual(JSON.parse(JSON.stringify(review)), review, name);
  }
});

Deno.test("readExecuted: reads what the runner writes, with its outputs", () => {
  const notebook = readExecuted(executed, "x.ipynb");
  assert.equal(serialiseNotebook(notebook), executed);
  assert.equal(notebook.cells[0]?.outputs.length, 2);
});

Deno.test("indexHtml: each review links to its page, with its state and escaped texts", () => {
  const line = {
    review: "bcg",
    title: "A & <B>",
    question: "Why?",
    answers: ["risk ratio 0.49"],
    state: { "Printed claims": "5 come out" },
  };
  const { document } = parseHTML(indexHtml([line], new Map([["bcg", "bcg: identical."]])));
  const link = document.querySelector("tbody a");
  assert.equal(link?.getAttribute("href"), "bcg/review/index.html");
  assert.equal(link?.textContent, "A & <B>");
  const cells = [...document.querySelectorAll("td")].map(({ textContent }) => textContent);
  assert.deepEqual(cells, ["risk ratio 0.49", "5 come out", "bcg: identical."]);
  assert.equal(document.querySelectorAll("script, link, img").length, 0);
});
