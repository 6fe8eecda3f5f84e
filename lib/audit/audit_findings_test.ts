import assert from "node:assert/strict";
import { readFolder } from "../io/read_folder.ts";
import { seededRandom } from "../numeric/random.ts";
import { describeAudit } from "../report/describe_audit.ts";
import { parseReview } from "../table/parse_review.ts";
import type { CheckedCell } from "../table/recorded_types.ts";
import type { Review } from "../table/review_types.ts";
import { auditFindings } from "./audit_findings.ts";
import { auditPlan } from "./audit_plan.ts";

const review = parseReview("pagliaro1992", await readFolder("data/pagliaro1992"));
const plan = auditPlan(review, { sample: 100 });

function ticked(
  checked: number,
  wrong: number,
  part: CheckedCell["part"] = "random sample",
): Review {
  const cells = part === "ranked" ? plan.ranked : plan.sample;
  return {
    ...review,
    checked: cells.slice(0, checked).map((cell, index): CheckedCell => ({
      line: index + 2,
      part,
      table: cell.table,
      file: cell.file,
      row: cell.line,
      column: cell.column,
      value: `${cell.value ?? ""}`,
      verdict: index < wrong ? "wrong" : "right",
      checkedBy: "A. Reader",
      checkedOn: "2026-11-22",
      source: "Table 1",
      note: null,
    })),
  };
}

Deno.test("auditFindings: no error in 12 cells bounds the rate at 1 - 0.05^(1/12)", () => {
  const { errorRateBelow } = auditFindings(ticked(12, 0));
  assert.ok(errorRateBelow !== null);
  assert.ok(Math.abs(errorRateBelow - (1 - 0.05 ** (1 / 12))) < 1e-12);
});

Deno.test("auditFindings: bounds of R's binom.test(alternative = 'less')", () => {
  // binom.test(2, 20, alternative = "less")$conf.int[2], binom.test(5, 60, ...), R 4.2
  for (const [wrong, checked, upper] of [[2, 20, 0.282618525], [5, 60, 0.167263076]] as const) {
    const { errorRateBelow } = auditFindings(ticked(checked, wrong));
    assert.ok(Math.abs((errorRateBelow ?? 0) - upper) < 1e-9, `${errorRateBelow}`);
  }
});

Deno.test("auditFindings: the bound for the cells that there are is the largest number not refuted", () => {
  const { wrongCellsAtMost, population } = auditFindings(ticked(20, 0));
  assert.ok(wrongCellsAtMost !== null);
  // No wrong cell in 20 of 162 without replacement: product of (162 - M - i) / (162 - i).
  const none = (wrong: number) =>
    Array.from({ length: 20 }, (_, i) => (population - wrong - i) / (population - i))
      .reduce((product, factor) => product * factor, 1);
  assert.ok(none(wrongCellsAtMost) >= 0.05);
  assert.ok(none(wrongCellsAtMost + 1) < 0.05);
});

Deno.test("auditFindings: with a known rate of errors the bounds hold in 95 % of audits or more", () => {
  const random = seededRandom("simulated audits");
  const population = auditFindings(review).population;
  const wrongCells = 15;
  const bound = new Map<number, ReturnType<typeof auditFindings>>();
  let held = 0;
  const audits = 2000;
  for (let audit = 0; audit < audits; audit++) {
    let [left, wrongLeft, found] = [population, wrongCells, 0];
    for (let draw = 0; draw < 30; draw++) {
      if (random() < wrongLeft / left) {
        found += 1;
        wrongLeft -= 1;
      }
      left -= 1;
    }
    const findings = bound.get(found) ?? auditFindings(ticked(30, found));
    bound.set(found, findings);
    const rateHolds = (findings.errorRateBelow ?? 0) >= wrongCells / population;
    if (rateHolds && (findings.wrongCellsAtMost ?? 0) >= wrongCells) held += 1;
  }
  assert.ok(held / audits >= 0.95, `${held} of ${audits}`);
  assert.ok(held < audits, "a bound that never fails says nothing");
});

Deno.test("auditFindings: cells that were ranked first bound nothing", () => {
  const findings = auditFindings(ticked(12, 0, "ranked"));
  assert.equal(findings.errorRateBelow, null);
  assert.deepEqual(findings.ranked, { checked: 12, wrong: 0 });
});

Deno.test("auditFindings: a value that the table no longer holds counts for nothing", () => {
  const checked = ticked(12, 0);
  const [first, ...rest] = checked.checked;
  assert.ok(first);
  const findings = auditFindings({ ...checked, checked: [{ ...first, value: "99999" }, ...rest] });
  assert.equal(findings.checked, 11);
  assert.equal(findings.outdated.length, 1);
});

Deno.test("describeAudit: says what was checked, and what was found wrong and left so", () => {
  const sentences = describeAudit(auditFindings(ticked(12, 0)));
  assert.match(
    sentences,
    /^12 of 162 cells checked at random, 0 wrong: error rate below 22\.1 % with 95 % confidence/,
  );
  assert.match(
    describeAudit(auditFindings(ticked(12, 1))),
    /\*\*1 cell found wrong and not corrected\*\* \(audit\.csv, line 2\): add an entry to corrections\.json\./,
  );
});
