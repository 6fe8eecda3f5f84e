import assert from "node:assert/strict";
import { readManuscriptText } from "../import/manuscript/read_manuscript_text.ts";
import type { Claim } from "../table/claim_types.ts";
import { findClaims } from "./find_claims.ts";

function orphansOf(text: string): readonly string[] {
  const manuscript = readManuscriptText("m.txt", new TextEncoder().encode(text));
  return findClaims(manuscript, []).coverage.orphans.map((orphan) => orphan.text);
}

Deno.test("findClaims: citations, dates, addresses and numbers of tables need no claim", () => {
  for (
    const text of [
      "as shown [12] and [3, 5-7]",
      "Smith et al. (2019), Jones and Miller 2001; PRISMA 2020.",
      "searched on 22 November 2026, since 2019, between 1990 and 2004.",
      "on 2026-11-22, doi 10.1097/MD.0000000000014596, PMID 1350716",
      "Table 2, Figures 3 and 4, Supplementary Table S5, pages 12-14, version 8.4",
      "eTable 4, eFigure 5B, Additional file 2, Supplementary file 3, refs 3 and 4, ref. 12, item 13",
      "metafor 4.2-0, RevMan 5.4, Stata 16, PRISMA 2020 statement, RoB 2, Cochrane Handbook 6.3",
      "Tanaka et al., 2010, 2012; from 12/31/2020; published 2010–2019, 2010 to 2019.",
      "https://example.org/2019/12, I2 and COVID-19 in R 4.3.1",
    ]
  ) assert.deepEqual(orphansOf(text), [], text);
});

Deno.test("findClaims: what looks like them and is a number of the review is told", () => {
  assert.deepEqual(orphansOf("In 2018 patients of 13 trials"), ["2018", "13"]);
  assert.deepEqual(orphansOf("95% CI [12, 40]"), ["95", "12", "40"]);
  assert.deepEqual(orphansOf("odds ratio [0.39, 0.74]"), ["0.39", "0.74"]);
  assert.deepEqual(orphansOf("(n = 2018)"), ["2018"]);
  assert.deepEqual(orphansOf("the 12 references of 2 items, 1950–2018 patients"), [
    ...["12", "2", "1950", "2018"],
  ]);
});

Deno.test("findClaims: a claim is found wherever it stands, and however its square is written", () => {
  const text = "It was I^2 = 77.9%.\n\nAs said: I² = 77,9 %; I2 = 77·9%, not I2 = 77.8%.";
  const manuscript = readManuscriptText("m.txt", new TextEncoder().encode(text));
  const claim: Claim = {
    ...{ line: 2, id: "a", manuscript: "m.txt", place: "x", text: "I^2 = 77.9%" },
    ...{ quantities: ["a.i2"], formats: [{}], direction: [], notRecomputable: null },
  };
  const { spots, instead, coverage } = findClaims(manuscript, [claim]);
  assert.deepEqual(spots.get("a")?.map(({ place }) => place.place), [1, 3, 3]);
  assert.deepEqual(instead.get("a"), []);
  assert.deepEqual(coverage.orphans.map((orphan) => orphan.text), ["77.8"]);
});
