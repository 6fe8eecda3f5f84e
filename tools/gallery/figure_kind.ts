/** Kinds of figures by how their ids begin, and what they are called; in the order of the page. */
export const figureKinds = {
  "flow": "PRISMA flow",
  "agreement": "Agreement plot",
  "risk-of-bias-summary": "Risk of bias, shares",
  "risk-of-bias": "Risk of bias, by study",
  "forest": "Forest plot",
  "strata": "Pooled strata",
  "leave-one-out": "Leave-one-out forest plot",
  "cumulative": "Cumulative forest plot",
  "orchard": "Orchard plot",
  "bubble": "Bubble plot",
  "funnel": "Funnel plot",
  "contours": "Funnel plot with contours",
  "trim-and-fill": "Trim-and-fill funnel plot",
  "radial": "Radial plot",
  "baujat": "Baujat plot",
  "labbe": "L'Abbé plot",
  "gosh": "GOSH plot",
  "drapery": "Drapery plot",
  "specifications": "Specification curve",
} as const;

export type FigureKind = keyof typeof figureKinds;

/**
 * The kind of a figure, from its id.
 *
 * @throws {Error} if the id begins as that of no kind, so that a new kind is not left out of the
 *   gallery's filter.
 */
export function figureKind(id: string): FigureKind {
  const found = (Object.keys(figureKinds) as FigureKind[])
    .filter((kind) => id === kind || id.startsWith(`${kind}-`))
    .sort((a, b) => b.length - a.length)[0];
  if (found === undefined) {
    throw new Error(
      `figure "${id}": found no such kind; allowed: ${Object.keys(figureKinds).join(", ")}; ` +
        "add the kind to tools/gallery/figure_kind.ts",
    );
  }
  return found;
}
