import assert from "node:assert/strict";
import { claimedReview } from "../../tests/fixtures/claimed_review.ts";
import { manuscriptResults } from "../certainty/manuscript_results.ts";
import { readManuscriptText } from "../import/manuscript/read_manuscript_text.ts";
import { loadReview } from "../io/load_review.ts";
import { claimsLedger } from "./claims_ledger.ts";
import type { ClaimsLedger } from "./types.ts";

// What Pagliaro et al. (1992) print of beta-blockers, 0.54 (0.39 to 0.74), comes out of the data;
// the sentences around the numbers are made up.
const manuscript = `# Results

Beta-blockers lowered the odds of bleeding (odds ratio 0.54, 95% CI 0.39–0.74;
9 trials, 1,003 less 7 patients). Sclerotherapy had I2 of 77.9 % [12] in 19 trials (Table 3).
`;
const claims = [
  'blockers,manuscript.md,results,"odds ratio 0.54, 95% CI 0.39-0.74",beta-blockers.estimate; beta-blockers.level; beta-blockers.lower; beta-blockers.upper,,reduced; significant,',
  "trials,manuscript.md,results,9 trials,beta-blockers.k,,,",
  "i2,manuscript.md,results,I2 of 77.9%,sclerotherapy.i2,,,",
  "trials-sclerotherapy,manuscript.md,results,in 19 trials,sclerotherapy.k,,,",
  'patients,manuscript.md,results,"1003 less 7 patients",-; sclerotherapy.level,,,',
];
const ids = ["blockers", "trials", "i2", "trials-sclerotherapy"];

function ledgerOf(
  text: string,
  rows: readonly string[] = claims.slice(0, 4),
  change: (table: string) => string = (table) => table,
): ClaimsLedger {
  const review = claimedReview(rows, text, change);
  const bytes = new TextEncoder().encode(text);
  return claimsLedger(review, manuscriptResults(review), [
    readManuscriptText("manuscript.md", bytes),
  ]);
}

const grades = (ledger: ClaimsLedger) => ledger.claims.map(({ id, grade }) => `${id}: ${grade}`);

Deno.test("claimsLedger: claims of a manuscript match, with their lines; what they leave is an orphan", () => {
  const ledger = ledgerOf(manuscript);
  assert.deepEqual(grades(ledger), ids.map((id) => `${id}: match`));
  assert.deepEqual(ledger.claims.map(({ foundAt }) => foundAt?.map(({ place }) => place)), [
    [3],
    [4],
    [4],
    [4],
  ]);
  assert.deepEqual(ledger.faults, []);
  assert.deepEqual(ledger.compared, 7);
  // "12" is a citation, "3" the number of a table.
  assert.deepEqual(
    ledger.coverage.map(({ numbers, covered, orphans }) => ({
      numbers,
      covered,
      orphans: orphans.map(({ text, place, context }) => [text, place, context]),
    })),
    [{
      numbers: 9,
      covered: 7,
      orphans: [
        ["1,003", 4, "95% CI 0.39–0.74; 9 trials, 1,003 less 7 patients)."],
        ["7", 4, "9 trials, 1,003 less 7 patients). Sclerotherapy had"],
      ],
    }],
  );
});

Deno.test("claimsLedger: one digit altered in the manuscript fails exactly its claim", () => {
  const digits = [
    ["0.54", "0.55", "blockers"],
    ["0.39", "0.38", "blockers"],
    ["95%", "90%", "blockers"],
    ["9 trials, 1", "8 trials, 1", "trials"],
    ["77.9", "77.8", "i2"],
    ["19 trials", "18 trials", "trials-sclerotherapy"],
  ] as const;
  for (const [from, to, id] of digits) {
    assert.ok(manuscript.includes(from), from);
    const ledger = ledgerOf(manuscript.replace(from, to));
    assert.deepEqual(
      grades(ledger),
      ids.map((each) => `${each}: ${each === id ? "dead" : "match"}`),
      `${from} for ${to}`,
    );
    assert.deepEqual(ledger.faults, [`No longer in the manuscript: ${id}.`]);
  }
  const [dead] = ledgerOf(manuscript.replace("0.54", "0.55")).claims;
  assert.deepEqual(dead?.instead, ["odds ratio 0.55, 95% CI 0.39–0.74"]);
});

Deno.test("claimsLedger: one digit altered in manuscript and claim is a mismatch of exactly that claim", () => {
  const ledger = ledgerOf(
    manuscript.replace("77.9", "77.8"),
    claims.slice(0, 4).map((row) => row.replace("77.9", "77.8")),
  );
  assert.deepEqual(grades(ledger), ids.map((id) => `${id}: ${id === "i2" ? "mismatch" : "match"}`));
  const [number] = ledger.claims[2]?.numbers ?? [];
  assert.deepEqual([number?.printed, number?.computed], ["77.8", "77.9"]);
  assert.ok((ledger.claims[2]?.explanation?.tried ?? 0) > 100);
});

Deno.test("claimsLedger: one cell altered changes the claims that depend on it and no other", () => {
  // Study 1 has an arm in each analysis, and a control group in both.
  const cells = [
    ["1,beta-blockers,2,43", "1,beta-blockers,22,43", ["blockers"]],
    ["1,sclerotherapy,9,42", "1,sclerotherapy,29,42", ["i2"]],
    ["1,control,13,41", "1,control,3,41", ["blockers", "i2"]],
  ] as const;
  for (const [from, to, changed] of cells) {
    const ledger = ledgerOf(manuscript, claims.slice(0, 4), (table) => {
      assert.ok(table.includes(from), from);
      return table.replace(from, to);
    });
    const wrong = ledger.claims.filter(({ grade }) => grade !== "match");
    assert.deepEqual(
      wrong.map(({ id, grade }) => [id, grade]),
      changed.map((id) => [id, "mismatch"]),
    );
  }
});

Deno.test("claimsLedger: other separators, dashes, capitals and spaces are the same print", () => {
  const texts = [
    manuscript.replace("0.39–0.74", "0.39-0.74").replace("0.54", ".54").replace("95%", "95 %"),
    manuscript.replace("0.54", "0·54").replace("odds ratio", "Odds  ratio"),
    manuscript.replace("0.39–0.74", "0.39−0.74").replace("77.9 %", "77,9\u202f%"),
  ];
  for (const text of texts) {
    assert.deepEqual(grades(ledgerOf(text)), ids.map((id) => `${id}: match`));
  }
  for (const thousand of ["1 003", "1,003", "1\u2009003", "1003"]) {
    const { claims: judged, counts } = ledgerOf(manuscript.replace("1,003", thousand), [
      'patients,manuscript.md,results,"1003 less 7 patients",beta-blockers.k; -,,,',
    ]);
    assert.deepEqual([judged[0]?.grade, counts.orphan], ["mismatch", 7], thousand);
  }
});

Deno.test("claimsLedger: a number put in without a claim is an orphan", () => {
  const before = ledgerOf(manuscript).counts.orphan;
  const { counts, coverage } = ledgerOf(manuscript.replace("(Table 3)", "(Table 3), 42 in all"));
  assert.equal(counts.orphan, before + 1);
  assert.ok(coverage[0]?.orphans.some(({ text }) => text === "42"));
});

Deno.test("claimsLedger: words are held against the interval", () => {
  const words = (direction: string, text = "0.54") => {
    const review = claimedReview(
      [`a,Elsewhere,x,${text},beta-blockers.estimate,,${direction},`],
      null,
    );
    return claimsLedger(review, manuscriptResults(review)).claims[0];
  };
  assert.equal(words("reduced")?.grade, "match");
  assert.equal(words("higher")?.grade, "mismatch");
  assert.equal(words("not significant")?.grade, "mismatch");
  assert.match(
    words("higher")?.contradictions[0] ?? "",
    /"higher" is not .* 0\.39.* to 0\.7.*no effect is 1/,
  );
  // The text itself says it, without a word in the column.
  assert.equal(words("", "0.54 (not significant)")?.grade, "mismatch");
  assert.equal(words("", "0.54 (significant)")?.grade, "match");
});

Deno.test("claimsLedger: a check that compares nothing is a fault", () => {
  const of = (rows: readonly string[]) => {
    const review = claimedReview(rows, null);
    return claimsLedger(review, manuscriptResults(review)).faults;
  };
  assert.deepEqual(of(["a,Elsewhere,x,13,,,,no data"]), [
    "Nothing was compared, which is no mismatch and shows nothing: found 1 of 1 claims declared as " +
    "not recomputable; allowed: 1 or more that can be; name the result of a printed number in " +
    "the column quantities, or add claims of your own manuscript.",
  ]);
  const faults = of(["a,Elsewhere,x,13,beta-blockers.kk,,,"]);
  assert.deepEqual(faults, [
    "Printed otherwise than computed: a.",
    "Nothing was compared, which is no mismatch and shows nothing: found no claim that has both " +
    "a number and a result; name the result of a printed number in the column quantities.",
  ]);
  assert.deepEqual(
    ledgerOf(manuscript, ["a,Elsewhere,x,9,beta-blockers.k,,,"]).faults,
    ["Nothing was looked for in manuscript.md: no row of claims.csv names it as its manuscript."],
  );
});

Deno.test("claimsLedger: the published figures of four reviews; those of Kim 2026 are declared", async () => {
  const counts = async (name: string) => {
    const review = await loadReview(name);
    const ledger = claimsLedger(review, manuscriptResults(review));
    return [
      ledger.compared,
      ...["match", "mismatch", "not recomputable"].map((grade) =>
        ledger.claims.filter((claim) => claim.grade === grade).map(({ id }) => id).length
      ),
    ];
  };
  assert.deepEqual(await counts("bcg"), [7, 5, 0, 0]);
  assert.deepEqual(await counts("feng2019"), [6, 4, 0, 0]);
  assert.deepEqual(await counts("pagliaro1992"), [10, 5, 1, 0]);
  assert.deepEqual(await counts("rectal-net"), [0, 0, 0, 35]);
});

Deno.test("claimsLedger: leaving out Rodriguez 2003 is named for the patients that Greb et al. print", async () => {
  const review = await loadReview("greb2008");
  const { claims: judged } = claimsLedger(review, manuscriptResults(review));
  const patients = judged.find(({ id }) => id === "G1-n");
  assert.equal(patients?.grade, "mismatch");
  assert.equal(patients?.explanation?.nearest[0], "Without Rodriguez 2003");
});

Deno.test("claimsLedger: a row left out is found, since only that gives the printed patients", () => {
  // Study 1 has 43 patients on beta-blockers and 41 controls: 996 less 84.
  const review = claimedReview(["n,Elsewhere,x,912,beta-blockers.certainty.participants,,,"], null);
  const [claim] = claimsLedger(review, manuscriptResults(review)).claims;
  assert.equal(claim?.explanation?.nearest[0], "without 1");
  assert.ok(claim?.explanation?.nearest.every((words) => words.endsWith("without 1")));
});

Deno.test("claimsLedger: claims that do not match are explained together as well", () => {
  // 8 trials is any of nine left out, 912 patients is study 1.
  const review = claimedReview([
    "k,Elsewhere,x,8,beta-blockers.k,,,",
    "n,Elsewhere,x,912,beta-blockers.certainty.participants,,,",
  ], null);
  const [joint] = claimsLedger(review, manuscriptResults(review)).together;
  assert.deepEqual([joint?.analysis, joint?.claims], ["beta-blockers", ["k", "n"]]);
  assert.equal(joint?.nearest[0], "without 1");
});
