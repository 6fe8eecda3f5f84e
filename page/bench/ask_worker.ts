import type { BenchSetting } from "reforest/review";
import type { Page } from "../types.ts";
import type { Answer, Answers, Question, Work } from "./messages.ts";

/** Asks for a piece of work; of the same kind only the last question is answered. */
export type AskWorker = <W extends Work>(
  kind: W,
  setting: BenchSetting,
  receive: (answer: Answers[W], milliseconds: number) => void,
) => void;

interface Asked {
  readonly setting: BenchSetting;
  readonly receive: (data: Answer) => void;
}

const opened = new WeakMap<Page, AskWorker>();

/** The worker of a page, opened once: it has one question at a time, so that none piles up. */
export function workerOf(page: Page): AskWorker {
  const ask = opened.get(page) ?? openWorker(page);
  opened.set(page, ask);
  return ask;
}

function openWorker(page: Page): AskWorker {
  const worker = page.openWorker();
  const post = (question: Question) => worker.postMessage(question);
  const waiting = new Map<Work, Asked>();
  let atWork: (Asked & { readonly kind: Work }) | null = null;
  const next = () => {
    const [first] = waiting;
    if (atWork || !first) return;
    const [kind, asked] = first;
    waiting.delete(kind);
    atWork = { kind, ...asked };
    post({ kind, setting: asked.setting });
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const done = atWork;
    atWork = null;
    // Where the same was asked anew meanwhile, the answer is of a setting that is gone.
    if (done && !waiting.has(done.kind)) done.receive(data);
    next();
  });
  post({ kind: "review", review: page.review });
  return (kind, setting, receive) => {
    const asked: Asked = {
      setting,
      receive: ({ answer, milliseconds }) =>
        receive(answer as Parameters<typeof receive>[0], milliseconds),
    };
    waiting.set(kind, asked);
    next();
  };
}
