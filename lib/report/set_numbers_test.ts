import assert from "node:assert/strict";
import { numbersOfText } from "../../tests/fixtures/numbers_of_text.ts";
import { formatEstimate } from "./format_estimate.ts";
import { formatNumber } from "./format_number.ts";
import type { Journal } from "./number_style_types.ts";
import { numberStyles } from "./number_styles.ts";
import { setNumbers } from "./set_numbers.ts";

const styles = Object.values(numberStyles);
const inEach = (text: string, expected: Readonly<Record<Journal, string>>) =>
  assert.deepEqual(
    Object.fromEntries(styles.map((style) => [style.journal, setNumbers(text, style)])),
    expected,
  );

Deno.test("setNumbers: an estimate with interval and P, as each journal prints it", () => {
  inEach("1.47 (95 % CI 0.67 to 3.20; P = 0.012)", {
    reforest: "1.47 (95 % CI 0.67 to 3.20; P = 0.012)",
    wjg: "1.47 (95%CI: 0.67-3.20; P = 0.012)",
    plos: "1.47 (95% CI 0.67, 3.20; p = 0.012)",
    nature: "1.47 (95% CI 0.67–3.20; P = 0.012)",
    bmj: "1.47 (95% CI 0.67 to 3.20; P=0.012)",
    jama: "1.47 (95% CI, 0.67-3.20; P = .012)",
    lancet: "1·47 (95% CI 0·67–3·20; p=0·012)",
    cochrane: "1.47 (95% CI 0.67 to 3.20; P = 0.012)",
  });
});

Deno.test("setNumbers: no dash stands before a bound with a sign", () => {
  inEach("−1.5 (−12\u2009000.5 to 0.3)", {
    reforest: "−1.5 (−12\u2009000.5 to 0.3)",
    wjg: "-1.5 (-12\u2009000.5 to 0.3)",
    plos: "−1.5 [−12,000.5, 0.3]",
    nature: "−1.5 (−12,000.5 to 0.3)",
    bmj: "−1.5 (−12\u2009000.5 to 0.3)",
    jama: "−1.5 (−12\u2009000.5 to 0.3)",
    lancet: "−1·5 (−12\u2009000·5 to 0·3)",
    cochrane: "−1.5 (−12,000.5 to 0.3)",
  });
});

Deno.test("setNumbers: percentages, with and without their estimate", () => {
  const { jama, lancet, bmj, reforest } = numberStyles;
  const [alone, whole] = ["20.0 % to 39.2 %", "28.7 % (95 % CI 20.0 % to 39.2 %)"] as const;
  assert.equal(setNumbers(alone, lancet), "20·0–39·2%");
  assert.equal(setNumbers(whole, lancet), "28·7% (95% CI 20·0–39·2)");
  assert.equal(setNumbers("28.7 % (20.0 % to 39.2 %)", lancet), "28·7% (20·0–39·2)");
  assert.equal(setNumbers(whole, jama), "28.7% (95% CI, 20.0%-39.2%)");
  assert.equal(setNumbers(whole, bmj), "28.7% (95% CI 20.0% to 39.2%)");
  assert.equal(setNumbers(whole, reforest), whole);
});

Deno.test("setNumbers: a label of intervals without bounds, and P as a word", () => {
  const { jama, wjg, lancet } = numberStyles;
  const head = "Odds ratio (97.5 % CI)";
  assert.equal(setNumbers(head, jama), "Odds ratio (97.5% CI)");
  assert.equal(setNumbers(head, wjg), "Odds ratio (97.5%CI)");
  assert.equal(setNumbers(head, lancet), "Odds ratio (97·5% CI)");
  assert.equal(setNumbers("P", lancet), "p");
  assert.equal(
    setNumbers("P of Q and P values; group P, Plan P2", lancet),
    [
      "p of Q and p values; group P, Plan P2",
    ][0],
  );
});

Deno.test("setNumbers: names, dates, versions, addresses and code stay as they are", () => {
  const untouched = [
    "COVID-19, Kim 2019, study-1.5a, H2.5",
    "2003-07, 2003 to 2007, (2003 to 2007), May 2003",
    "2 of 34 patients, 12/40, 2 to 3 studies, from 2 to 3 of 4",
    "doi:10.1016/j.ijnurstu.2014.09.006, 10.1136/bmj-2022.5, https://example.org/1.5",
    "Deno 2.9.6, metafor 5.1, R 4.5, version 0.1, CC BY 4.0, Handbook, chapter 10.4",
    "`pool(0.5, −1.5)`, a.1.5, 1.5.2, 0.5mg, p.1.5, x_0.5, #1.5, 95-98, k − 1, n1−0",
    "34 fewer (143 fewer to 26 more)",
    "Study | Estimate (interval) | –",
    "2003 to 2007",
    "34 (2003 to 2007)",
    "a 1.5-fold risk",
  ];
  for (const text of untouched) {
    for (const style of styles) assert.equal(setNumbers(text, style), text);
  }
});

Deno.test("setNumbers: two numbers in prose are no interval", () => {
  for (const text of ["2.5 to 3.5 studies", "sizes (1.5 to 2.5)", "a mean of 1.5 to 2.5"]) {
    assert.equal(setNumbers(text, numberStyles.nature), text);
  }
});

Deno.test("setNumbers: lines of a cell are set one by one", () => {
  assert.equal(
    setNumbers("0.5 to 1.5\n2.5 to 3.5", numberStyles.nature),
    "0.5–1.5\n2.5–3.5",
  );
});

// Park and Miller's generator (doi 10.1145/63039.63042): fixed seed, same numbers every time.
function* uniform(seed: number): Generator<number, never> {
  for (let state = seed;;) yield (state = state * 16807 % 2147483647) / 2147483647;
}

function randomTexts(count: number): readonly string[] {
  const random = uniform(20261122);
  const draw = () => random.next().value;
  const signed = () => (draw() - 0.5) * 10 ** Math.floor(draw() * 7);
  const number = () =>
    formatNumber(signed(), { digits: Math.floor(draw() * 4), thousands: "thin space" });
  const estimate = () => {
    const [lower = 0, estimate = 0, upper = 0] = [signed(), signed(), signed()].sort((a, b) =>
      a - b
    );
    const unit = (["ratio", "difference", "proportion"] as const)[Math.floor(draw() * 3)] ??
      "ratio";
    return formatEstimate(
      { estimate, lower, upper, unit },
      draw() < 0.5 ? {} : { level: draw() < 0.5 ? 0.95 : 0.975 },
    );
  };
  const p = () => `P ${draw() < 0.5 ? "=" : "<"} 0.${1 + Math.floor(draw() * 998)}`;
  const words = ["of", "Kim 2019:", "patients;", "COVID-19,", "and", "2003-07", "Table 2,"];
  const word = () => words[Math.floor(draw() * words.length)] ?? "";
  return Array.from(
    { length: count },
    () => [word(), number(), word(), estimate(), word(), p()].join(" "),
  );
}

Deno.test("setNumbers: another reader gets back the same numbers in the same order", () => {
  for (const text of randomTexts(400)) {
    const numbers = numbersOfText(text, numberStyles.reforest);
    for (const style of styles) {
      const set = setNumbers(text, style);
      assert.deepEqual(numbersOfText(set, style), numbers, `${style.journal}: ${set}`);
    }
  }
});

Deno.test("setNumbers: what is set stays as it is, and the house style changes nothing", () => {
  for (const text of randomTexts(400)) {
    assert.equal(setNumbers(text, numberStyles.reforest), text);
    for (const style of styles) {
      const once = setNumbers(text, style);
      assert.equal(setNumbers(once, style), once);
    }
  }
});

Deno.test("setNumbers: styles hold their marks and say what they follow", () => {
  for (const [journal, style] of Object.entries(numberStyles)) {
    assert.equal(style.journal, journal);
    assert.match(style.basis, /\.$/);
    // A comma that parts groups must not stand for the decimal mark as well.
    assert.notEqual(`${style.thousands}`, style.decimal);
  }
});
