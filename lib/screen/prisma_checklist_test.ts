import assert from "node:assert/strict";
import type { ChecklistEntry } from "../analysis/protocol.ts";
import { listReviews } from "../io/list_reviews.ts";
import { loadReview } from "../io/load_review.ts";
import { prismaChecklist } from "./prisma_checklist.ts";
import { prismaItems } from "./prisma_items.ts";

const review = await loadReview("rectal-net");

function lineOf(item: string, entries: readonly ChecklistEntry[] = []) {
  const protocol = { ...review.protocol, prismaChecklist: entries };
  return prismaChecklist({ ...review, protocol }).lines.find((line) => line.item === item);
}

Deno.test("prismaItems: 27 items in 42 lines, in the order of PRISMA 2020", () => {
  assert.equal(prismaItems.length, 42);
  const numbers = prismaItems.map(({ item }) => Number.parseInt(item));
  assert.deepEqual([...new Set(numbers)], Array.from({ length: 27 }, (_, i) => i + 1));
  assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b));
});

Deno.test("prismaChecklist: what only the manuscript can answer is never said to be done", () => {
  const { lines } = prismaChecklist({
    ...review,
    protocol: { ...review.protocol, prismaChecklist: [] },
  });
  for (const item of ["1", "2", "3", "23a", "23b", "23c", "23d", "25", "26"]) {
    assert.equal(
      lines.find((line) => line.item === item)?.status,
      "to be answered by the authors",
      item,
    );
  }
});

Deno.test("prismaChecklist: what the review lacks is not answered by the outputs", () => {
  const { extraction: _, riskOfBias: _r, flow: _f, ...bare } = review.protocol;
  const { lines } = prismaChecklist({ ...review, certainty: null, protocol: bare });
  const statusOf = (item: string) => lines.find((line) => line.item === item)?.status;
  for (const item of ["6", "7", "8", "9", "11", "15", "16a", "18", "22"]) {
    assert.equal(statusOf(item), "to be answered by the authors", item);
  }
  const reason = prismaChecklist({
    ...review,
    protocol: {
      ...bare,
      flow: { reason: "No records." },
      riskOfBias: { reason: "No judgements." },
    },
  }).lines;
  assert.deepEqual(
    reason.filter(({ item }) => ["16a", "18"].includes(item)).map((
      { status, where },
    ) => [status, where]),
    [["not applicable", "No records."], ["not applicable", "No judgements."]],
  );
});

Deno.test("prismaChecklist: authors add their place, or say why an item does not apply", () => {
  assert.deepEqual(lineOf("25", [{ item: "25", where: "last page" }])?.where, "last page");
  assert.equal(
    lineOf("25", [{ item: "25", where: "last page" }])?.status,
    "answered by the authors",
  );
  assert.match(
    lineOf("4", [{ item: "4", where: "Introduction" }])?.where ?? "",
    /^Introduction; data\//,
  );
  const not = lineOf("16b", [{ item: "16b", notApplicable: "nothing was near" }]);
  assert.deepEqual([not?.status, not?.where], ["not applicable", "nothing was near"]);
});

Deno.test("prismaChecklist: every notebook that is named exists, and every line says where", async () => {
  const names = new Set<string>();
  for await (const { name } of Deno.readDir(new URL("../../notebooks", import.meta.url))) {
    names.add(name.replace(".ipynb", ""));
  }
  for (const name of await listReviews()) {
    for (const { item, where } of prismaChecklist(await loadReview(name)).lines) {
      assert.ok(where.length > 0, item);
      for (const [named] of where.matchAll(/\b\d\d-[a-z-]+/g)) assert.ok(names.has(named), named);
    }
  }
});
