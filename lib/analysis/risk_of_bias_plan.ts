/** Where a review keeps its judgements of risk of bias. */
export interface RiskOfBiasPlan {
  /** Table with one row a study. */
  readonly table: string;
  readonly studyId: string;
  /** Code of a tool that the library knows ("RoB 2"), or the name of one's own. */
  readonly tool: string;
  readonly domains: readonly {
    /** Columns of the judgement and of its reason. */
    readonly column: string;
    readonly reason: string;
    /** Code of the tool's domain ("D1"); a tool of one's own has none. */
    readonly domain?: string;
    /** @default the tool's title; a tool of one's own must say it */
    readonly title?: string;
  }[];
  /** Columns of the judgement of the whole study, where the tool has one, and of its reason. */
  readonly overall?: { readonly column: string; readonly reason: string };
}
