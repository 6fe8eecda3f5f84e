import assert from "node:assert/strict";
import { join } from "node:path";
import {
  runAnalyses,
  type WitnessedNumbers,
  type WitnessTask,
  witnessTasks,
} from "reforest/review";
import { listReviews, loadReview } from "reforest/io";
import { toleranceOf } from "../reference/tolerances.ts";
import { projectRoot } from "../run/project_root.ts";
import { witnessTolerance } from "../../lib/witness/witness_tolerance.ts";
import { callOf } from "./call_of.ts";
import { makeWitness, storedWitness, witnessText } from "./make_witness.ts";
import { readReviewFiles } from "./read_review_files.ts";
import { hasMetafor, type MetaforAnswers, readAnswers, runMetafor } from "./run_metafor.ts";

const reviews = await Promise.all((await listReviews()).map((name) => loadReview(name)));
const [task] = witnessTasks(runAnalyses(await loadReview("bcg")));
assert.ok(task);
const storedText = (name: string) =>
  Deno.readTextFile(join(projectRoot, "data", name, "witness.json"));
const callsOf = (changes: Partial<WitnessTask["settings"]>) =>
  callOf({ ...task, settings: { ...task.settings, ...changes } });

const present = await hasMetafor() ? (await runMetafor([])).versions : null;

Deno.test({
  name: "make witness: R writes the stored files again, byte for byte",
  // Nobody needs R to run the project, and another version may end an iteration elsewhere.
  ignore: present === null ||
    reviews.some(({ witness }) => JSON.stringify(witness?.versions) !== JSON.stringify(present)),
  fn: async () => {
    const tasks = reviews.map((review) => witnessTasks(runAnalyses(review)));
    const { results, ...head } = await makeWitness(tasks.flat());
    let from = 0;
    for (const [i, { name }] of reviews.entries()) {
      const own = results.slice(from, from += tasks[i]?.length ?? 0);
      assert.equal(witnessText({ ...head, results: own }), await storedText(name));
    }
  },
});

Deno.test("storedWitness: the stored answers beside today's questions are the stored files", async () => {
  for (const review of reviews) {
    assert.ok(review.witness, review.name);
    const { versions, results } = review.witness;
    const answers: MetaforAnswers["answers"] = results.filter(({ call }) => call !== null)
      .map(({ numbers, reason }: WitnessedNumbers) =>
        numbers === null ? { reason: reason ?? "" } : { numbers }
      );
    const again = storedWitness(witnessTasks(runAnalyses(review)), { versions, answers });
    assert.equal(witnessText(again), await storedText(review.name));
  }
});

Deno.test("callOf: asks for the effects from counts by the rule of the protocol", () => {
  const question = callOf(task);
  assert.ok("call" in question);
  assert.equal(
    question.call,
    'rma(yi, vi, data = escalc(measure = "RR", ai = ai, n1i = n1i, ci = ci, n2i = n2i, ' +
      'data = dat, add = 0.5, to = "only0", drop00 = TRUE), method = "REML", test = "knha", ' +
      "level = 95, control = control)",
  );
  assert.equal(question.columns.ai?.length, 13);
  const exported = callsOf({ zeroCells: "treatment-arm", interval: "hartung-knapp-adhoc" });
  assert.ok("call" in exported);
  assert.equal(
    exported.call,
    'rma(yi, vi, data = dat, method = "REML", test = "adhoc", level = 95, control = control)',
  );
  assert.deepEqual(exported.columns.yi, task.effects.map(({ yi }) => yi));
});

Deno.test("callOf: asks for Mantel-Haenszel, Peto and exact limits by their own functions", () => {
  const calls = (["mantel-haenszel", "peto"] as const).map((pooling) => callsOf({ pooling }))
    .map((question) => "call" in question ? question.call : question.reason);
  assert.match(
    calls[0] ?? "",
    /^rma\.mh\(measure = "RR", .*drop00 = c\(TRUE, TRUE\), level = 95\)$/,
  );
  assert.match(calls[1] ?? "", /^rma\.peto\(ai = ai, .*level = 95\)$/);
  const crude = callOf({
    ...task,
    settings: { ...task.settings, pooling: "crude", level: 0.9 },
    rows: [{ id: "all studies", values: { events: 1, total: 9 } }],
  });
  assert.deepEqual(crude, {
    call: "binom.test(dat$xi, dat$ni, conf.level = 0.9)",
    columns: { xi: [1], ni: [9] },
  });
});

Deno.test("callOf: says what metafor cannot be asked", () => {
  assert.deepEqual(callsOf({ interval: "kenward-roger" }), {
    reason: 'metafor has no interval "kenward-roger"',
  });
  const shared = callOf({
    ...task,
    stratum: "random",
    settings: { ...task.settings, tau2OfStrata: "common" },
  });
  assert.ok("reason" in shared);
});

Deno.test("readAnswers: numbers in full, reasons in words, and a missing answer is an error", () => {
  const text = "versions\t4.2.2\t3.8.1\nnumbers\t3\t0.1\t0.2\t-0.3\t0.5\tNA\t1.5\n" +
    "reason\tFisher scoring algorithm did not converge.\n";
  assert.deepEqual(readAnswers(text, 2), {
    versions: { R: "4.2.2", metafor: "3.8.1" },
    answers: [
      {
        numbers: {
          k: 3,
          estimate: 0.1,
          standardError: 0.2,
          lower: -0.3,
          upper: 0.5,
          tau2: null,
          q: 1.5,
        },
      },
      { reason: "metafor: Fisher scoring algorithm did not converge." },
    ],
  });
  assert.throws(() => readAnswers(text, 3), /found 2 answers of R; allowed: one for each of 3/);
});

Deno.test("readReviewFiles: an old witness.json is not read, and a name that does not exist is told", async () => {
  const files = await readReviewFiles("bcg");
  assert.ok(files.has("bcg.csv"));
  assert.ok(!files.has("witness.json"));
  await assert.rejects(readReviewFiles("bgc"), /found no review "bgc"; allowed: bcg, /);
});

Deno.test("witnessTolerance: is that of the reference cases", () => {
  const { settings } = task;
  for (const tau2 of ["DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"]) {
    for (
      const [ours, theirs] of [["estimate", "estimate"], ["tau2", "tau2"], ["q", "Q"]] as const
    ) {
      assert.equal(
        witnessTolerance({ ...settings, tau2 }, ours),
        toleranceOf({ family: "pool", settings: { method: tau2 } }, theirs)?.size,
        `${tau2} ${ours}`,
      );
    }
  }
  const common = witnessTolerance({ ...settings, model: "common", tau2: null }, "estimate");
  assert.equal(common, toleranceOf({ family: "pool", settings: { method: "EE" } }, "se")?.size);
  for (
    const [pooling, family] of [["mantel-haenszel", "mantel_haenszel"], ["peto", "peto"]] as const
  ) {
    assert.equal(
      witnessTolerance({ ...settings, pooling }, "lower"),
      toleranceOf({ family, settings: {} }, "ci_lb")?.size,
    );
  }
  assert.equal(
    witnessTolerance({ ...settings, pooling: "crude" }, "upper"),
    toleranceOf({ family: "distributions", settings: {} }, "q")?.size,
  );
});
