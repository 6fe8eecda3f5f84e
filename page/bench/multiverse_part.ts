import { specificationCurve } from "reforest/figure";
import { isNotApplicable } from "reforest/review";
import { element } from "../dom/element.ts";
import { drawingOf } from "../dom/show_figure.ts";
import type { Page } from "../types.ts";
import type { BenchState, Part } from "./bench_types.ts";
import type { Answer, Question } from "./messages.ts";

/** Every reasonable combination of choices around the setting, computed beside the page. */
export function multiversePart(page: Page): Part {
  const place = element("div", { id: "bench-multiverse" });
  const words = element("p", { class: "quiet", id: "bench-multiverse-words" });
  let worker: Worker | null = null;
  let number = 0;
  let now: BenchState | null = null;
  const receive = ({ data }: MessageEvent<Answer>) => {
    if (data.number !== number || !now) return; // of a setting that is no longer there
    const { multiverse, milliseconds } = data;
    place.removeAttribute("aria-busy");
    if (isNotApplicable(multiverse)) {
      words.textContent = multiverse.reason;
      place.replaceChildren();
      return;
    }
    const { title, standing } = now.result.result;
    const name = now.result.hypothetical ? `Hypothetical, no data: ${title}` : title;
    const count = multiverse.specifications.length;
    words.textContent = `${count} specifications in ${Math.round(milliseconds)} ms.`;
    const figure = specificationCurve({ ...multiverse, id: "bench", title: name, standing });
    place.replaceChildren(
      isNotApplicable(figure)
        ? element("p", { class: "quiet" }, figure.reason)
        : element("figure", {}, drawingOf(figure)),
    );
  };
  return {
    element: element(
      "section",
      { "aria-labelledby": "bench-multiverse-title" },
      element("h2", { id: "bench-multiverse-title" }, "All reasonable choices"),
      words,
      place,
    ),
    show(state) {
      now = state;
      number++;
      place.setAttribute("aria-busy", "true");
      if (!worker) {
        worker = page.openWorker();
        worker.addEventListener("message", receive);
        worker.postMessage({ kind: "review", review: page.review } satisfies Question);
      }
      const question: Question = { kind: "multiverse", number, setting: state.setting };
      worker.postMessage(question);
    },
  };
}
