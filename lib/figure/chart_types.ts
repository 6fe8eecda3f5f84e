import type { Measure } from "../effect/types.ts";

/** Choices that all charts have. */
export interface ChartChoices {
  /** Name of the file and prefix of ids. @default the name of the chart */
  readonly id?: string;
  /** @default the name of the chart */
  readonly title?: string;
  /** @default 120 */
  readonly widthMm?: number;
}

/** Choices of charts of effects. */
export interface EffectChartChoices extends ChartChoices {
  /** What the effects are; it labels their axis. @default "GEN": as pooled */
  readonly measure?: Measure;
}

/** Choices of {@linkcode contourFunnel}. */
export interface ContourFunnelChoices extends EffectChartChoices {
  /** Pooled effect on the scale of pooling, drawn as a line. @default none */
  readonly pooled?: number;
}
