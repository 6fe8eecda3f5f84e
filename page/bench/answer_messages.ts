import { benchBeside, benchMultiverse, type Review } from "reforest/review";
import type { Answer, Answers, Question } from "./messages.ts";

const works = { multiverse: benchMultiverse, beside: benchBeside } satisfies {
  readonly [W in keyof Answers]: (...of: Parameters<typeof benchMultiverse>) => Answers[W];
};

/** Answers what the bench asks its worker. */
export function answerMessages(): void {
  let review: Review | null = null;
  addEventListener("message", ({ data }: MessageEvent<Question>) => {
    if (data.kind === "review") review = data.review;
    else if (review) {
      const start = performance.now();
      const answer = works[data.kind](review, data.setting);
      postMessage({ answer, milliseconds: performance.now() - start } satisfies Answer);
    }
  });
}
