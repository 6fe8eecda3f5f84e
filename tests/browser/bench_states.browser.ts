import assert from "node:assert/strict";
import { listReviews, loadReview } from "reforest/io";
import { type BenchSetting, settingToHash } from "reforest/review";
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

for (const name of await listReviews()) {
  test(`bench of ${name}: every analysis, with all studies and with none, has words and no barrier`, async () => {
    const review = await loadReview(name);
    const { page, faults } = await openReview(browser, name, { width: 360 });
    const barriers: string[] = [];
    for (const { id: analysis } of review.protocol.analyses) {
      await page.evaluate(`location.hash = ${JSON.stringify(benchOf({ analysis }))}`);
      await until(
        page,
        `document.querySelector('#bench-analysis')?.value === ${JSON.stringify(analysis)}`,
      );
      await settled(page);
      const none = page.getByRole("button", { name: "None", exact: true });
      for (const all of [true, false]) {
        if (!all) await none.click();
        await settled(page);
        const said = await page.locator("main").innerText();
        assert.doesNotMatch(said, /\b(?:undefined|NaN|null|\[object)\b/, analysis);
        for (const empty of await page.locator("section:not(:has(p, img, table))").all()) {
          barriers.push(`${analysis}: nothing in ${await empty.innerText()}`);
        }
        if (await page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
          barriers.push(`${analysis}: scrolls sideways`);
        }
      }
      for (const barrier of await axeViolations(page)) barriers.push(`${analysis}: ${barrier}`);
    }
    assert.deepEqual(barriers, []);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test("bench: on paper the choices stand in words; at 200 % and without motion nothing is lost", async () => {
  const setting: BenchSetting = { analysis: "tuberculosis", tau2: "DL", without: ["2"] };
  const hash = benchOf(setting);
  const { page, faults } = await openReview(browser, "bcg", { width: 1280, hash });
  const isSeen = (selector: string) => page.locator(selector).isVisible();
  await settled(page);
  await page.emulateMedia({ media: "print" });
  for (const gone of [".left", "#bench-what-if", "#bench-copy", "#bench-csv", "nav"]) {
    assert.equal(await isSeen(gone), false, gone);
  }
  const paper = await page.locator("main").innerText();
  assert.match(paper, /Otherwise than planned/);
  assert.match(paper, /Studies left out: Ferguson/);
  assert.match(paper, /tau² by DerSimonian–Laird in place of restricted maximum likelihood/);
  assert.equal(await page.locator("#bench-forest img").isVisible(), true);
  await page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
  const behaviour = "getComputedStyle(document.documentElement).scrollBehavior";
  assert.equal(await page.evaluate(behaviour), "auto");
  // A zoom of 200 % leaves a window of 1280 by 900 with half of each.
  await page.setViewportSize({ width: 640, height: 450 });
  assert.equal(await page.evaluate("document.documentElement.scrollWidth > innerWidth"), false);
  for (
    const there of ["#bench-answer", "#bench-tau2", "[data-study]", "#bench-copy", "#bench-rows"]
  ) {
    await page.locator(there).first().scrollIntoViewIfNeeded();
    assert.equal(await isSeen(`${there} >> nth=0`), true, there);
  }
  assert.deepEqual(await axeViolations(page), []);
  // Beside the choices the answer stays in sight, and so does the focus below it.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator("#bench-rows").focus();
  const top = await page.locator("#bench-answer").evaluate((place: Element) =>
    place.getBoundingClientRect().top
  );
  assert.ok(top >= 0 && top < 100, `the answer is ${top} pixels below the top`);
  assert.deepEqual(faults, []);
  await page.close();
});

test("bench: how long a change takes, for who wants to know", async () => {
  const analysis = "incomplete-by-method";
  const hash = benchOf({ analysis });
  const { page } = await openReview(browser, "rectal-net", { width: 1280, hash });
  const times: string[] = [];
  for (const study of ["sung2012", "lee2012", "park2015", "lim2019", "hong2024", "peru2018"]) {
    await settled(page);
    await page.locator(`[data-study="${study}"]`).click();
    times.push(await page.locator("#bench-time").innerText());
  }
  console.log(`50 rows in six strata, one study less each time:\n${times.join("\n")}`);
  assert.equal(times.length, 6);
  await page.close();
});
