import assert from "node:assert/strict";
import { quoteText } from "./quote_text.ts";

Deno.test("quoteText: keeps letters of every script and escapes quotation marks and line breaks", () => {
  assert.equal(quoteText("Müller 直腸"), '"Müller 直腸"');
  assert.equal(quoteText('5" scope\nnew'), String.raw`"5\" scope\nnew"`);
});

Deno.test("quoteText: spells out what cannot be seen", () => {
  assert.equal(quoteText("1\u00a0234"), String.raw`"1\u00a0234"`);
  assert.equal(quoteText("ESD\u200b"), String.raw`"ESD\u200b"`);
});

Deno.test("quoteText: cuts a long text after 60 characters, never within one", () => {
  assert.equal(quoteText("a".repeat(60)), `"${"a".repeat(60)}"`);
  assert.equal(quoteText("𝒳".repeat(61)), `"${"𝒳".repeat(60)}…"`);
});
