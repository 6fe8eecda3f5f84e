import { seededRandom } from "reforest";
import { limitsOfAgreement, runAnalysis } from "reforest/review";
import { agreementPlot, type Figure, forestPages, forestPlot } from "reforest/figure";
import { drawReview } from "./draw_review.ts";
import { figureKind } from "./figure_kind.ts";
import { markSimulated } from "./mark_simulated.ts";
import { stressReviews } from "./stress/stress_reviews.ts";
import type { Section } from "./types.ts";

/** Reviews that strain some kinds of figures only; those of the others are left out. */
const strained: Readonly<Record<string, readonly string[]>> = {
  "many-domains": ["risk-of-bias", "risk-of-bias-summary", "forest"],
  "long-reasons": ["flow"],
};

/** Every kind of figure on simulated data that strain it, each marked as simulated. */
export function stressSections(): readonly Section[] {
  const reviews = stressReviews();
  const drawn = reviews.map((review) => {
    const kinds = strained[review.name];
    const figures = drawReview(review)
      .filter(({ id }) => kinds === undefined || kinds.includes(figureKind(id)));
    return section(review.name, review.title, figures);
  });
  const strata = reviews.find(({ name }) => name === "missing-weights");
  return [
    ...drawn,
    ...(strata === undefined ? [] : [layouts(strata)]),
    ...pages(reviews),
    section("two-readers", "Two readers", agreement()),
  ];
}

function section(id: string, title: string, figures: readonly Figure[]): Section {
  const pictures = figures.map(({ id, svg, alt }) => ({
    id,
    svg: markSimulated(svg),
    alt: `Simulated data. ${alt}`,
  }));
  return { id, title: `Simulated: ${title}`, simulated: true, font: null, pictures };
}

/** One analysis in each layout of forest plots. */
function layouts(review: ReturnType<typeof stressReviews>[number]): Section {
  const result = runAnalysis(review, "events");
  const names = ["reforest", "RevMan", "Cochrane", "BMJ", "JAMA", "Lancet"] as const;
  const figures = names.map((layout) =>
    forestPlot(result, { layout, id: `forest-${layout}`, title: `In the layout ${layout}` })
  );
  return section("layouts", "Layouts of forest plots", figures);
}

/** A forest plot over the pages of a journal. */
function pages(reviews: ReturnType<typeof stressReviews>): readonly Section[] {
  return reviews.filter(({ name }) => name === "twelve-strata").map((review) =>
    section(
      "pages",
      "A forest plot on several pages",
      forestPages(runAnalysis(review, "share"), { maxHeightMm: 230 }),
    )
  );
}

/** Two readers of 40 numbers, of which they read every fifth otherwise. */
function agreement(): readonly Figure[] {
  const random = seededRandom("two readers");
  const pairs = Array.from({ length: 40 }, (_, i) => {
    const first = Math.round(200 * random());
    const slip = i % 5 === 0 ? Math.round(12 * (random() - 0.5)) : 0;
    return { studyId: `simulated-${i + 1}`, key: "patients", first, second: first + slip };
  });
  const title = "Simulated readings of 40 numbers";
  const figure = agreementPlot({ ...limitsOfAgreement(pairs), id: "agreement-patients", title });
  return figure.kind === "figure" ? [figure] : [];
}
