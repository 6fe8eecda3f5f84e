/** One condition on a row; all conditions of a filter must hold. Exactly one test is given. */
export interface RowCondition {
  readonly column: string;
  /** The cell is one of these. */
  readonly in?: readonly (string | number)[];
  /** The cell is none of these. */
  readonly notIn?: readonly (string | number)[];
  /** The cell is (true) or is not (false) filled. */
  readonly filled?: boolean;
  /** Column that says why a row does not meet the condition; printed with the exclusion. */
  readonly because?: string;
}
