import assert from "node:assert/strict";
import { join } from "node:path";
import { browserBundle } from "../../tools/package/browser_bundle.ts";
import { programsOf } from "../../tools/package/programs_of.ts";
import { readPlan } from "../../tools/package/read_plan.ts";
import { axeViolations } from "./axe_violations.ts";
import { openChromium } from "./open_chromium.ts";

const root = join(import.meta.dirname ?? ".", "../..");

type ServedFile = readonly [type: string, text: string];

/** What the folder of the page in docs/library.md holds, by path. */
async function servedFiles(): Promise<ReadonlyMap<string, ServedFile>> {
  const [html = ""] = programsOf(await Deno.readTextFile(join(root, "docs/library.md")), "html");
  const { doors } = await readPlan(root);
  const files = new Map<string, ServedFile>([["/", ["text/html", html]]]);
  for (const door of doors.filter(({ file }) => html.includes(`./${file}.js`))) {
    files.set(`/${door.file}.js`, ["text/javascript", await browserBundle(root, door)]);
  }
  return files;
}

Deno.test({
  name: "docs/library.md: the page for browsers pools and draws in Chromium, and asks nobody else",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const files = await servedFiles();
    const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) => {
      const file = files.get(new URL(request.url).pathname);
      return file === undefined
        ? new Response(null, { status: 204 })
        : new Response(file[1], { headers: { "content-type": file[0] } });
    });
    const browser = await openChromium();
    try {
      const address = `http://${server.addr.hostname}:${server.addr.port}/`;
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("console", (message) => void faults.push(`console: ${message.text()}`));
      page.on("pageerror", ({ message }) => void faults.push(`error: ${message}`));
      page.on("request", (request) => {
        if (!request.url().startsWith(address)) faults.push(`request: ${request.url()}`);
      });
      await page.goto(address);
      await page.locator("#figure svg").waitFor();
      // The unit test of the package says how the number follows from the three studies.
      assert.match(await page.locator("#estimate").innerText(), /^Log risk ratio -0\.\d{4}$/);
      assert.deepEqual(faults, []);
      assert.deepEqual(await axeViolations(page), []);
    } finally {
      await browser.close();
      await server.shutdown();
    }
  },
});
