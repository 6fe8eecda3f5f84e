import type { Reported } from "../model/types.ts";
import type { RiskOfBias } from "../screen/summarise_risk_of_bias.ts";

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
  readonly weight: string;
  readonly bold: boolean;
  readonly indent: boolean;
  /** Judgements of risk of bias, one for each column of them; absent in rows without. */
  readonly judgements?: readonly (string | null)[];
}

/** A column between the study and the plot. */
export interface ForestColumn {
  readonly key: string;
  readonly title: string;
  /** "fraction" aligns "events/total" at the stroke, "number" at the right end. */
  readonly align: "text" | "fraction" | "number";
}

/** What the numbers of a forest plot are. */
export type ReportingUnit = Reported["unit"];

/** Choices of {@linkcode forestPlot}. */
export interface ForestChoices {
  /** Name of the file and prefix of ids. @default "forest-" and the id of the analysis */
  readonly id?: string;
  /** @default the title of the analysis */
  readonly title?: string;
  /** Decimals. @default 1 for proportions (as percent), 2 for ratios, 3 for differences */
  readonly digits?: number;
  /**
   * Ends of the axis on the reporting scale (proportions: 0 to 1); intervals that go further end
   * in an arrow. @default wide enough for all intervals, unless those of a few ratios would
   * press the others together
   */
  readonly axis?: { readonly lower: number; readonly upper: number };
  /** What the two directions mean; printed below the axis. @default nothing */
  readonly favours?: { readonly left: string; readonly right: string };
  /** @default "as analysed" */
  readonly order?: "as analysed" | "label" | "estimate";
  /** Names printed for the codes of arms, strata and columns. @default the codes themselves */
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
}
