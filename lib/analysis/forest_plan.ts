/** Layouts of forest plots: the house's own, or after what others publish. */
export type ForestLayoutName = "reforest" | "RevMan" | "Cochrane" | "BMJ" | "JAMA" | "Lancet";

/** In which order the studies of a forest plot stand, within their strata. */
export type ForestOrder = "as analysed" | "label" | "estimate" | "weight" | "order";

/** Columns that a forest plot fills by itself. */
export type PlannedColumn =
  /** What effects are computed from, close together: "events/total", "mean (SD)" and n, ... */
  | "counts"
  /** The same, each number in a column of its own. */
  | "counts apart"
  | "events/total"
  | "events"
  | "total"
  | "mean (SD)"
  | "mean"
  | "SD"
  /** The columns that the protocol shows. */
  | "shown"
  | "estimate"
  | "interval"
  /** Estimate and interval close together. */
  | "estimate (interval)"
  /** Weight in the pooled effect that is drawn; no column where nothing is pooled. */
  | "weight"
  /** Weight in the pooled effect of that model, which is drawn or among the summaries. */
  | "weight (random)"
  | "weight (common)"
  /** A column of signs for each domain; no column without judgements. */
  | "risk of bias";

/** How the forest plot of an analysis is drawn. No number depends on it. */
export interface ForestPlan {
  readonly layout?: ForestLayoutName;
  /** What the two directions of the axis mean, e.g. "favours vaccine". */
  readonly favours?: { readonly left: string; readonly right: string };
  /** Names printed for the codes of arms, strata and cells. */
  readonly names?: Readonly<Record<string, string>>;
  readonly columns?: {
    readonly left?: readonly PlannedColumn[];
    readonly right?: readonly PlannedColumn[];
  };
  readonly order?: ForestOrder;
  /** Sensitivity analyses (by id) whose pooled effect stands below that of the analysis. */
  readonly summaries?: readonly string[];
}

/** Figures of an analysis. */
export interface FiguresPlan {
  readonly forest?: ForestPlan;
}
