import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { tableToPage } from "./table_to_page.ts";

Deno.test("tableToPage: a page in English that holds the table and nothing that runs", () => {
  const page = tableToPage({
    id: "rates",
    title: "Rates & ratios",
    columns: [{ key: "study", title: "Study" }],
    rows: [{ study: "Kim <2019>" }],
    note: "A note.",
  });
  const { document } = parseHTML(page);
  assert.equal(document.documentElement.getAttribute("lang"), "en");
  assert.equal(document.title, "Rates & ratios");
  assert.equal(document.querySelector("caption")?.textContent, "Rates & ratios");
  assert.equal(document.querySelector("tbody th")?.textContent, "Kim <2019>");
  assert.equal(document.querySelectorAll("script, link, img").length, 0);
});
