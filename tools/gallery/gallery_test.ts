import assert from "node:assert/strict";
import { loadReview } from "reforest/io";
import { drawReview } from "./draw_review.ts";
import { figureKind, figureKinds } from "./figure_kind.ts";
import { galleryPage } from "./gallery_page.ts";
import { gallerySheet } from "./gallery_sheet.ts";
import { markSimulated } from "./mark_simulated.ts";
import { stressReviews } from "./stress/stress_reviews.ts";
import { stressSections } from "./stress_sections.ts";
import { faultsOf } from "./write_gallery.ts";

const stress = stressSections();
const pictures = stress.flatMap((section) => section.pictures);

for (const section of stress) {
  Deno.test(`gallery: each figure of simulated data can be read, ${section.id}`, () => {
    assert.ok(section.pictures.length > 0);
    assert.deepEqual(faultsOf(section), []);
  });
}

for (const name of ["bcg", "greb2008", "feng2019", "pagliaro1992", "rectal-net"]) {
  Deno.test(`gallery: each figure of a review can be read, ${name}`, async () => {
    const drawn = drawReview(await loadReview(name));
    assert.ok(drawn.length > 10);
    assert.deepEqual(
      faultsOf({ id: name, title: name, simulated: false, font: null, pictures: drawn }),
      [],
    );
  });
}

Deno.test("stressSections: every kind of figure is there, and simulated figures say so", () => {
  const kinds = new Set(pictures.map(({ id }) => figureKind(id)));
  assert.deepEqual(Object.keys(figureKinds).filter((kind) => !kinds.has(kind as never)), []);
  for (const { svg, alt } of pictures) {
    assert.match(svg, /<text [^>]*>Simulated data<\/text>/);
    assert.match(alt, /^Simulated data\. /);
    assert.doesNotMatch(svg + alt, /NaN|undefined|\[object/);
  }
});

Deno.test("markSimulated: the drawing moves down by the band and keeps its width", () => {
  const svg = `<svg width="100mm" height="50mm" viewBox="0 0 283.46 141.73"><title>T</title>` +
    `<desc>D</desc><rect width="283.46" height="141.73"/></svg>\n`;
  const marked = markSimulated(svg);
  // 141.73 and 16 points are 157.73, of 72 to the inch of 25.4 mm.
  assert.match(marked, /^<svg width="100mm" height="55\.644mm" viewBox="0 0 283\.46 157\.73">/);
  assert.match(marked, /<title>Simulated data\. T<\/title><desc>Simulated data\. D<\/desc>/);
  assert.match(marked, /<g transform="translate\(0,16\)"><rect [^>]*\/><\/g><\/svg>\n$/);
  assert.throws(() => markSimulated("<svg></svg>"), /without size or description/);
});

Deno.test("figureKind: the longest beginning counts, and a strange one is an error", () => {
  assert.equal(figureKind("risk-of-bias"), "risk-of-bias");
  assert.equal(figureKind("risk-of-bias-summary-events"), "risk-of-bias-summary");
  assert.equal(figureKind("forest-x"), "forest");
  assert.throws(() => figureKind("forestry"), /"forestry": found no such kind; allowed: flow,/);
});

const sections = [{
  id: "made-up",
  title: "Made <up>",
  simulated: true,
  font: null,
  pictures: [
    { id: "radial-a", svg: `<svg width="9mm"><text>50 % & "b" #c</text></svg>\n`, alt: `R "q"` },
    { id: "flow", svg: `<svg width="8mm"></svg>\n`, alt: "F" },
  ],
}];

Deno.test("galleryPage: pictures come back from the page as they were, in the order of kinds", () => {
  const page = galleryPage(sections);
  const found = [...page.matchAll(/ src="data:image\/svg\+xml;charset=utf-8,([^"]*)"/g)]
    .map(([, data = ""]) =>
      decodeURIComponent(data.replaceAll("&#39;", "'").replaceAll("&amp;", "&"))
    );
  assert.deepEqual(found, sections[0]?.pictures.map(({ svg }) => svg.trim()).reverse());
  assert.match(page, /<h2 id="made-up-title">Made &lt;up&gt;<\/h2>/);
  assert.match(page, /alt="R &quot;q&quot;"/);
});

Deno.test("galleryPage: it runs and fetches nothing; links and choices lead to what is there", () => {
  const page = galleryPage(stress);
  assert.doesNotMatch(page, /<script|<link|@import|url\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, to = ""] of page.matchAll(/ href="#([^"]+)"/g)) assert.ok(ids.includes(to), to);
  for (const [, value = ""] of page.matchAll(/<option value="([^"]+)"/g)) {
    assert.ok(page.includes(`option[value="${value}"]:checked`), value);
    assert.ok(
      page.includes(`data-review="${value}" `) || page.includes(` data-kind="${value}"`),
      value,
    );
  }
  assert.equal(page.match(/<img /g)?.length, pictures.length);
  assert.equal(page.match(/<img [^>]*alt="[^"]+"/g)?.length, pictures.length);
});

Deno.test("drawReview: the same review gives the same bytes, drawn again", () => {
  const [, , , review] = stressReviews();
  assert.ok(review);
  assert.deepEqual(drawReview(review), drawReview(review));
});

Deno.test("gallerySheet: a choice hides other reviews, other kinds, and sections left empty", () => {
  const rules = gallerySheet(["bcg"], ["flow"]).trim().split("\n").slice(-3);
  assert.deepEqual(rules, [
    `body:has(#review option[value="bcg"]:checked) section:not([data-review="bcg"]) { display: none; }`,
    `body:has(#kind option[value="flow"]:checked) figure:not([data-kind="flow"]) { display: none; }`,
    `body:has(#kind option[value="flow"]:checked) section:not(:has([data-kind="flow"])) ` +
    "{ display: none; }",
  ]);
});
