import assert from "node:assert/strict";
import { loadReview } from "../../io/load_review.ts";
import { runAnalysis } from "../../analysis/run_analysis.ts";
import { manuscriptResults } from "../../certainty/manuscript_results.ts";
import { idPart, stratumId } from "./id_part.ts";
import { namedNumbers } from "./named_numbers.ts";
import { numberAt } from "./number_at.ts";
import { printNumber } from "./print_number.ts";
import { reviewNumbers } from "./review_numbers.ts";
import type { NumberPrint } from "./types.ts";

const rectal = await loadReview("rectal-net");
const texts = (numbers: ReturnType<typeof namedNumbers>) =>
  new Map(numbers.map(({ id, text }) => [id, text]));

Deno.test("namedNumbers: a comparison has the numbers that metafor gives, under its ids", () => {
  // metafor 5.1: rma(measure = "OR", method = "REML", test = "knha") on the 14 studies.
  const found = texts(namedNumbers(runAnalysis(rectal, "esd-v-memr")));
  const expected = {
    estimate: "1.47",
    lower: "0.67",
    upper: "3.20",
    "prediction-lower": "0.19",
    "prediction-upper": "11.56",
    level: "95 %",
    k: "14",
    p: "P = 0.31",
    q: "27.46",
    "q-df": "13",
    "q-p": "P = 0.01",
    i2: "52.7 %",
    tau2: "0.783",
    increment: "0.5",
  };
  for (const [name, text] of Object.entries(expected)) {
    assert.equal(found.get(`esd-v-memr.${name}`), text, name);
  }
  // Groups that are compared within studies are not added up.
  assert.equal(found.get("esd-v-memr.ESD.crude"), undefined);
  assert.equal(found.get("esd-v-memr.sensitivity.risk-ratio.ESD.crude"), undefined);
});

Deno.test("namedNumbers: strata have their own numbers, and none where they are not pooled", () => {
  const found = texts(namedNumbers(runAnalysis(rectal, "incomplete-by-method")));
  // 114 of 821 resections by ESD: data/rectal-net, added up by hand in its README's table.
  assert.equal(found.get("incomplete-by-method.ESD.events"), "114");
  assert.equal(found.get("incomplete-by-method.ESD.n"), "821");
  assert.equal(found.get("incomplete-by-method.ESD.crude"), "13.9 %");
  assert.equal(found.get("incomplete-by-method.EFTR.k"), "1");
  assert.equal(found.get("incomplete-by-method.EFTR.estimate"), undefined);
  // A proportion has no value of no effect.
  assert.equal(found.get("incomplete-by-method.ESD.p"), undefined);
});

Deno.test("namedNumbers: a study with several rows in a stratum is named by its rows", () => {
  const result = runAnalysis(rectal, "esd-v-memr");
  const [first, ...rest] = result.studies;
  assert.ok(first);
  const studies = [{ ...first, id: "row one" }, { ...first, id: "row two" }, ...rest];
  const ids = namedNumbers({ ...result, studies }).map(({ id }) => id);
  const weights = ids.filter((id) => id.startsWith("esd-v-memr.weight."));
  assert.deepEqual(weights.slice(0, 2), ["esd-v-memr.weight.row_one", "esd-v-memr.weight.row_two"]);
  assert.equal(new Set(weights).size, studies.length);
});

Deno.test("reviewNumbers: the review has numbers of each kind of result", () => {
  const ids = new Set(reviewNumbers(manuscriptResults(rectal)).map(({ id }) => id));
  for (
    const id of [
      "flow.records_screened",
      "flow.ledger.excluded.case_report",
      "extraction.Resection.agreement",
      "extraction.Resection.field.method.kappa",
      "risk-of-bias.D1.low",
      "esd-v-memr.small-study.Harbord.p",
      "esd-v-memr.multiverse.other-than-planned",
      "esd-v-memr.leave-one-out.highest.upper",
      "esd-v-memr.certainty.group.ESD.events",
      "esd-v-memr.certainty.control-risk",
      "esd-v-memr.weight.niimi2012",
      "esd-v-memr.study.niimi2012.total-control",
      "incomplete-by-method.between.q",
      "incomplete-by-method.dependent.p",
      "incomplete-by-method.mEMR.weight.abe2008",
      "esd-v-memr.sensitivity.mantel-haenszel.estimate",
    ]
  ) assert.ok(ids.has(id), id);
});

Deno.test("idPart: names from the data become parts of ids that stay readable", () => {
  assert.equal(idPart("Kim 2019"), "Kim_2019");
  assert.equal(idPart("≤ 10 mm"), "~2264_10_mm");
  assert.equal(idPart("TEM/surgery"), "TEM~2Fsurgery");
  assert.equal(idPart("a.b~c"), "a~2Eb~7Ec");
  assert.equal(idPart("Müller"), "Müller");
  assert.equal(idPart("Мюллер"), "Мюллер");
});

Deno.test("stratumId: a stratum called as a word of the ids is told apart", () => {
  assert.equal(stratumId("a", null), "a");
  assert.equal(stratumId("a", "ESD"), "a.ESD");
  assert.equal(stratumId("a", "between"), "a.stratum-between");
  assert.equal(stratumId("a", "k"), "a.stratum-k");
});

Deno.test("numberAt: pointers are escaped, null is no number, and a wrong place is refused", () => {
  const count: NumberPrint = { kind: "count", digits: null, unit: "" };
  const source = { file: "results/x.json", result: { "a/b": [{ "m~n": 7 }], none: null, no: "7" } };
  const [found] = numberAt(source, "x.n", ["a/b", 0, "m~n"], count);
  // RFC 6901, section 5: "/" is written ~1 and "~" is written ~0.
  assert.equal(found?.pointer, "/a~1b/0/m~0n");
  assert.equal(found?.value, 7);
  assert.deepEqual(numberAt(source, "x.n", ["none"], count), []);
  assert.deepEqual(numberAt(source, "x.n", ["none", "lower"], count), []);
  assert.throws(
    () => numberAt(source, "x.n", ["missing"], count),
    /x\.n: found undefined at \/missing/,
  );
  assert.throws(() => numberAt(source, "x.n", ["no"], count), /found string/);
});

Deno.test("printNumber: each kind prints as the house does", () => {
  const print = (
    value: number,
    kind: NumberPrint["kind"],
    digits: number | null = null,
    unit: "" | "%" = "",
  ) => printNumber(value, { kind, digits, unit });
  assert.equal(print(1290, "count"), "1290");
  assert.equal(print(-0.0382, "decimals", 3), "−0.038");
  assert.equal(print(0.5, "as given"), "0.5");
  assert.equal(print(0.07, "proportion", 1, "%"), "7.0 %");
  assert.equal(print(52.66, "percent", 1, "%"), "52.7 %");
  assert.equal(print(0.0078, "per thousand", 1), "7.8");
  assert.equal(print(0.95, "level"), "95 %");
  assert.equal(print(0.0471, "p"), "P = 0.047");
});
