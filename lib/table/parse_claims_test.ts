import assert from "node:assert/strict";
import { describeProblem } from "./describe_problem.ts";
import { findPrintedNumbers } from "./find_printed_numbers.ts";
import { parseClaims } from "./parse_claims.ts";

const head = "id,manuscript,place,text,quantities,format,direction,not_recomputable";

function read(rows: readonly string[], others: readonly string[] = []) {
  const bytes = new TextEncoder().encode([head, ...rows, ""].join("\n"));
  const files = new Map([["claims.csv", bytes], ...others.map((name) => [name, bytes] as const)]);
  const { claims, problems } = parseClaims("data/x", files);
  return { claims, faults: problems.map(describeProblem) };
}

Deno.test("parseClaims: reads quantities, rules and words, one for each number of the text", () => {
  const { claims, faults } = read([
    'A,Smith 2020,abstract,"0.54 (95% CI 0.39-0.74)",a.estimate; -; a.lower; a.upper,,"lower; significant",',
    'B,manuscript.md,results,28.7,a#/overall/estimate,"digits 1, shift 2",,',
    "C,Smith 2020,abstract,low,,,,a label",
  ], ["manuscript.md"]);
  assert.deepEqual(faults, []);
  assert.deepEqual(claims.map((claim) => claim.quantities), [
    ["a.estimate", null, "a.lower", "a.upper"],
    ["a#/overall/estimate"],
    [],
  ]);
  assert.deepEqual(claims[0]?.direction, ["lower", "significant"]);
  assert.deepEqual(claims[1]?.formats, [{ digits: 1, shift: 2 }]);
  assert.deepEqual(claims[2]?.notRecomputable, "a label");
});

Deno.test("parseClaims: every fault of a row is told, with what is allowed", () => {
  const { claims, faults } = read([
    'A,manuscript.md,abstract,"0.54 (0.39 to 0.74)",a.estimate,digit 2,protective,',
    "A,Smith 2020,abstract,13,,,,",
    "B,Smith 2020,abstract,13,a.k,,,no data",
  ]);
  assert.deepEqual(claims, []);
  assert.deepEqual(faults, [
    'data/x/claims.csv, line 2, column "quantities": found 1 for the 3 numbers 0.54, 0.39, 0.74; allowed: as many as the text has numbers, parted by semicolons, in their order; name a quantity for each, "-" for a number that is no result',
    'data/x/claims.csv, line 2, column "format": found "digit 2"; allowed: "digits N", "significant N", "shift N", or two of them parted by a comma; leave it empty to take the rule from the printed text',
    'data/x/claims.csv, line 2, column "direction": found "protective"; allowed: lower, less, fewer, reduced, decreased, higher, more, greater, increased, significant, not significant, no evidence of a difference; several are parted by semicolons; choose the word that says the same',
    'data/x/claims.csv, line 2, column "manuscript": found "manuscript.md", which is not in the folder; allowed: one of manuscript.md, manuscript.tex, manuscript.txt, manuscript.docx that is there, or the name of a publication; add the file, or correct its name',
    'data/x/claims.csv, line 3, column "id": found "A", as on line 2; allowed: each id once; rename one of the two',
    'data/x/claims.csv, line 3, column "quantities": found an empty cell; allowed: a named number for each number of the text, or a reason in not_recomputable; take the ids from numbers.json of the last run',
    'data/x/claims.csv, line 4, column "quantities": found "a.k" beside a reason why nothing is recomputed; allowed: an empty cell where not_recomputable is filled; empty one of the two',
  ]);
});

Deno.test("parseClaims: format rules are one for all or one for each, and no rule stands twice", () => {
  const rule = (format: string) => read([`A,B,C,"1, 2 and 3",a.k; a.k; a.k,"${format}",,`]);
  assert.deepEqual(rule("digits 1").claims[0]?.formats, [
    { digits: 1 },
    { digits: 1 },
    { digits: 1 },
  ]);
  assert.deepEqual(rule("; shift 2;").claims[0]?.formats, [{}, { shift: 2 }, {}]);
  assert.match(
    rule("digits 1; digits 2").faults.join(),
    /found 2 rules; allowed: one for all, or 3/,
  );
  for (const wrong of ["digits 1, digits 2", "digits 1, significant 2", "significant 0"]) {
    assert.match(rule(wrong).faults.join(), /column "format": found/, wrong);
  }
});

Deno.test("parseClaims: another column or a missing one is a fault of the header", () => {
  const bytes = new TextEncoder().encode(`${head},note\nA,B,C,13,a.k,,,,\n`);
  const { problems } = parseClaims("data/x", new Map([["claims.csv", bytes]]));
  assert.equal(problems.length, 1);
  assert.match(describeProblem(problems[0]!), /line 1, column "note"/);
});

Deno.test("findPrintedNumbers: separators, minus signs and missing zeros of journals", () => {
  const plain = (text: string) => findPrintedNumbers(text).map((number) => number.plain);
  assert.deepEqual(plain("1 234 and 1,234 and 1\u202f234 and 1234"), [
    "1234",
    "1234",
    "1234",
    "1234",
  ]);
  assert.deepEqual(plain("−0.5, -0.5, –0.5, -.5, −0·5"), ["-0.5", "-0.5", "-0.5", "-0.5", "-0.5"]);
  assert.deepEqual(plain("-1.11 to -0.32; -1.1--0.3; 0.39−0.74; 0.39 - 0.74"), [
    ...["-1.11", "-0.32", "-1.1", "-0.3"],
    ...["0.39", "0.74", "0.39", "0.74"],
  ]);
  assert.deepEqual(plain("2018 patients, in 2019 123, (0.40,2.02), 28,7 %, 0,123"), [
    ...["2018", "2019", "123", "0.40", "2.02", "28.7", "0.123"],
  ]);
  assert.deepEqual(plain("I2, COVID-19, R 4.3.1, the 12th; -0.00"), ["0.00"]);
});

Deno.test("findPrintedNumbers: powers of ten are written out, and apostrophes part thousands", () => {
  const plain = (text: string) => findPrintedNumbers(text).map((number) => number.plain);
  assert.deepEqual(plain("1.5×10−5, 1.50 × 10^-5, 2.3E-4, 12 · 10⁻³, 3.25 × 10^2, 1.5 x 10⁴"), [
    ...["0.000015", "0.0000150", "0.00023", "0.012", "325", "15000"],
  ]);
  assert.deepEqual(plain("2 x 102 patients, 2 × 10 mg, −4e-2, 12’315, 12'315'000"), [
    ...["2", "102", "2", "10", "-0.04", "12315", "12315000"],
  ]);
});

Deno.test("findPrintedNumbers: what stands before and behind a number", () => {
  const [p, share, count] = findPrintedNumbers("P<=.001, 39 % of 12");
  assert.deepEqual([p?.relation, p?.plain, p?.decimals], ["<", "0.001", 3]);
  const relations = (text: string) =>
    findPrintedNumbers(text).map(({ relation }) => relation).join("");
  assert.equal(
    relations("p⩽0.05, P ≥ 0.9, less than .001, at least 5, no more than 5, of 5"),
    "<><>==",
  );
  assert.deepEqual([share?.percent, count?.percent, count?.relation], [true, false, "="]);
});
