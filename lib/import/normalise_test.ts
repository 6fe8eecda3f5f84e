import assert from "node:assert/strict";
import { latexToText } from "./latex_to_text.ts";
import { normaliseDoi } from "./normalise_doi.ts";
import { normalisePages } from "./normalise_pages.ts";
import { normaliseTitle } from "./normalise_title.ts";
import { publicationKind } from "./publication_kind.ts";

Deno.test("normaliseTitle: an umlaut, its transliteration and its bare letter are one word", () => {
  const keys = [
    "Über Blödgröße",
    "Ueber Bloedgroesse",
    "UBER BLODGROSSE",
    "U\u0308ber Blo\u0308dgröße",
  ];
  assert.deepEqual(new Set(keys.map(normaliseTitle)), new Set(["uber blodgrosse"]));
});

Deno.test("normaliseTitle: markup goes, and signs of comparison stay apart from it", () => {
  assert.equal(
    normaliseTitle("Effect of H<sub>2</sub>O in <i>E. coli</i>"),
    "effect of h2o in e coli",
  );
  assert.equal(normaliseTitle("Age <50 and >60 years"), "age 50 and 60 years");
});

Deno.test("normaliseTitle: titles in other scripts keep their letters", () => {
  assert.equal(normaliseTitle("直腸神経内分泌腫瘍"), "直腸神経内分泌腫瘍");
  assert.equal(normaliseTitle("Опухоль: прямая кишка."), "опухоль прямая кишка");
});

Deno.test("normalisePages: abbreviated last pages are written in full", () => {
  assert.equal(normalisePages("123-9"), "123-129");
  assert.equal(normalisePages("1998–2003"), "1998-2003");
  assert.equal(normalisePages("998-1003"), "998-1003");
  assert.equal(normalisePages("S12-8"), "S12-S18");
  assert.equal(normalisePages("177--88"), "177-188");
  assert.equal(normalisePages("557-560; discussion 561"), "557-560; discussion 561");
  assert.equal(normalisePages(" "), null);
});

Deno.test("normaliseDoi: addresses, prefixes, case and a full stop do not matter", () => {
  const written = [
    "10.1136/bmj.n71",
    "doi:10.1136/BMJ.N71",
    "DOI 10.1136/bmj.n71.",
    "http://dx.doi.org/10.1136/bmj.n71",
    "https://doi.org/10.1136%2Fbmj.n71",
  ];
  assert.deepEqual(new Set(written.map(normaliseDoi)), new Set(["10.1136/bmj.n71"]));
  assert.equal(normaliseDoi("10.1016/0197-2456(86)90046-2"), "10.1016/0197-2456(86)90046-2");
  assert.equal(normaliseDoi("10.1136"), null);
});

Deno.test("latexToText: accents in all their spellings", () => {
  for (const spelling of ['{\\"u}', '\\"u', '\\"{u}', '{\\"{u}}']) {
    assert.equal(latexToText(`M${spelling}ller`), "Müller");
  }
  assert.equal(
    latexToText("Ko{\\v{c}}{\\'i}n, Gro{\\ss}, S{\\o}ren, Fran\\c{c}ois"),
    "Kočín, Groß, Søren, François",
  );
  assert.equal(latexToText("R\\&D of {\\textbf{bold}} 5\\,\\%"), "R&D of bold 5 %");
});

Deno.test("publicationKind: a meeting abstract that is a journal article too is an abstract", () => {
  assert.equal(publicationKind(["Journal Article", "Meeting Abstract"]), "conference contribution");
  assert.equal(publicationKind(["Conference Abstract", "JOUR"]), "conference contribution");
  assert.equal(
    publicationKind(["Consensus Development Conference", "Journal Article"]),
    "journal article",
  );
  assert.equal(publicationKind(["Case Reports", "Journal Article"]), "journal article");
  assert.equal(publicationKind(["Case Report"]), "journal article");
  assert.equal(publicationKind(["misc"]), "unknown");
  assert.equal(publicationKind(["inproceedings"]), "conference contribution");
  assert.equal(publicationKind(["phdthesis"]), "thesis");
});
