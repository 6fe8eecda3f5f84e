import assert from "node:assert/strict";
import { capital } from "./capital.ts";
import { printedName } from "./printed_name.ts";

Deno.test("printedName: names for codes, remarks stay, underscores are spaces", () => {
  const nameOf = printedName({ incomplete_salvaged: "Salvaged" });
  assert.equal(nameOf("incomplete_salvaged"), "Salvaged");
  assert.equal(nameOf("incomplete_salvaged (2 studies)"), "Salvaged (2 studies)");
  assert.equal(nameOf("incomplete_observed"), "incomplete observed");
  assert.equal(nameOf(""), "");
});

Deno.test("capital: names begin with a capital, codes keep theirs", () => {
  assert.equal(capital("odds ratio"), "Odds ratio");
  assert.equal(capital("éclat"), "Éclat");
  assert.equal(capital("mEMR (2 studies)"), "mEMR (2 studies)");
  assert.equal(capital("all EMR"), "All EMR");
});
