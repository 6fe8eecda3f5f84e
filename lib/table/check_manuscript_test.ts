import assert from "node:assert/strict";
import {
  assertCodes,
  assertShape,
  type Codes,
  type Shape,
} from "../../tests/fixtures/schema_shape.ts";
import type { Author, ManuscriptPlan } from "../analysis/manuscript_plan.ts";
import type { Journal } from "../report/number_style_types.ts";
import { checkManuscript } from "./check_manuscript.ts";
import schema from "./schemas/protocol.schema.json" with { type: "json" };

Deno.test("protocol.schema.json: manuscript, authors and journals have the shapes of their types", () => {
  const manuscript: Shape<ManuscriptPlan> = { title: "may", journal: "may", authors: "may" };
  const author: Shape<Author> = { name: "must", affiliation: "may", orcid: "may" };
  const journals: Codes<Journal> = {
    reforest: true,
    wjg: true,
    plos: true,
    nature: true,
    bmj: true,
    jama: true,
    lancet: true,
    cochrane: true,
  };
  assertShape({ required: [], ...schema.definitions.manuscript }, manuscript);
  assertShape(schema.definitions.author, author);
  assertCodes(schema.definitions.manuscript.properties.journal, journals);
});

Deno.test("checkManuscript: ORCID iDs with a wrong check digit, or given twice, are faults", () => {
  // 0000-0002-1825-0097 and 0000-0002-9079-593X are ORCID's own examples.
  const right = "0000-0002-1825-0097";
  const authors = [
    { name: "A", orcid: right },
    { name: "B" },
    { name: "C", orcid: "0000-0002-9079-593X" },
    { name: "D", orcid: "0000-0002-1825-0079" },
    { name: "E", orcid: right },
  ];
  const faults = checkManuscript({ authors });
  assert.deepEqual(faults.map(({ pointer, found }) => [pointer, found]), [
    [
      "/manuscript/authors/3/orcid",
      '"0000-0002-1825-0079", whose last digit does not fit the others',
    ],
    ["/manuscript/authors/4/orcid", `"${right}" a second time`],
  ]);
  assert.deepEqual(checkManuscript({}), []);
});
