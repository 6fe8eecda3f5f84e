import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { ColumnRules } from "./column_rules.ts";

/** What a study of a new review reports. */
export type TemplateKind = "proportion" | "comparison" | "means" | "effects";

/** Choices of `reviewTemplate`. */
export interface TemplateChoices {
  /** What a study reports. @default "comparison" */
  readonly kind?: TemplateKind;
  /** Ledger of records as CSV (`recordsTable`); without it, there is none. */
  readonly records?: string;
}

/** What differs between the kinds of template. */
export interface TemplateParts {
  /** In words, for the README. */
  readonly about: string;
  /** Columns of data, in order. */
  readonly columns: readonly string[];
  /** A row that somebody could write: a study of public data, in the columns of studies.csv. */
  readonly example: readonly (string | number)[];
  readonly plan:
    & Pick<AnalysisPlan, "design" | "measure">
    & Partial<Pick<AnalysisPlan, "counts" | "values" | "zeroCells" | "increment" | "decision">>;
  readonly rules: ColumnRules;
}
