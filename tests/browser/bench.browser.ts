import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { forestPages, funnelPlot, plannedForest } from "reforest/figure";
import { loadReview } from "reforest/io";
import {
  benchCsv,
  benchMultiverse,
  benchResult,
  type BenchSetting,
  changeSetting,
  describeBench,
  multiverseInWords,
  type Review,
  settingChoices,
  settingToHash,
} from "reforest/review";
import { openChromium } from "./open_chromium.ts";
import { openReview } from "./open_review.ts";
import { settled } from "./settled.ts";

const browser = await openChromium();
globalThis.addEventListener("unload", () => void browser.close());

/** A test with a page of its own; Chromium outlives it. */
function test(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, fn, sanitizeOps: false, sanitizeResources: false });
}

const benchOf = (setting: BenchSetting) => `#/bench?${settingToHash(setting)}`;

/** Goes to another address of the bench, and waits until it is shown. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(`new Promise((shown) => {
    addEventListener("hashchange", shown, { once: true });
    location.hash = ${JSON.stringify(hash)};
  })`);
}

/** The answer follows in the same task as the change; drawings come later. */
async function answerOf(page: Page): Promise<string> {
  return await page.locator("#bench-answer").innerText();
}

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`#${button}`).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await Deno.readTextFile(path) };
}

/** The words are those of Deno, and so is every bit of every number: the arithmetic is our own. */
async function assertSameNumbers(page: Page, review: Review, setting: BenchSetting): Promise<void> {
  const result = benchResult(review, setting);
  const name = result.shown?.stratum ? `${result.shown.stratum}: ` : "";
  const expected = result.shown ? name + result.shown.inWords : result.nothing ?? "";
  assert.equal(await answerOf(page), expected, settingToHash(setting));
  const { text } = await downloaded(page, "bench-csv");
  assert.equal(text, benchCsv(result), settingToHash(setting));
}

const places: readonly (readonly [review: string, analysis: string])[] = [
  ["bcg", "tuberculosis"],
  ["feng2019", "prevalence"],
  ["greb2008", "complete-response"],
  ["rectal-net", "esd-v-memr"],
  ["rectal-net", "incomplete-by-method"],
];

for (const [name, analysis] of places) {
  test(`bench of ${name}, ${analysis}: each control changes the numbers to those of Deno`, async () => {
    const review = await loadReview(name);
    const start: BenchSetting = { analysis };
    const { page, faults } = await openReview(browser, name, {
      width: 1280,
      hash: benchOf(start),
    });
    await assertSameNumbers(page, review, start);
    let changed = 0;
    const unchanged: string[] = [];
    for (const { choice, disabled, kind } of settingChoices(review, start)) {
      if (disabled !== null || choice === "analysis") continue;
      const control = settingChoices(review, start).find((one) => one.choice === choice);
      const before = await answerOf(page);
      let moved = false;
      // Two options of each control, and one value of one's own.
      const codes = kind === "number" ? ["0.25"] : (control?.options ?? [])
        .filter((option) => option.disabled === null && option.code !== control?.chosen)
        .filter(({ code }) => code !== "glmm" && code !== "nagashima")
        .map(({ code }) => code).slice(0, 2);
      for (const code of codes) {
        const field = page.locator(`#bench-${choice}`);
        if (kind === "number") {
          await field.fill(code);
          await field.blur();
        } else await field.selectOption(code);
        const setting = changeSetting(review, start, choice, code);
        await assertSameNumbers(page, review, setting);
        assert.equal(new URL(page.url()).hash, benchOf(setting));
        moved ||= await answerOf(page) !== before;
        changed++;
        // A stratum that is looked at is no difference from the plan, and has no way back.
        if (choice === "stratum") await goTo(page, benchOf(start));
        else await page.locator("#bench-reset").click();
      }
      await settled(page);
      if (!moved && codes.length > 0) unchanged.push(choice);
    }
    assert.ok(changed >= 5, `${changed} controls were tried`);
    // A continuity correction moves nothing where no cell is zero; the planned stratum is shown.
    const quiet = ["zeroCells", "increment", "variant", "prediction", "subgroup"];
    assert.deepEqual(unchanged.filter((choice) => !quiet.includes(choice)), []);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test("bench: studies are taken out and in by mouse and by keyboard", async () => {
  const review = await loadReview("greb2008");
  const analysis = "complete-response";
  const { page, faults } = await openReview(browser, "greb2008", {
    width: 1280,
    hash: benchOf({ analysis }),
  });
  const box = (study: string) => page.locator(`[data-study="${study}"]`);
  await box("Rodriguez 2003").click();
  await assertSameNumbers(page, review, { analysis, without: ["Rodriguez 2003"] });
  const differences = page.locator("#bench-differences");
  assert.match(await differences.innerText(), /^Studies left out: Rodriguez 2003 /);
  await box("Gianni").focus();
  await page.keyboard.press("Space");
  await settled(page);
  assert.equal(await page.evaluate("document.activeElement.dataset.study"), "Gianni");
  await assertSameNumbers(page, review, { analysis, without: ["Gianni", "Rodriguez 2003"] });
  await page.getByRole("button", { name: "None", exact: true }).click();
  assert.match(await answerOf(page), /no study is left/i);
  await page.getByRole("button", { name: "All", exact: true }).click();
  await assertSameNumbers(page, review, { analysis });
  assert.deepEqual(faults, []);
  await page.close();
});

test("bench: the address holds the setting; back and forward, and a broken address", async () => {
  const review = await loadReview("bcg");
  const analysis = "tuberculosis";
  const { page, faults } = await openReview(browser, "bcg", {
    width: 1280,
    hash: benchOf({ analysis }),
  });
  await page.locator("#bench-tau2").selectOption("DL");
  await page.locator("#bench-interval").selectOption("wald");
  const both = { analysis, tau2: "DL", interval: "wald" } as const;
  await assertSameNumbers(page, review, both);
  await page.goBack();
  await assertSameNumbers(page, review, { analysis, tau2: "DL" });
  await page.goForward();
  await assertSameNumbers(page, review, both);
  await page.reload();
  await page.locator("#bench-answer").waitFor();
  await assertSameNumbers(page, review, both);
  await page.evaluate(
    "location.hash = '#/bench?analysis=tuberculosis&tau2=XX&tau=1&without=nobody&cell=%'",
  );
  const said = await page.locator("#bench-faults").innerText();
  for (const fault of ["XX", "tau", "nobody", "cell"]) assert.match(said, new RegExp(fault));
  await assertSameNumbers(page, review, { analysis });
  assert.deepEqual(faults, []);
  await page.close();
});

test("bench: what if a cell said otherwise is marked everywhere, and a wrong value is told", async () => {
  const review = await loadReview("bcg");
  const analysis = "tuberculosis";
  const { page, faults } = await openReview(browser, "bcg", {
    width: 1280,
    hash: benchOf({ analysis }),
  });
  const cell = page.locator('[data-cell="2:tpos"]');
  await cell.fill("1,5");
  await cell.press("Tab");
  const fault = await page.locator("#bench-edit-problems").innerText();
  assert.match(fault, /line 2, column "tpos": found "1,5"; allowed: a whole number, 0 or more/);
  assert.equal(await cell.getAttribute("aria-invalid"), "true");
  assert.match(await page.locator("#bench-banner").innerText(), /as planned/i);
  await cell.fill("21");
  await cell.press("Enter");
  const edit = { kind: "cell", table: "bcg", line: 2, column: "tpos", text: "21" } as const;
  const setting: BenchSetting = { analysis, edits: [edit] };
  await assertSameNumbers(page, review, setting);
  assert.equal(await cell.getAttribute("aria-invalid"), null);
  assert.match(await page.locator("#bench-banner").innerText(), /Hypothetical/);
  assert.match(await page.locator("#bench-words").innerText(), /^Hypothetical, not a result/);
  const { name, text } = await downloaded(page, "bench-forest-svg");
  assert.match(name, /hypothetical/);
  assert.match(text, /Hypothetical/);
  // Given back what the data say, the cell is no edit any more.
  await cell.fill("4");
  await cell.press("Enter");
  await assertSameNumbers(page, review, { analysis });
  await page.goBack();
  await page.locator("#bench-edits-undo").click();
  await assertSameNumbers(page, review, { analysis });
  assert.equal(await cell.inputValue(), "4");
  assert.deepEqual(faults, []);
  await page.close();
});

test("bench: words, drawings and the multiverse are those of Deno", async () => {
  const review = await loadReview("greb2008");
  const setting: BenchSetting = { analysis: "complete-response", without: ["Gianni"] };
  const { page, faults } = await openReview(browser, "greb2008", {
    width: 1280,
    hash: benchOf(setting),
  });
  await settled(page);
  assert.equal(await page.locator("#bench-words").innerText(), describeBench(review, setting));
  await page.locator("#bench-copy").click();
  // Where a page from the disk has no clipboard, the words are marked for the keys of the system.
  const marked = "getSelection().toString()";
  const taken = await page.evaluate(
    `navigator.clipboard.readText().catch(() => ${marked}).then((text) => text || ${marked})`,
  );
  assert.equal(taken, describeBench(review, setting));
  const { result } = benchResult(review, setting);
  const [forest] = forestPages(result, plannedForest(review, result));
  const drawn = await downloaded(page, "bench-forest-svg");
  assert.ok(drawn.text === forest?.svg, "the forest plot of the page is not that of Deno");
  const funnel = funnelPlot(result);
  assert.ok("svg" in funnel);
  const points = await downloaded(page, "bench-funnel-svg");
  assert.ok(points.text === funnel.svg, "the funnel plot of the page is not that of Deno");
  const multiverse = benchMultiverse(review, setting);
  assert.ok("specifications" in multiverse);
  const words = await page.locator("#bench-multiverse-words").innerText();
  const names = { planned: "in this setting" };
  const expected = multiverseInWords(multiverse, names).join("\n").replaceAll(/[*`]/g, "");
  assert.ok(words.replaceAll(/\n+/g, "\n").startsWith(expected), words);
  assert.deepEqual(faults, []);
  await page.close();
});
