import type { AnalysedStudy } from "../analysis/types.ts";
import type { ForestLayoutName, ForestOrder, PlannedColumn } from "../analysis/forest_plan.ts";
import type { PooledGlmm } from "../model/glmm_types.ts";
import type { NotEstimable, PooledEffect, Reported } from "../model/types.ts";
import type { NumberStyle } from "../report/number_style_types.ts";
import type { RiskOfBias } from "../screen/summarise_risk_of_bias.ts";
import type { FontMetrics } from "./font_types.ts";

/** What is drawn in a row of a forest plot, on the reporting scale. */
export type ForestMark =
  /** A study; the area of the square grows with the weight (percent; null when not pooled). */
  | {
    readonly kind: "square";
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
    readonly weight: number | null;
  }
  /** A pooled effect with its interval. */
  | {
    readonly kind: "diamond";
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
  }
  /** A crude proportion with its exact interval. */
  | {
    readonly kind: "circle";
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
  }
  /** A prediction interval. */
  | { readonly kind: "bar"; readonly lower: number; readonly upper: number };

/** An estimate and its interval as printed; the parts stand in columns of their own. */
export interface EstimateText {
  /** Empty for a prediction interval, which has bounds only. */
  readonly estimate: string;
  readonly lower: string;
  readonly upper: string;
}

/** A row of a forest plot: its texts and its mark, without places. */
export interface ForestRow {
  /** "words" runs across the columns on the left; "space" is empty. */
  readonly kind: "heading" | "study" | "summary" | "words" | "space";
  readonly label: string;
  /** By key of the column; columns that are not named stay empty. */
  readonly cells: Readonly<Record<string, string>>;
  readonly mark: ForestMark | null;
  readonly estimate: EstimateText | null;
  /** In the place of the estimate, where there is none. */
  readonly instead: string;
  readonly bold: boolean;
  readonly indent: boolean;
  /** Judgements of risk of bias, one for each column of them; absent in rows without. */
  readonly judgements?: readonly (string | null)[];
}

/** A column beside the plot; lines of its title are parted by line breaks. */
export type ForestColumn =
  | {
    readonly key: string;
    readonly title: string;
    /** "fraction" aligns "events/total" at the stroke, "number" at the right end. */
    readonly align: "text" | "fraction" | "number";
  }
  /** The estimate of the row, its interval, or both. */
  | {
    readonly key: string;
    readonly title: string;
    readonly align: "estimate";
    readonly parts: "both" | "estimate" | "interval";
  }
  /** A judgement of risk of bias: the place of its domain in the judgements of a row. */
  | {
    readonly key: string;
    readonly title: string;
    readonly align: "judged";
    readonly domain: number;
  };

/** What stands around the bounds of an interval. */
export interface IntervalSigns {
  readonly open: string;
  /** With a space at its end, the upper bound stands apart from it. */
  readonly separator: string;
  readonly close: string;
}

/** What the numbers of a forest plot are. */
export type ReportingUnit = Reported["unit"];

/** A column of texts of one's own. */
export interface ForestTextColumn {
  readonly title: string;
  /** By id of the study; a study without a text has an empty cell. */
  readonly cells: Readonly<Record<string, string>>;
  /** "number" aligns at the right end. @default "text" */
  readonly align?: "text" | "number";
}

/** A column of a forest plot. */
export type ForestColumnChoice = PlannedColumn | ForestTextColumn;

/** A pooled effect that stands below that of the analysis, as another model gave it. */
export interface ForestSummary {
  readonly label: string;
  readonly pooled: PooledEffect | PooledGlmm | NotEstimable;
  /** The pooled effect on the reporting scale; null where it is not estimable. */
  readonly reported: Reported | null;
}

/** An upright line in the plot, such as the smallest effect that would change a decision. */
export interface ForestLine {
  /** On the reporting scale (a proportion in 0 to 1). */
  readonly at: number;
  /** Printed above the line; may be empty. */
  readonly label: string;
}

/** Choices of {@linkcode forestPlot}. */
export interface ForestChoices {
  /** Name of the file and prefix of ids. @default "forest-" and the id of the analysis */
  readonly id?: string;
  /** @default the title of the analysis */
  readonly title?: string;
  /** Decimals. @default 1 for proportions (as percent), 3 for differences of risks, 4 for rates, else 2 */
  readonly digits?: number;
  /**
   * Columns, signs and colours: the house's own, or after what a journal or a program prints. None
   * is that journal's or program's own; each says what it follows.
   * @default "reforest"
   */
  readonly layout?: ForestLayoutName;
  /** How numbers are written. @default that of the layout */
  readonly numbers?: NumberStyle | undefined;
  /** Columns beside the plot, in order; the study comes first. @default those of the layout */
  readonly columns?: {
    readonly left?: readonly ForestColumnChoice[];
    readonly right?: readonly ForestColumnChoice[];
  };
  /** Pooled effects of other models, in this order below the analysis's own. @default none */
  readonly summaries?: readonly ForestSummary[];
  /** Lines beside that of no effect, e.g. a threshold of a decision. @default none */
  readonly lines?: readonly ForestLine[];
  /**
   * Ends of the axis on the reporting scale (proportions: 0 to 1); intervals that go further end
   * in an arrow. @default wide enough for all intervals, unless those of a few ratios would
   * press the others together
   */
  readonly axis?: { readonly lower: number; readonly upper: number };
  /** What the two directions mean; printed below the axis. @default nothing */
  readonly favours?: { readonly left: string; readonly right: string };
  /** "order" is that of a cumulative analysis (`orderBy` of the plan). @default "as analysed" */
  readonly order?: ForestOrder;
  /**
   * Headings that studies stand under, by id of the study, in an analysis without strata; nothing
   * is pooled by them. @default none
   */
  readonly groups?: Readonly<Record<string, string>>;
  /**
   * Names printed for the codes of arms, strata and columns. @default the titles of columns in the
   * data dictionary, else the codes themselves
   */
  readonly names?: Readonly<Record<string, string>>;
  /**
   * Judgements of risk of bias: a column of signs for each domain on the right, and their key
   * below. @default none
   */
  readonly riskOfBias?: RiskOfBias & { readonly tool?: string };
  /**
   * Print notes, exclusions and published figures below the plot; that an analysis was not
   * registered is printed always. @default true
   */
  readonly notes?: boolean;
  /** Least width; the figure grows where its texts need more. @default 180 */
  readonly widthMm?: number;
  /** Font that texts are measured and set in. @default the bundled DejaVu Sans */
  readonly font?: FontMetrics;
}

/** Choices of {@linkcode forestPages}. */
export interface ForestPagesChoices extends ForestChoices {
  /** Height that no page exceeds, e.g. that of a journal's page. @default no limit */
  readonly maxHeightMm?: number;
}

/** A column with what each study has in it. */
export interface FilledColumn {
  readonly column: ForestColumn;
  readonly cell: (study: AnalysedStudy) => string;
}
