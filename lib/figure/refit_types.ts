import type { Measure } from "../effect/types.ts";
import type { PoolingChoicesInForce } from "../model/types.ts";
import type { Standing } from "../trace/types.ts";
import type { ForestChoices, ReportingUnit } from "./forest_types.ts";

/** Choices of {@linkcode cumulativeForest}, and of {@linkcode leaveOneOutForest}. */
export interface RefitChoices {
  /** What was pooled; it gives the axis its unit. @default "GEN": as pooled, around 0 */
  readonly measure?: Measure;
  /** Name of the file and prefix of ids. @default "leave-one-out" or "cumulative" */
  readonly id?: string;
  /** @default "Leave-one-out" or "Cumulative" */
  readonly title?: string;
  /** Decimals. @default 1 for proportions (as percent), 3 for differences of risks, 4 for rates, else 2 */
  readonly digits?: number;
  /** Ends of the axis on the reporting scale. @default wide enough */
  readonly axis?: NonNullable<ForestChoices["axis"]>;
  /** What the two directions mean; printed below the axis. @default nothing */
  readonly favours?: NonNullable<ForestChoices["favours"]>;
  /** Signs and colours; the columns are the same in all. @default "reforest" */
  readonly layout?: NonNullable<ForestChoices["layout"]>;
  /** How numbers are written. @default that of the layout */
  readonly numbers?: ForestChoices["numbers"];
  /** Lines beside that of no effect, e.g. a threshold of a decision. @default none */
  readonly lines?: NonNullable<ForestChoices["lines"]>;
  /** Least width; the figure grows where its texts need more. @default 180 */
  readonly widthMm?: number;
  /** Font that texts are measured and set in. @default the bundled DejaVu Sans */
  readonly font?: NonNullable<ForestChoices["font"]>;
}

/** Choices of {@linkcode leaveOneOutForest}. */
export interface LeaveOneOutForestChoices extends RefitChoices {
  /** By id, or by the estimate that leaving the study out gives. @default "id" */
  readonly order?: "id" | "estimate";
}

/** A line of pooled results, on the scale that people read. */
export interface RefitLine {
  readonly label: string;
  readonly k: number;
  /** Null where the result does not say. */
  readonly i2FromQ: number | null;
  readonly tau2: number | null;
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly converged: boolean;
}

/** Lines of pooled results to be drawn below each other. */
export interface RefitContent {
  readonly owner: string;
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly labelTitle: string;
  readonly measure: Measure;
  readonly unit: ReportingUnit;
  readonly level: number;
  readonly lines: readonly RefitLine[];
  /** Drawn as a diamond below the lines; null where there is none. */
  readonly all: RefitLine | null;
  /** Null where the result does not say. */
  readonly pooling: PoolingChoicesInForce | null;
  /** How the analysis stands to what was registered; null where the result does not say. */
  readonly standing: Standing | null;
  readonly note: string;
}
