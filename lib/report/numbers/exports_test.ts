import assert from "node:assert/strict";
import { manuscriptResults } from "../../certainty/manuscript_results.ts";
import { loadReview } from "../../io/load_review.ts";
import { numberStyles } from "../number_styles.ts";
import { latexNames } from "./latex_names.ts";
import { numbersToJson } from "./numbers_to_json.ts";
import { numbersToLatex } from "./numbers_to_latex.ts";
import { numbersToYaml } from "./numbers_to_yaml.ts";
import { reviewNumbers } from "./review_numbers.ts";
import type { NamedNumber } from "./types.ts";

const numbers = reviewNumbers(manuscriptResults(await loadReview("rectal-net")));

function named(id: string, value: number, text: string, kind: NamedNumber["format"]["kind"]) {
  const format = { kind, digits: null, unit: "" } as const;
  return { id, value, text, format, result: "results/x.json", pointer: "/x" };
}

Deno.test("latexNames: letters only, a capital at each word, digits in words", () => {
  const names = latexNames(["esd-v-memr.i2-lower", "a.~2264_10_mm.k", "a.Müller.k"]);
  assert.deepEqual([...names.values()], [
    "EsdVMemrITwoLower",
    "AUhoTwoTwoSixFourOneZeroMmK",
    "AMUpmllerK",
  ]);
});

Deno.test("latexNames: ids that would share a name all get one of their own, in any order", () => {
  const ids = ["a-b.c", "a.b-c", "a.b.c", "other"];
  const names = latexNames(ids);
  assert.equal(new Set(names.values()).size, ids.length);
  assert.equal(names.get("other"), "Other");
  const reversed = latexNames([...ids].reverse());
  for (const id of ids) assert.equal(reversed.get(id), names.get(id));
});

Deno.test("numbersToLatex: one valid definition a line, names unique, special signs escaped", () => {
  const lines = numbersToLatex(numbers).trimEnd().split("\n").slice(1);
  assert.equal(lines.length, numbers.length);
  const names = lines.map((line) => {
    const found =
      /^\\newcommand\{\\([A-Za-z]+)\}\{((?:[^%\\{}]|\\%|\\,|\\ensuremath\{(?:[-<>=]|\\cdot)\})+)\}% (\S+)$/
        .exec(line);
    assert.ok(found, line);
    return found[1];
  });
  assert.equal(new Set(names).size, names.length);
});

Deno.test("numbersToLatex: minus, percent and inequality are set as TeX has them", () => {
  const made = [
    named("a.x", -1.5, "−1.5", "decimals"),
    named("a.y", 0.527, "52.7 %", "proportion"),
    named("a.z", 0.00001, "P < 0.001", "p"),
  ];
  const [, x, y, z] = numbersToLatex(made).split("\n");
  assert.equal(x, "\\newcommand{\\AX}{\\ensuremath{-}1.5}% a.x");
  assert.equal(y, "\\newcommand{\\AY}{52.7\\,\\%}% a.y");
  assert.equal(z, "\\newcommand{\\AZ}{P \\ensuremath{<} 0.001}% a.z");
  const [, lancetX] = numbersToLatex(made, numberStyles.lancet).split("\n");
  assert.match(lancetX ?? "", /1\\ensuremath\{\\cdot\}5/);
  const [, , , jamaZ] = numbersToLatex(made, numberStyles.jama).split("\n");
  assert.equal(jamaZ, "\\newcommand{\\AZ}{\\emph{P} \\ensuremath{<} .001}% a.z");
});

Deno.test("numbersToYaml: read back line by line, the keys lead to the texts", () => {
  const read = new Map<string, string>();
  const path: string[] = [];
  for (const line of numbersToYaml(numbers).trimEnd().split("\n").slice(1)) {
    const found = /^( *)"((?:[^"\\]|\\.)*)":(?: "((?:[^"\\]|\\.)*)")?$/.exec(line);
    assert.ok(found, line);
    const [, indent = "", key = "", text] = found;
    path.length = indent.length / 2;
    path.push(key);
    if (text !== undefined) read.set(path.join("."), text);
  }
  assert.deepEqual(read, new Map(numbers.map(({ id, text }) => [id, text])));
});

Deno.test("numbersToJson: is JSON with every number, the house's text and the journal's", () => {
  const stored = JSON.parse(numbersToJson("rectal-net", numbers, numberStyles.lancet));
  assert.deepEqual([stored.review, stored.journal], ["rectal-net", "lancet"]);
  const entries: (NamedNumber & { printed: string })[] = stored.numbers;
  assert.deepEqual(entries.map(({ printed: _, ...number }) => number), numbers);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  assert.equal(byId.get("esd-v-memr.estimate")?.printed, "1·47");
  assert.equal(byId.get("esd-v-memr.q-p")?.printed, "p=0·011");
  assert.equal(byId.get("esd-v-memr.i2")?.printed, "52·7%");
});
