import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { listReviews } from "../io/list_reviews.ts";
import { loadReview } from "../io/load_review.ts";
import { projectRoot } from "../io/project_root.ts";
import { readFolder } from "../io/read_folder.ts";
import { DataProblems } from "./data_problems.ts";
import { parseReview } from "./parse_review.ts";
import type { Review } from "./review_types.ts";

const names = await listReviews();
const filesOf = (name: string) => readFolder(`${projectRoot()}/data/${name}`);
const numbers = (review: Review, table: string, column: string) =>
  (review.tables[table]?.rows ?? []).map((row) => Number(row.values[column]));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

Deno.test("parseReview: every review in data/ is valid", async () => {
  for (const name of ["bcg", "feng2019", "greb2008", "pagliaro1992", "rectal-net"]) {
    assert.ok(names.includes(name));
  }
  for (const name of names) assert.equal((await loadReview(name)).name, name);
});

Deno.test("parseReview: lists all files, sorted, with the digest of their bytes", async () => {
  const files = await filesOf("rectal-net");
  const review = parseReview("rectal-net", files);
  assert.deepEqual(review.files.map((file) => file.path), [...files.keys()].sort());
  for (const { path, sha256 } of review.files) {
    const digest = createHash("sha256").update(files.get(path) ?? "").digest("hex");
    assert.equal(sha256, digest, path);
  }
});

Deno.test("parseReview: the order in which files are given does not matter", async () => {
  const files = await filesOf("greb2008");
  const reversed = new Map([...files].reverse());
  assert.deepEqual(parseReview("greb2008", reversed), parseReview("greb2008", files));
});

Deno.test("parseReview: is plain data that survives JSON", async () => {
  const review = await loadReview("pagliaro1992");
  assert.deepEqual(JSON.parse(JSON.stringify(review)), review);
});

Deno.test("parseReview: feng2019 has the studies, patients and prevalences of its abstract", async () => {
  const review = await loadReview("feng2019");
  // Abstract of doi 10.1097/MD.0000000000014596: 19 studies in 10 countries, 12,315 patients,
  // 3818 with depression, prevalence from 9.17% to 65.88%.
  const events = numbers(review, "feng2019", "events");
  const n = numbers(review, "feng2019", "n");
  const shares = events.map((count, index) => 100 * count / (n[index] ?? 0));
  const countries = review.tables["feng2019"]?.rows.map((row) => row.values["country"]);
  assert.equal(n.length, 19);
  assert.equal(new Set(countries).size, 10);
  assert.equal(total(n), 12315);
  assert.equal(total(events), 3818);
  assert.equal(Math.min(...shares).toFixed(2), "9.17");
  assert.equal(Math.max(...shares).toFixed(2), "65.88");
});

Deno.test("parseReview: pagliaro1992 has the trials of its abstract and the patients of its claims", async () => {
  const review = await loadReview("pagliaro1992");
  const rows = review.tables["pagliaro1992"]?.rows ?? [];
  // Abstract, PMID 1350716: 9 trials of beta-blockers and 19 of sclerotherapy.
  for (const [treatment, k, n] of [["beta-blockers", 9, 996], ["sclerotherapy", 19, 1687]]) {
    const trials = rows.filter((row) => row.values["treatment"] === treatment)
      .map((row) => row.values["study"]);
    const arms = rows.filter((row) =>
      trials.includes(row.values["study"] ?? null) &&
      (row.values["treatment"] === treatment || row.values["treatment"] === "control")
    );
    assert.equal(trials.length, k);
    assert.equal(total(arms.map((row) => Number(row.values["n"]))), n);
  }
});

Deno.test("parseReview: greb2008 keeps its 14 rows, one more than its abstract prints", async () => {
  const review = await loadReview("greb2008");
  assert.equal(review.tables["greb2008"]?.rows.length, 14);
  assert.equal(review.tables["claims"]?.rows[0]?.values["k"], 13);
});

Deno.test("parseReview: rectal-net has the searches, records and studies that its README tells", async () => {
  const review = await loadReview("rectal-net");
  const rows = (table: string) => review.tables[table]?.rows ?? [];
  assert.equal(rows("search_log").length, 161);
  assert.equal(total(numbers(review, "search_log", "n_results")), 1291);
  assert.equal(rows("records").length, 172);
  assert.equal(rows("studies").length, 55);
  assert.equal(rows("records").filter((row) => row.values["screened"] === "include").length, 55);
  assert.equal(rows("records").filter((row) => row.values["duplicate_of"] !== null).length, 49);
});

Deno.test("parseReview: what is unverified in rectal-net stays visibly so", async () => {
  const review = await loadReview("rectal-net");
  const years = (review.tables["studies"]?.rows ?? []).map((row) => row.values["year"]);
  assert.ok(years.includes("2012 (from memory)"));
  assert.ok(years.includes("not seen"));
});

Deno.test("parseReview: codes of rectal-net are those of its vocabulary", async () => {
  const review = await loadReview("rectal-net");
  const used = [["resection", "method"], ["recurrence", "population"]] as const;
  const readers = [["consensus", "code"], ["a", "code_in_a"], ["b", "code_in_b"]] as const;
  for (const [table, column] of used) {
    for (const [reader, spelling] of readers) {
      const codes = (review.tables["vocabulary"]?.rows ?? [])
        .filter((row) => row.values["table"] === table && row.values["column"] === column)
        .map((row) => row.values[spelling]);
      const declared = review.tables[`${reader}_${table}`]?.columns
        .find((definition) => definition.name === column)?.constraints?.enum ?? [];
      assert.deepEqual([...declared].sort(), codes.sort(), `${reader} ${table}`);
    }
  }
});

Deno.test("parseReview: printed figures keep their digits", async () => {
  const claims = (await loadReview("rectal-net")).tables["kim2026_claims"]?.rows ?? [];
  const odds = claims.find((row) => row.values["claim_id"] === "C12")?.values;
  assert.equal(odds?.["ci_low"], "0.40");
  const bcg = (await loadReview("bcg")).tables["claims"]?.rows ?? [];
  assert.equal(bcg.find((row) => row.values["claim_id"] === "B2")?.values["value"], "152.2330");
});

Deno.test("parseReview: throws before anything is returned when one cell is wrong", async () => {
  const files = new Map(await filesOf("bcg"));
  const text = new TextDecoder().decode(files.get("bcg.csv"));
  files.set("bcg.csv", new TextEncoder().encode(text.replace("13536", "13,536")));
  assert.throws(() => parseReview("bcg", files), DataProblems);
});
