import assert from "node:assert/strict";
import { join } from "node:path";
import type { FrameState } from "../../tools/watch/frame_page.ts";
import { serveOutputs } from "../../tools/watch/serve_outputs.ts";
import { axeViolations } from "./axe_violations.ts";
import { openChromium } from "./open_chromium.ts";

const first: FrameState = { words: "small: running", failure: null, page: null, version: 0 };
const text = (body: string) =>
  `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${body}</title><main><h1>${body}</h1></main>`;

Deno.test({
  name: "make watch: the page around a review page loads it again and keeps its place",
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    const outputs = await Deno.makeTempDir({ prefix: "reforest-test-" });
    const abort = new AbortController();
    const browser = await openChromium();
    try {
      const file = join(outputs, "page.html");
      const server = serveOutputs(outputs, 0, first, abort.signal);
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text());
      });
      const inside = (words: string) =>
        page.frameLocator("#frame").getByRole("heading", { name: words, exact: true }).waitFor();
      const status = page.getByRole("status");

      await page.goto(`${server.address}#/place`);
      await status.filter({ hasText: "small: running" }).waitFor();
      assert.equal(await page.locator("#frame").isVisible(), false);
      assert.deepEqual(await axeViolations(page), []);

      await Deno.writeTextFile(file, text("first run"));
      const done = { ...first, words: "small: up to date", page: "/page.html", version: 1 };
      server.show(done);
      await inside("first run");
      assert.equal(page.frames()[1]?.url(), `${server.address}page.html#/place`);
      assert.equal(await page.title(), "first run");

      await page.frames()[1]?.evaluate("location.hash = '/other'");
      await page.waitForURL(/#\/other$/);
      await Deno.writeTextFile(file, text("second run"));
      server.show({ ...done, version: 2 });
      await inside("second run");
      assert.equal(page.frames()[1]?.url(), `${server.address}page.html#/other`);

      server.show({ ...done, words: "small: failed", failure: "line 2: found <b>", version: 2 });
      await page.getByText("line 2: found <b>").waitFor();
      await inside("second run");
      assert.deepEqual(await axeViolations(page), []);
      server.show({ ...done, version: 3 });
      await page.locator("#failure").waitFor({ state: "hidden" });

      abort.abort();
      await status.filter({ hasText: "has ended" }).waitFor();
      assert.deepEqual(faults.filter((fault) => !/ERR_CONNECTION|INCOMPLETE/.test(fault)), []);
    } finally {
      abort.abort();
      await browser.close();
      await Deno.remove(outputs, { recursive: true });
    }
  },
});
