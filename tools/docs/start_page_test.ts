import assert from "node:assert/strict";
import { join } from "node:path";
import { runDeno } from "../check/run_deno.ts";
import { startPage } from "./start_page.ts";

const html = '<main><div class="markdown"><p>The first door.</p>\n</div></main>';
const doors = [
  { name: "reforest", purpose: "Sums, see `reforest/figure`.", page: null },
  { name: "reforest/figure", purpose: "Draws & describes.", page: "figure/index.html" },
];

Deno.test("startPage: every door with its purpose, and the way to its page", () => {
  assert.equal(
    startPage(html, doors),
    '<main><div class="markdown">\n' +
      "<h2><code>reforest</code></h2>\n<p>Sums, see <code>reforest/figure</code>.</p>\n" +
      '<h2><a href="figure/index.html"><code>reforest/figure</code></a></h2>\n' +
      "<p>Draws &amp; describes.</p>\n" +
      '<p><a href="all_symbols.html">All symbols of all doors</a></p>\n</div></main>',
  );
});

Deno.test("startPage: a page of another shape is an error, and not a page without doors", () => {
  assert.throws(() => startPage("<main></main>", doors), /found no <div class="markdown">/);
});

Deno.test("startPage: the pinned Deno writes a page that has the place", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const file = join(folder, "mod.ts");
    const source =
      "/**\n * The first door.\n *\n * @module\n */\n/** One. */\nexport const one = 1;\n";
    await Deno.writeTextFile(file, source);
    const { success, stderr } = await runDeno(["doc", "--html", "--output=api", file], folder);
    assert.ok(success, stderr);
    const page = await Deno.readTextFile(join(folder, "api/index.html"));
    assert.match(page, /The first door\./);
    const made = startPage(page, doors);
    assert.doesNotMatch(made, /The first door\./);
    assert.match(made, /Draws &amp; describes\./);
    assert.match(made, /one/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
