import { benchMultiverse, type Review } from "reforest/review";
import type { Answer, Question } from "./messages.ts";

/** Answers what the bench asks its worker. */
export function answerMessages(): void {
  let review: Review | null = null;
  addEventListener("message", ({ data }: MessageEvent<Question>) => {
    if (data.kind === "review") review = data.review;
    else if (review) {
      const start = performance.now();
      const multiverse = benchMultiverse(review, data.setting);
      const milliseconds = performance.now() - start;
      postMessage({ number: data.number, multiverse, milliseconds } satisfies Answer);
    }
  });
}
