import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { listReviews } from "reforest/io";
import { axeViolations } from "./axe_violations.ts";
import { openChromium } from "./open_chromium.ts";
import { openReview } from "./open_review.ts";
import { settled } from "./settled.ts";

const browser = await openChromium();
globalThis.addEventListener("unload", () => void browser.close());

/** Addresses of the parts of the audit, and of the bench. */
async function addresses(page: Page): Promise<string[]> {
  const links = page.locator("nav a[href^='#/']");
  const hashes = await links.evaluateAll((all: Element[]) =>
    all.map((link) => link.getAttribute("href") ?? "")
  );
  return [...new Set(hashes)];
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.locator("main h1").first().waitFor();
  // Parts of a view may be computed after the first paint.
  await settled(page);
}

const scrollsSideways = "document.documentElement.scrollWidth > innerWidth";

for (const review of await listReviews()) {
  Deno.test({
    name: `review page of ${review}: every part opens, without a fault, a request or a barrier`,
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      const { page, faults } = await openReview(browser, review, { width: 1280 });
      const parts = await addresses(page);
      assert.ok(parts.length >= 10, `${parts.length} parts`);
      const barriers: string[] = [];
      for (const hash of parts) {
        await go(page, hash);
        const said = (await page.locator("main").innerText()).trim();
        assert.ok(said.length > 80, `${hash} says ${said.length} letters`);
        assert.doesNotMatch(said, /\b(?:undefined|NaN|null|\[object)\b/, hash);
        for (const barrier of await axeViolations(page)) barriers.push(`${hash}: ${barrier}`);
      }
      assert.deepEqual(barriers, []);
      assert.deepEqual(faults, []);
      await page.close();
    },
  });

  for (const width of [640, 360]) {
    Deno.test({
      name:
        `review page of ${review}: ${width} pixels wide, nothing makes the page scroll sideways`,
      sanitizeOps: false,
      sanitizeResources: false,
      async fn() {
        const { page, faults } = await openReview(browser, review, { width });
        const wide: string[] = [];
        for (const hash of await addresses(page)) {
          await go(page, hash);
          if (await page.evaluate(scrollsSideways)) wide.push(hash);
        }
        assert.deepEqual(wide, []);
        assert.deepEqual(await axeViolations(page), []);
        assert.deepEqual(faults, []);
        await page.close();
      },
    });
  }
}
