import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { listReviews, loadReview } from "reforest/io";
import { manuscriptResults, type Review, reviewNumbers } from "reforest/review";
import { axeViolations } from "./axe_violations.ts";
import { openChromium } from "./open_chromium.ts";
import { openReview } from "./open_review.ts";
import { settled } from "./settled.ts";

const browser = await openChromium();
globalThis.addEventListener("unload", () => void browser.close());

/** A laptop, the same at a zoom of 200 %, a phone. */
const widths = [1280, 640, 360] as const;

/** Addresses on this page that links lead to, in their order. */
async function addresses(page: Page, within: string): Promise<string[]> {
  const links = page.locator(`${within} a[href^='#']:not(.skip)`);
  const hashes = await links.evaluateAll((all: Element[]) =>
    all.map((link) => link.getAttribute("href") ?? "")
  );
  return [...new Set(hashes)];
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.locator("main h1").first().waitFor();
  await settled(page);
}

async function widthsThatScroll(page: Page): Promise<number[]> {
  const wide: number[] = [];
  for (const width of widths.toReversed()) {
    await page.setViewportSize({ width, height: 900 });
    if (await page.evaluate("document.documentElement.scrollWidth > innerWidth")) wide.push(width);
  }
  return wide;
}

/** Links to numbers and cells that the review does not have; there are too many to open them all. */
function nowhere(review: Review, hashes: readonly string[]): string[] {
  const ids = new Set(reviewNumbers(manuscriptResults(review)).map(({ id }) => id));
  const tables = Object.values(review.tables);
  return hashes.filter((hash) => {
    const [kind, ...parts] = hash.split("/").slice(2).map(decodeURIComponent);
    const [name = "", line, column = ""] = parts;
    if (kind === "number") return !ids.has(name);
    if (kind !== "cell") return false;
    const row = tables.find(({ file }) => file === name)?.rows
      .find((one) => String(one.line) === line);
    return row?.values[column] === undefined;
  });
}

for (const name of await listReviews()) {
  Deno.test({
    name:
      `review page of ${name}: every part opens at three widths, without a fault, a request or a barrier, and its links lead somewhere`,
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      const { page, faults } = await openReview(browser, name, { width: 1280 });
      const parts = await addresses(page, "nav");
      assert.ok(parts.length >= 10, `${parts.length} parts`);
      const barriers: string[] = [];
      const linked = new Set(parts);
      for (const hash of linked) {
        if (/^#\/audit\/(?:number|cell)\//.test(hash)) continue;
        await go(page, hash);
        const said = (await page.locator("main").innerText()).trim();
        assert.ok(said.length > 80, `${hash} says ${said.length} letters`);
        // The code of a notebook may say null.
        const prose = hash.startsWith("#/audit/notebooks/") ? "" : said;
        assert.doesNotMatch(prose, /\b(?:undefined|NaN|null|\[object)\b/, hash);
        assert.doesNotMatch(said, /^Found no /m, hash);
        const here = page.locator("nav.contents [aria-current]");
        const part = await here.count() === 0 ? "#/bench" : await here.getAttribute("href");
        assert.ok(hash.startsWith(part ?? "?") || hash === "#/audit", `${hash} opened ${part}`);
        if (parts.includes(hash)) {
          for (const width of await widthsThatScroll(page)) barriers.push(`${hash}: ${width} px`);
          for (const barrier of await axeViolations(page)) barriers.push(`${hash}: ${barrier}`);
        }
        for (const found of await addresses(page, "main")) linked.add(found);
      }
      assert.deepEqual(nowhere(await loadReview(name), [...linked]), []);
      assert.deepEqual(barriers, []);
      assert.deepEqual(faults, []);
      await page.close();
    },
  });
}
