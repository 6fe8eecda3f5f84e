import assert from "node:assert/strict";
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
