import type { CountFamily } from "./glmm_families.ts";
import type { GlmmStart, SaturatedFit } from "./glmm_model.ts";

/** Two counts in each study, treated and control, on the scale of their linear predictors. */
export interface TwoGroupCounts {
  readonly k: number;
  readonly treated: CountFamily;
  readonly control: CountFamily;
  /** Level of the control group of each study, corrected where it would be infinite. */
  readonly controlLevel: Float64Array;
  /** Whether the treated group has a finite level of its own (events, and non-events). */
  readonly treatedFinite: readonly boolean[];
  readonly saturated: SaturatedFit;
  readonly start: GlmmStart;
  readonly constant: number;
  readonly separated: -1 | 0 | 1;
}
