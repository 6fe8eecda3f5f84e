import type { Multiverse } from "reforest";
import type { BenchSetting, NotApplicable, Review } from "reforest/review";

/** What the bench asks its worker. */
export type Question =
  | { readonly kind: "review"; readonly review: Review }
  | { readonly kind: "multiverse"; readonly number: number; readonly setting: BenchSetting };

/** What the worker answers. */
export interface Answer {
  /** Of the question. */
  readonly number: number;
  readonly multiverse: Multiverse | NotApplicable;
  /** How long it took. */
  readonly milliseconds: number;
}
