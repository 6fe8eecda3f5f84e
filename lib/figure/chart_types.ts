import type { Measure, StudyEffect, TwoByTwoMeasure } from "../effect/types.ts";
import type { Standing } from "../trace/types.ts";
import type { FontMetrics } from "./font_types.ts";

/** Choices that all charts have. */
export interface ChartChoices {
  /** Name of the file and prefix of ids. @default the name of the chart */
  readonly id?: string;
  /** @default the name of the chart */
  readonly title?: string;
  /** @default 120 */
  readonly widthMm?: number;
  /** Font that texts are measured and set in, see `readFont`. @default the bundled DejaVu Sans */
  readonly font?: FontMetrics;
  /** How the analysis stands to what was registered; printed unless it is as registered. */
  readonly standing?: Standing;
}

/** Choices of charts of effects. */
export interface EffectChartChoices extends ChartChoices {
  /** What the effects are; it labels their axis. @default "GEN": as pooled */
  readonly measure?: Measure;
}

/**
 * A pooled effect as a chart draws it and its alternative text says it, on the scale of pooling; an
 * answer of `pool` is one.
 */
export interface DrawnPooled {
  readonly estimate: number;
  readonly interval?: {
    readonly lower: number;
    readonly upper: number;
    readonly level?: number;
  };
  readonly prediction?:
    | { readonly lower: number; readonly upper: number; readonly level: number }
    | null;
  readonly heterogeneity?: { readonly i2FromQ: number; readonly tau2: number };
  readonly choices?: { readonly model: "random" | "common" };
}

/** Choices of {@linkcode contourFunnel}. */
export interface ContourFunnelChoices extends EffectChartChoices {
  /** Drawn as a line. @default none */
  readonly pooled?: DrawnPooled;
}

/** Choices of {@linkcode radialPlot}. */
export interface RadialChartChoices extends EffectChartChoices {
  /**
   * Whether effects are counted from the pooled one rather than from 0, so that the band lies level.
   * @default where the measure has no value of no effect, such as proportions
   */
  readonly centred?: boolean;
  /**
   * Whether precision is that of the study alone, or allows for tau2 as the weights of a
   * random-effects model do.
   * @default "common"
   */
  readonly weights?: "common" | "random";
}

/** Choices of {@linkcode bubblePlot}. */
export interface BubbleChartChoices extends EffectChartChoices {
  /** Title of the axis of the moderator. @default the one that comes with the data, else its name */
  readonly moderatorTitle?: string;
  /** So many studies of the greatest weight bear their names, where there is room. @default 0 */
  readonly labels?: number;
}

/** What {@linkcode radialPlot} draws, on the scale of pooling. */
export interface RadialContent {
  readonly studies: readonly StudyEffect[];
  readonly pooled: DrawnPooled;
}

/** A study of {@linkcode labbePlot}. */
export interface LabbeStudy {
  readonly id: string;
  readonly eventsTreated: number;
  readonly totalTreated: number;
  readonly eventsControl: number;
  readonly totalControl: number;
}

/** Choices of {@linkcode labbePlot}. */
export interface LabbeChoices extends ChartChoices {
  /**
   * Pooled effect on the scale of pooling (ratios as logarithms), with the interval to be drawn as a
   * band. @default no line
   */
  readonly pooled?: DrawnPooled & { readonly measure: TwoByTwoMeasure };
  /** Of both axes. @default "square root" where half of the proportions are below a tenth of the largest */
  readonly scale?: "proportion" | "square root";
  /** Names of the groups. @default "treated" and "control" */
  readonly arms?: { readonly treated: string; readonly control: string };
}
