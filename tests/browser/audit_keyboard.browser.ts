import assert from "node:assert/strict";
import type { Page } from "playwright-core";
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

/** Presses Tab until a link of these words has the focus, as a reader without a mouse does. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await focused(page) === words) return;
  }
  assert.fail(`120 times Tab do not reach "${words}"`);
}

test("audit: by keyboard alone through the quarter of an hour, to a number, a cell, and back", async () => {
  const { page, faults } = await openReview(browser, "bcg", { width: 1280 });
  await settled(page);
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Skip to the content");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "content");
  // Chromium without a window has no keys for back and forward: goBack stands for them.
  const stops = await page.locator("section[aria-label='In a quarter of an hour'] a")
    .allInnerTexts();
  assert.ok(stops.length >= 5);
  await tabTo(page, "Blind rerun"); // the last link above; those there have the same words
  for (const stop of stops) {
    await page.keyboard.press("Tab"); // from the stop before
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: stop }).waitFor();
    assert.equal(await focused(page), "content", stop);
    await settled(page);
    await page.goBack();
    await page.getByRole("region", { name: "In a quarter of an hour" }).waitFor();
    assert.equal(await focused(page), stop, "back at the link that led away");
    await settled(page);
  }
  await page.getByRole("link", { name: "Audit", exact: true }).focus();
  await tabTo(page, "0.49");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "A number" }).waitFor();
  await tabTo(page, "4");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "A cell" }).waitFor();
  assert.match(page.url(), /#\/audit\/cell\/bcg\.csv\/2\/tpos$/);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "A number" }).waitFor();
  await page.goBack();
  await page.getByRole("region", { name: "In a quarter of an hour" }).waitFor();
  assert.deepEqual(faults, []);
  await page.close();
});

test("audit: arrows move through the grid of the data, and Enter chooses", async () => {
  const { page, faults } = await openReview(browser, "bcg", { width: 1280, hash: "#/audit/data" });
  await page.locator("td[tabindex='0']").focus();
  for (const key of ["ArrowDown", "End", "ArrowLeft", "Home", "ArrowRight", "ArrowUp", "ArrowUp"]) {
    await page.keyboard.press(key);
  }
  await page.keyboard.press("Enter");
  assert.match(page.url(), /#\/audit\/cell\/bcg\.csv\/2\/author$/);
  assert.deepEqual(faults, []);
  await page.close();
});
