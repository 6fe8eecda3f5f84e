import type { FontMetrics } from "./font_types.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import type { Measure } from "../effect/types.ts";
import type { PooledEffect } from "../model/types.ts";

/** Choices of {@linkcode funnelPlot}. */
export interface FunnelChoices {
  /** Name of the file and prefix of ids. @default "funnel-" and the id of the analysis */
  readonly id?: string;
  /** @default the title of the analysis */
  readonly title?: string;
  /** @default 120 */
  readonly widthMm?: number;
  /** Font that texts are measured and set in, see `readFont`. @default the bundled DejaVu Sans */
  readonly font?: FontMetrics;
}

/** What a funnel plot shows, on the scale of pooling. */
export interface FunnelContent {
  readonly result: AnalysisResult;
  readonly measure: Measure;
  readonly pooled: PooledEffect;
  readonly points: readonly { readonly effect: number; readonly error: number }[];
  readonly alt: string;
}
