import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { loadReview } from "reforest/io";
import {
  answersTable,
  type Lineage,
  lineageOf,
  manuscriptResults,
  type NamedNumber,
  numberStyleOf,
  type Review,
  reviewNumbers,
  runAnalyses,
  tableToHtml,
  touches,
} from "reforest/review";
import { projectRoot } from "../../tools/run/project_root.ts";
import { readOutputs } from "../../tools/trail/read_outputs.ts";
import { axeViolations } from "./axe_violations.ts";
import { focused } from "./focused.ts";
import { openChromium } from "./open_chromium.ts";
import { openReview } from "./open_review.ts";
import { settled } from "./settled.ts";

const browser = await openChromium();
globalThis.addEventListener("unload", () => void browser.close());

/** A test with a page of its own; Chromium outlives it. */
function test(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, fn, sanitizeOps: false, sanitizeResources: false });
}

const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts();

/** The panel of a number says what Deno finds: its value, its cells, its choices, its code. */
async function assertPanel(page: Page, number: NamedNumber, lineage: Lineage): Promise<void> {
  await settled(page);
  const { id, text, value, result, pointer } = number;
  assert.equal(await page.locator("article .lead").innerText(), `${text}, ${id}`);
  const facts = await texts(page, "article dl.facts >> nth=0 >> dd");
  assert.deepEqual(facts.slice(0, 2), [String(value), `${result}#${pointer}`]);
  const marked = await page.locator("td.leant a").evaluateAll((all: Element[]) =>
    all.map((link) => link.getAttribute("href") ?? "")
  );
  const expected = lineage.cells.map(({ file, line, column }) =>
    `#/audit/cell/${[file, line, column].map(encodeURIComponent).join("/")}`
  );
  assert.deepEqual(marked.toSorted(), expected.toSorted(), id);
  const choices = Object.entries(lineage.choices)
    .map(([name, said]) => `${name}\n${said === null ? "none" : said}`);
  assert.deepEqual(await texts(page, "h2:text-is('Choices in force') + dl > div"), choices, id);
  const code = await page.locator("pre.code").textContent();
  assert.equal(code, await Deno.readTextFile(join(projectRoot, lineage.computedBy.module)), id);
}

interface Known {
  readonly review: Review;
  readonly results: ReturnType<typeof manuscriptResults>;
  readonly outputs: Awaited<ReturnType<typeof readOutputs>>;
  readonly number: (id: string) => NamedNumber;
}

async function known(name: string): Promise<Known> {
  const review = await loadReview(name);
  const results = manuscriptResults(review);
  const numbers = reviewNumbers(results);
  const number = (id: string) => {
    const found = numbers.find((one) => one.id === id);
    assert.ok(found, `no number is named ${id}`);
    return found;
  };
  return { review, results, outputs: await readOutputs(name), number };
}

for (const name of ["bcg", "pagliaro1992", "rectal-net"]) {
  test(`audit of ${name}: a primary result leads to its value, rows, choices and code`, async () => {
    const { review, results, outputs, number } = await known(name);
    const { page, faults } = await openReview(browser, name, { width: 1280 });
    await settled(page);
    const links = page.locator("article table a.number");
    const answers = answersTable(runAnalyses(review)).rows;
    // Each answer that is a number is a link, with its studies and its interval.
    assert.ok(
      await links.count() >=
        answers.filter(({ answer }) => /^\D?\d/.test(String(answer))).length * 4,
    );
    const printed = await links.evaluateAll((all: Element[]) =>
      all.map((link) => [link.getAttribute("href") ?? "", link.textContent ?? ""] as const)
    );
    const idOf = (hash: string) => decodeURIComponent(hash.split("/").pop() ?? "");
    for (const [hash, text] of printed) assert.equal(text, number(idOf(hash)).text, hash);
    for (const index of [1, await links.count() - 1]) {
      await links.nth(index).click();
      const id = idOf(new URL(page.url()).hash);
      assert.equal(await focused(page), "content");
      await assertPanel(page, number(id), lineageOf(review, results, id, outputs));
      assert.deepEqual(await axeViolations(page), []);
      await page.goBack();
      await settled(page);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test("audit: rows behind a number link to where they were read, and to the study", async () => {
  const { page, faults } = await openReview(browser, "rectal-net", {
    width: 1280,
    hash: "#/audit/cell/extraction%2Fconsensus_resection.csv/2/n_incomplete",
  });
  const sources = page.locator("td.sources").first().locator("a");
  const found = await sources.evaluateAll((all: Element[]) =>
    all.map((link) => link.getAttribute("href"))
  );
  // Copied from lines 2 of extraction/consensus_resection.csv and of studies.csv.
  assert.deepEqual(found, [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC2725345",
    "https://doi.org/10.3748/wjg.14.4054",
    "https://pubmed.ncbi.nlm.nih.gov/18609690/",
  ]);
  assert.deepEqual(faults, []);
  await page.close();
});

const cells = [
  ["bcg", "bcg", "bcg.csv", 2, "tpos"],
  ["rectal-net", "consensus_resection", "extraction/consensus_resection.csv", 12, "n_incomplete"],
  ["greb2008", "greb2008", "greb2008.csv", 3, "study"],
] as const;

for (const [name, table, file, line, column] of cells) {
  test(`audit of ${name}: cell ${file}:${line}:${column} lists what it touches, and no more`, async () => {
    const { review, results, outputs } = await known(name);
    const touched = touches(review, results, { file, line, column }, outputs);
    const { page, faults } = await openReview(browser, name, {
      width: 1280,
      hash: `#/audit/data/${table}`,
    });
    const rows = page.getByRole("grid", { name: file }).locator("tbody tr");
    const place = review.tables[table]?.columns.findIndex(({ name }) => name === column) ?? -1;
    await rows.filter({ has: page.locator(`th:text-is("${line}")`) })
      .locator("td").nth(place).click();
    await settled(page);
    const listed = await page.locator("ul.columns a").evaluateAll((all: Element[]) =>
      all.map(({ textContent }) => textContent ?? "")
    );
    const { quantities, mayVanish, byFile } = touched;
    assert.deepEqual(listed, [...quantities, ...mayVanish, ...byFile]);
    assert.equal(await focused(page), "content");
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test("audit: paper keeps what the screen says, without navigation; nothing moves for who asks", async () => {
  const { page, faults } = await openReview(browser, "bcg", {
    width: 1280,
    hash: "#/audit/results",
  });
  await settled(page);
  const onScreen = await page.locator("article").innerText();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("article").innerText(), onScreen);
  assert.equal(await page.locator("article img").first().isVisible(), true);
  assert.equal(await page.getByRole("navigation", { name: "Parts of the audit" }).count(), 0);
  const cut = "[...document.querySelectorAll('.scroll')].filter((region) => " +
    "getComputedStyle(region).overflowX !== 'visible').length";
  assert.equal(await page.evaluate(cut), 0);
  await page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
  const moving = "[...document.querySelectorAll('*')].map((one) => getComputedStyle(one))" +
    ".filter(({ animationName, transitionDuration, scrollBehavior }) => animationName !== 'none' " +
    "|| transitionDuration !== '0s' || scrollBehavior !== 'auto').length";
  assert.equal(await page.evaluate(moving), 0);
  assert.deepEqual(faults, []);
  await page.close();
});

for (const name of ["bcg", "rectal-net"]) {
  test(`audit of ${name}: without scripts the file shows its answers, and says what is missing`, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(join(projectRoot, "outputs", name, "review/index.html"))}`);
    const review = await loadReview(name);
    const answers = answersTable(runAnalyses(review));
    const html = tableToHtml(answers, { style: numberStyleOf(review) });
    const cells = [...html.matchAll(/<t[dh][^>]*>([^<]*)<\/t[dh]>/g)].map(([, text]) => text);
    assert.deepEqual(await page.locator("table td, table th").allTextContents(), cells);
    assert.match(await page.locator("main").innerText(), /Scripts are switched off/);
    await context.close();
  });
}
