import type { FontMetrics } from "reforest/figure";

/** A picture of the gallery. */
export interface Picture {
  /** Name of the figure within its section. */
  readonly id: string;
  readonly svg: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** The pictures of one review. */
export interface Section {
  /** Name of the review; unique in the gallery. */
  readonly id: string;
  readonly title: string;
  /** Of data that nobody collected. */
  readonly simulated: boolean;
  /** Font that they are set in; null where it is the bundled one. */
  readonly font: FontMetrics | null;
  readonly pictures: readonly Picture[];
}
