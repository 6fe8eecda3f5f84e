import assert from "node:assert/strict";
import { registeredReview } from "../../../tests/fixtures/registered_review.ts";
import { valuesReview } from "../../../tests/fixtures/values_review.ts";
import { manuscriptResults } from "../../certainty/manuscript_results.ts";
import { listReviews } from "../../io/list_reviews.ts";
import { loadReview } from "../../io/load_review.ts";
import type { Review } from "../../table/review_types.ts";
import { numberStyles } from "../number_styles.ts";
import { reviewNumbers } from "../numbers/review_numbers.ts";
import { setNumber } from "../numbers/set_number.ts";
import { reviewPassages } from "./review_passages.ts";
import { passageText, setPassage } from "./set_passage.ts";
import type { Passage } from "./types.ts";

const registered = registeredReview({
  deviations: [{
    kind: "changed",
    analysis: "tuberculosis",
    choice: "tau2",
    registered: "REML",
    inForce: "DL",
    why: "Made up for a test.",
    by: "A tester",
    date: "2026-11-22",
    timing: "after seeing the data",
  }],
});

function passagesOf(review: Review): readonly Passage[] {
  const results = manuscriptResults(review);
  return reviewPassages(review.protocol, results, reviewNumbers(results), { deno: "2.9.6" });
}

const all = new Map<string, readonly Passage[]>([
  ...await Promise.all(
    (await listReviews()).map(async (name) => [name, passagesOf(await loadReview(name))] as const),
  ),
  ["values", passagesOf(valuesReview)],
  ["registered", passagesOf(registered)],
]);
const textOf = (review: string, id: string) => {
  const found = all.get(review)?.find((passage) => passage.id === id);
  assert.ok(found, `${review}: ${id}`);
  return passageText(found);
};

for (const [name, passages] of all) {
  Deno.test(`reviewPassages: no digit stands outside of a named number or a quoted name (${name})`, () => {
    for (const { id, parts } of passages) {
      for (const part of parts) {
        if (typeof part === "string") assert.doesNotMatch(part, /\d/, `${id}: ${part}`);
      }
    }
  });

  Deno.test(`reviewPassages: honest words, whole sentences, ids given once (${name})`, () => {
    const ids = passages.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const passage of passages) {
      const text = passageText(passage);
      assert.doesNotMatch(text, /significan|knowingly|undefined|null|NaN|\[object/i, passage.id);
      assert.doesNotMatch(text, / {2}|\.\.| \.|^\s|\s$/, passage.id);
      assert.match(text, /^[^\s].*[.?]$/s, passage.id);
    }
  });

  Deno.test(`setPassage: numbers are found again in every style, in their order (${name})`, () => {
    for (const style of Object.values(numberStyles)) {
      for (const { id, parts } of passages) {
        const runs = setPassage(parts, style);
        const asked = parts.filter((part) => typeof part === "object" && "pointer" in part);
        assert.deepEqual(
          runs.flatMap(({ number }) => number ?? []),
          asked,
          `${style.journal} ${id}`,
        );
        for (const { text, number } of runs) {
          if (number === undefined) continue;
          const set = setNumber(number, style);
          assert.ok(text === set || `${text}%` === set || `${text} %` === set, `${id}: ${text}`);
        }
      }
    }
  });
}

Deno.test("reviewPassages: the methods say what the protocol of the trials says, and no more", () => {
  const text = textOf("bcg", "methods.tuberculosis");
  assert.match(text, /exploratory: not registered/);
  assert.match(text, /risk ratio, pooled by inverse variance under random effects/);
  assert.match(text, /restricted maximum likelihood/);
  assert.match(text, /95 % interval of the pooled result is by Hartung–Knapp/);
});

Deno.test("reviewPassages: a direction is read off the interval", () => {
  // metafor, rma(measure = "RR", method = "REML", test = "knha") on dat.bcg: 0.489 (0.330 to 0.726).
  assert.match(
    textOf("bcg", "results.tuberculosis"),
    /is 0\.49 \(95 % CI 0\.33 to 0\.73\); the interval lies below the value of no effect/,
  );
  assert.match(
    textOf("rectal-net", "results.esd-v-memr"),
    /the interval holds the value of no effect/,
  );
});

Deno.test("reviewPassages: what is not estimable, not tested or not judged is said", () => {
  assert.match(
    textOf("rectal-net", "results.recurrence-salvage-v-observation"),
    /No odds ratio is estimable: no study reports both groups/,
  );
  assert.match(textOf("bcg", "results.risk-of-bias"), /not judged/);
  assert.match(textOf("bcg", "results.flow"), /There is no flow of records/);
  assert.match(textOf("rectal-net", "results.certainty"), /Nobody has rated/);
  assert.match(
    textOf("rectal-net", "results.residual-at-salvage.robustness"),
    /Small-study effects were not tested: .*fewer than 10/,
  );
});

Deno.test("reviewPassages: deviations from a registered protocol are told with what they change", () => {
  assert.match(
    textOf("registered", "methods.registration"),
    /was registered \(Made up, 2020-01-01\)/,
  );
  const methods = textOf("registered", "methods.tuberculosis");
  assert.match(methods, /registered, with deviations/);
  assert.match(methods, /2026-11-22, after seeing the data.*tau2 is "DL" in place of "REML"/);
  assert.match(
    textOf("registered", "results.tuberculosis"),
    /Under the registered choices the result is 0\.49 \(0\.33 to 0\.73\)/,
  );
});

Deno.test("passageText: a journal's style reaches intervals, percent and P", () => {
  const passage = all.get("rectal-net")?.find(({ id }) => id === "results.esd-v-memr");
  assert.ok(passage);
  assert.match(passageText(passage, numberStyles.lancet), /1·47 \(95% CI 0·67–3·20\).*p=0·011/);
  assert.match(passageText(passage, numberStyles.jama), /1\.47 \(95% CI, 0\.67-3\.20\).*P = \.01/);
});
