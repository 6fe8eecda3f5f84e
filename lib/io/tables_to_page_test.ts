import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { numberStyles } from "../report/number_styles.ts";
import { tablesToPage } from "./tables_to_page.ts";

Deno.test("tablesToPage: a page in English that holds the table and nothing that runs", () => {
  const page = tablesToPage([{
    id: "rates",
    title: "Rates & ratios",
    columns: [{ key: "study", title: "Study" }],
    rows: [{ study: "Kim <2019>" }],
    note: "A note.",
  }]);
  const { document } = parseHTML(page);
  assert.equal(document.documentElement.getAttribute("lang"), "en");
  assert.equal(document.title, "Rates & ratios");
  assert.equal(document.querySelector("caption")?.textContent, "Rates & ratios");
  assert.equal(document.querySelector("tbody th")?.textContent, "Kim <2019>");
  assert.equal(document.querySelectorAll("script, link, img").length, 0);
});

Deno.test("tablesToPage: several tables under one heading, in the style of a journal", () => {
  const table = {
    id: "pooled",
    title: "Pooled results",
    columns: [{ key: "estimate", title: "Estimate (95 % CI)" }, {
      key: "p",
      title: "P",
      format: "P" as const,
    }],
    rows: [{ estimate: "1.47 (0.67 to 3.20)", p: 0.0125 }],
  };
  const page = tablesToPage([table, { ...table, id: "again" }], {
    title: "Tables",
    style: numberStyles.jama,
  });
  const { document } = parseHTML(page);
  assert.equal(document.querySelector("h1")?.textContent, "Tables");
  assert.equal(document.querySelectorAll("table").length, 2);
  const texts = [...document.querySelectorAll("th, td")].slice(0, 4).map((cell) => cell.innerHTML);
  assert.deepEqual(texts, ["Estimate (95% CI)", "<i>P</i>", "1.47 (0.67-3.20)", ".01"]);
  assert.throws(() => tablesToPage([]), /tablesToPage: found no table/);
});
