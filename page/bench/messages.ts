import type { Multiverse } from "reforest";
import type { benchBeside, BenchSetting, NotApplicable, Review } from "reforest/review";

/** What a worker answers to each kind of work. */
export interface Answers {
  readonly multiverse: Multiverse | NotApplicable;
  readonly beside: ReturnType<typeof benchBeside>;
}

/** Work that takes too long to follow every click. */
export type Work = keyof Answers;

/** What the bench asks its worker. */
export type Question =
  | { readonly kind: "review"; readonly review: Review }
  | { readonly kind: Work; readonly setting: BenchSetting };

/** What the worker answers, one answer to each question, in their order. */
export interface Answer {
  readonly answer: Answers[Work];
  /** How long it took. */
  readonly milliseconds: number;
}
