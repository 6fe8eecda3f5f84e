import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { loadReview } from "reforest/io";
import {
  benchBeside,
  benchResult,
  type BenchSetting,
  describeBench,
  describeBeside,
  settingToHash,
} from "reforest/review";
import { axeViolations } from "./axe_violations.ts";
import { openChromium } from "./open_chromium.ts";
import { openReview } from "./open_review.ts";
import { settled } from "./settled.ts";
import { until } from "./until.ts";

const browser = await openChromium();
globalThis.addEventListener("unload", () => void browser.close());

/** A test with a page of its own; Chromium outlives it. */
function test(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, fn, sanitizeOps: false, sanitizeResources: false });
}

const benchOf = (setting: BenchSetting) => `#/bench?${settingToHash(setting)}`;

function wordsOf(setting: BenchSetting, review: Awaited<ReturnType<typeof loadReview>>): string {
  return benchResult(review, setting).shown?.inWords ?? "";
}

/** Presses Tab until the focus is where it should be; what cannot be reached is a fault. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const here = `document.activeElement.matches(${JSON.stringify(selector)})`;
  for (let i = 0; i < 80; i++) {
    if (await page.evaluate(here)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`80 times Tab did not lead to ${selector}`);
}

test("bench: with Tab, arrows, Space and Enter alone", async () => {
  const review = await loadReview("bcg");
  const analysis = "tuberculosis";
  const { page, faults } = await openReview(browser, "bcg", { width: 1280 });
  const answer = page.locator("#bench-answer");
  await tabTo(page, "nav a[href='#/bench']");
  await page.keyboard.press("Enter");
  await answer.waitFor();
  await settled(page);
  await tabTo(page, "#bench-tau2");
  await page.keyboard.press("ArrowUp");
  const tau2 = await page.locator("#bench-tau2").inputValue() as "DL";
  assert.notEqual(tau2, "REML");
  assert.equal(await answer.innerText(), wordsOf({ analysis, tau2 }, review));
  assert.equal(await page.evaluate("document.activeElement.id"), "bench-tau2");
  await tabTo(page, "[data-study]");
  await page.keyboard.press("Space");
  const without = [await page.evaluate<string>("document.activeElement.dataset.study")];
  const setting: BenchSetting = { analysis, tau2, without };
  assert.equal(await answer.innerText(), wordsOf(setting, review));
  await settled(page);
  await tabTo(page, "[data-cell='2:tpos']");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.dataset.cell"), "3:tpos");
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  const edit = { kind: "cell", table: "bcg", line: 3, column: "tpos", text: "12" } as const;
  assert.equal(await answer.innerText(), wordsOf({ ...setting, edits: [edit] }, review));
  // Out of the table with Tab alone, whatever its length, and around to the copy.
  await tabTo(page, "#bench-rows");
  for (let i = 0; i < 60; i++) await page.keyboard.press("Shift+Tab");
  await tabTo(page, "#bench-copy");
  await page.keyboard.press("Enter");
  await until(page, "document.querySelector('#bench-told').textContent !== ''");
  assert.match(await page.locator("#bench-told").innerText(), /^(?:Copied|.*marked)/);
  const copied = await page.evaluate<string>(
    "navigator.clipboard.readText().catch(() => getSelection().toString())",
  );
  assert.equal(copied, describeBench(review, { ...setting, edits: [edit] }));
  // Where a browser lends no clipboard, the words are marked for the keys of the system.
  await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await page.keyboard.press("Enter");
  await until(page, "document.querySelector('#bench-told').textContent.includes('marked')");
  assert.equal(await page.evaluate("getSelection().toString()"), copied);
  assert.deepEqual(faults, []);
  await page.close();
});

test("bench: rows are pasted in, told when they are wrong, and taken back", async () => {
  const review = await loadReview("bcg");
  const analysis = "tuberculosis";
  const hash = benchOf({ analysis });
  const { page, faults } = await openReview(browser, "bcg", { width: 1280, hash });
  const add = page.locator("#bench-rows-add");
  await page.locator("#bench-rows").fill("14\tNew\t2026\t4");
  await add.click();
  assert.match(await page.locator("#bench-edit-problems").innerText(), /bcg\.csv.*; allowed: /s);
  assert.deepEqual(await axeViolations(page), []);
  assert.equal(await page.locator("#bench-answer").innerText(), wordsOf({ analysis }, review));
  const text = "14\tNew\t2026\t4\t96\t8\t92\t44\trandom";
  await page.locator("#bench-rows").fill(text);
  await add.click();
  const edits = [{ kind: "rows", table: "bcg", text }] as const;
  const answer = page.locator("#bench-answer");
  assert.equal(await answer.innerText(), wordsOf({ analysis, edits }, review));
  assert.match(await answer.innerText(), /14 studies/);
  assert.match(await page.locator("#bench-banner").innerText(), /^Hypothetical/);
  await settled(page);
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole("button", { name: /^Undo: Rows added/ }).click();
  assert.equal(await answer.innerText(), wordsOf({ analysis }, review));
  assert.deepEqual(faults, []);
  await page.close();
});

test("bench: from a cell of the audit to the same cell, and from a number to its analysis", async () => {
  const { page, faults } = await openReview(browser, "bcg", {
    width: 1280,
    hash: "#/audit/cell/bcg.csv/3/tpos",
  });
  await page.locator("a[href^='#/bench/cell/']").click();
  await until(page, "document.activeElement.dataset.cell === '3:tpos'");
  await settled(page);
  assert.equal(await page.evaluate("document.activeElement.dataset.cell"), "3:tpos");
  await until(
    page,
    "(({ top, bottom }) => top > 0 && bottom < innerHeight)" +
      "(document.activeElement.getBoundingClientRect())",
  );
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  assert.match(new URL(page.url()).hash, /^#\/bench\?analysis=tuberculosis&cell=bcg:3:tpos:7$/);
  await page.evaluate("location.hash = '#/audit/number/tuberculosis.estimate'");
  await page.locator("dd a[href^='#/bench']").click();
  await page.locator("#bench-answer").waitFor();
  assert.equal(new URL(page.url()).hash, "#/bench?analysis=tuberculosis");
  await page.evaluate("location.hash = '#/bench/cell/99/tpos?analysis=tuberculosis'");
  await page.locator("#bench-faults").waitFor();
  assert.match(await page.locator("#bench-faults").innerText(), /found "cell\/99\/tpos"/);
  assert.deepEqual(faults, []);
  await page.close();
});

test("bench: strata, one of which is shown, and what is fitted beside them", async () => {
  const review = await loadReview("rectal-net");
  const analysis = "incomplete-by-method";
  const hash = benchOf({ analysis });
  const { page, faults } = await openReview(browser, "rectal-net", { width: 1280, hash });
  const stratum = page.locator("#bench-stratum");
  const first = benchResult(review, { analysis }).shown;
  assert.equal(await stratum.inputValue(), first?.stratum);
  await settled(page);
  await stratum.selectOption("ESD");
  const shown = benchResult(review, { analysis, stratum: "ESD" }).shown;
  assert.equal(await page.locator("#bench-answer").innerText(), `ESD: ${shown?.inWords}`);
  assert.match(await page.locator("#bench-banner").innerText(), /^The analysis as planned/);
  await page.locator("#bench-beside summary").click();
  await page.locator("#bench-beside-answer p").first().waitFor();
  const [said = ""] = describeBeside(benchBeside(review, { analysis }), "PLO");
  const plain = said.replaceAll("**", "");
  assert.ok((await page.locator("#bench-beside-answer").innerText()).startsWith(plain));
  assert.deepEqual(faults, []);
  await page.close();
});

test("bench: what cannot be carried out is told, and the bench stays as it was", async () => {
  const review = await loadReview("rectal-net");
  const setting: BenchSetting = { analysis: "esd-v-memr", pooling: "inverse-variance" };
  const hash = benchOf(setting);
  const { page, faults } = await openReview(browser, "rectal-net", { width: 1280, hash });
  const increment = page.locator("#bench-increment");
  await increment.fill("-1");
  await increment.press("Enter");
  assert.match(
    await page.locator("#bench-faults").innerText(),
    /found -1; allowed: a finite number, 0 or more/,
  );
  await settled(page);
  assert.equal(await increment.inputValue(), "0.5");
  assert.equal(await page.locator("#bench-answer").innerText(), wordsOf(setting, review));
  assert.equal(new URL(page.url()).hash, hash);
  assert.deepEqual(await axeViolations(page), []);
  await increment.fill("0.25");
  await increment.press("Enter");
  assert.equal(await page.locator("#bench-faults").isVisible(), false);
  assert.deepEqual(faults, []);
  await page.close();
});
