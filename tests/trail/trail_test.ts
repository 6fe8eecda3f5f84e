import assert from "node:assert/strict";
import { loadReview } from "reforest/io";
import { cellKey } from "../../lib/lineage/trail_of.ts";
import { type Bench, benchOf } from "./bench.ts";
import { cellsOf, sample } from "./cells_of.ts";
import { inputsOf, lineOf, type Measured, withTrail } from "./describe_trail.ts";
import { experiment } from "./experiment.ts";
import type { Perturbed } from "./perturbations.ts";
import { perturbations } from "./perturbations.ts";

/** Cells of each review that are changed here; `make trail` changes all of them. */
const sizes = { bcg: 12, feng2019: 20, greb2008: 12, pagliaro1992: 16, "rectal-net": 20 } as const;
const page = await Deno.readTextFile(new URL("../../docs/trail.md", import.meta.url));

for (const [name, size] of Object.entries(sizes)) {
  Deno.test(`lineage, ${name}: whatever a changed cell changes is predicted, and each edge is realised or explained`, async () => {
    const bench = benchOf(await loadReview(name));
    const { read, others } = cellsOf(bench);
    const found = experiment(bench, sample(read, size));
    assert.deepEqual(found.unpredicted, []);
    assert.deepEqual(found.unrealised.filter(({ reason }) => reason === null), []);
    assert.ok(found.edges > 100);
    console.log(
      `${name}: ${found.edges - found.unrealised.length} of ${found.edges} edges realised ` +
        `(${found.cells} cells, ${found.reruns} reruns)`,
    );
    const beside = experiment(bench, sample(others, 6));
    assert.deepEqual(beside.unpredicted, []);
    assert.equal(beside.edges, 0);
    const [row = ""] = page.split("\n").filter((line) => line.startsWith(`| ${name} `));
    const cells = row.split("|").map((cell) => cell.trim());
    assert.deepEqual(
      [cells[2], cells[3]],
      [await inputsOf(bench), `${read.length}`],
      "docs/trail.md is of other data or of another lineage; run make trail",
    );
  });
}

const bcg = benchOf(await loadReview("bcg"));
const cellAt = (column: string, line = 2): Perturbed => ({
  table: "bcg",
  file: "bcg.csv",
  line,
  column,
});

Deno.test("experiment: an edge that the lineage does not claim is found", () => {
  const blind: Bench = { ...bcg, usesOf: new Map() };
  const { unpredicted } = experiment(blind, [cellAt("tpos")]);
  assert.ok(unpredicted.some(({ number }) => number === "tuberculosis.estimate"));
});

Deno.test("experiment: an edge that the lineage claims in vain has no reason", () => {
  const uses = bcg.usesOf.get("bcg.csv:2:tpos") ?? [];
  // The author's name, taken for the count of the treated.
  const vain: Bench = {
    ...bcg,
    usesOf: new Map([["bcg.csv:2:author", uses.map((use) => ({ ...use, column: "author" }))]]),
  };
  const { unrealised } = experiment(vain, [cellAt("author")]);
  const pooled = unrealised.find(({ number }) => number === "tuberculosis.estimate");
  assert.deepEqual(pooled?.reason, null);
});

Deno.test("experiment: a row that joins rows of its own share leaves the share, and says so", async () => {
  const net = benchOf(await loadReview("rectal-net"));
  const method: Perturbed = {
    table: "consensus_resection",
    file: "extraction/consensus_resection.csv",
    line: 36,
    column: "method",
  };
  // 4 of 16 (ESD). With those of HSP, 29 of 116, they are 33 of 132: both are 25 %.
  const { unrealised } = experiment(net, [method]);
  assert.deepEqual(unrealised.filter(({ reason }) => reason === null), []);
  const share = "a crude share, and the rows that come or go have this very share";
  const explained = unrealised.filter(({ reason }) => reason === share).map(({ number }) => number);
  assert.ok(explained.includes("incomplete-by-method.HSP.crude"));
  assert.ok(explained.every((number) => number.endsWith(".HSP.crude")), explained.join(" "));
  // A note, taken for the count: the sums stay, and that is no reason.
  const uses = net.usesOf.get("extraction/consensus_resection.csv:36:n_incomplete") ?? [];
  const notes = { ...method, column: "notes" };
  const vain = { ...net, usesOf: new Map([[cellKey(notes), uses]]) };
  const crude = experiment(vain, [notes]).unrealised.filter(({ number }) =>
    number.endsWith(".crude")
  );
  assert.deepEqual(crude.filter(({ reason }) => reason !== null), []);
  assert.ok(crude.length > 0);
});

Deno.test("perturbations: values that leave the table valid, three at the most", () => {
  const { review } = bcg;
  const plans = review.protocol.analyses;
  assert.deepEqual(perturbations(review, cellAt("tpos"), plans), [5, 0, 8]);
  assert.deepEqual(perturbations(review, cellAt("alloc"), plans), ["alternate", "systematic"]);
  // Another trial has each of the numbers 1 to 13.
  assert.deepEqual(perturbations(review, cellAt("trial"), plans), []);
});

Deno.test("withTrail: replaces what stands between the marks and nothing else", () => {
  const measured: Measured = {
    review: "a",
    inputs: "00ff",
    cells: 10,
    others: 5,
    reruns: 1200,
    fixed: 1,
    edges: 200,
    unrealised: 50,
    byReason: {},
    unpredicted: 0,
  };
  assert.equal(lineOf(measured), "| a | 00ff | 10 | 1 | 5 | 1,200 | 200 | 75.0 % | 0 |");
  const text = "before\n<!-- measured by deno task trail -->\nlast year\n<!-- end -->\nafter\n";
  const written = withTrail(text, [measured]);
  assert.ok(written.startsWith("before\n") && written.endsWith("<!-- end -->\nafter\n"));
  assert.ok(!written.includes("last year") && written.includes(lineOf(measured)));
  assert.equal(withTrail(written, [measured]), written);
  assert.throws(() => withTrail("nothing", [measured]), /found no <!-- measured/);
});
