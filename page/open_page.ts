import {
  claimsLedger,
  manuscriptResults,
  reviewNumbers,
  reviewTripwires,
  runAnalyses,
  witnesses,
} from "reforest/review";
import { hashOf } from "./route.ts";
import type { Page, Payload } from "./types.ts";

/** What the shell lends to a page. */
export interface Lent extends Pick<Page, "announce"> {
  /** Address of the program itself. */
  readonly program: string;
}

/** Opens a page on a payload. */
export function openPage(payload: Payload, { program, announce }: Lent): Page {
  const { review } = payload;
  const analyses = once(() => runAnalyses(review));
  const results = once(() => manuscriptResults(review));
  return {
    payload,
    review,
    analyses,
    results,
    numbers: once(() => reviewNumbers(results())),
    claims: once(() => claimsLedger(review, results(), payload.manuscripts)),
    tripwires: once(() => reviewTripwires(review)),
    witnesses: once(() => witnesses(review, analyses())),
    go: (route) => location.assign(hashOf(route)),
    keepInAddress: (route) => history.pushState(null, "", hashOf(route)),
    announce,
    openWorker: () => new Worker(program),
  };
}

/** A function that computes on its first call and keeps the answer. */
function once<T>(compute: () => T): () => T {
  let kept: { readonly answer: T } | null = null;
  return () => (kept ??= { answer: compute() }).answer;
}
