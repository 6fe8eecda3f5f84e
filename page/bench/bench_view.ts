import { describeProblem } from "reforest";
import { benchResult, type BenchSetting, settingProblems, settingToHash } from "reforest/review";
import { element } from "../dom/element.ts";
import type { Route, View } from "../types.ts";
import { answerBar } from "./answer_bar.ts";
import { workerOf } from "./ask_worker.ts";
import type { BenchState, Part, Tell } from "./bench_types.ts";
import { besidePart } from "./beside_part.ts";
import { choicesForm } from "./choices_form.ts";
import { benchFigures } from "./figures.ts";
import { inWords } from "./in_words.ts";
import { multiversePart } from "./multiverse_part.ts";
import { numbersPart } from "./numbers_part.ts";
import { placeOfRoute } from "./place_of_route.ts";
import { remarks } from "./remarks.ts";
import { studyList } from "./study_list.ts";
import { whatIf } from "./what_if.ts";

/** The same studies under other choices. */
export const benchView: View = {
  id: "bench",
  title: "Bench",
  show(place, route, page) {
    const { review } = page;
    const { setting, problems, cell } = placeOfRoute(page, route);
    const told = element("p", { class: "told", id: "bench-told", role: "status" });
    const tell: Tell = (words) => told.textContent = words;
    const faults = element("div", { id: "bench-faults", class: "remark", role: "alert" });
    const showFaults = (title: string, list: readonly string[]) => {
      faults.hidden = list.length === 0;
      faults.replaceChildren(
        element("p", {}, title),
        element("ul", {}, list.map((fault) => element("li", {}, fault))),
      );
    };
    let now: BenchState;
    const put = (next: BenchSetting) => {
      const found = settingProblems(review, next).map(describeProblem);
      showFaults("This cannot be carried out, and the bench stays as it was:", found);
      if (found.length > 0) return parts.forEach((part) => part.show(now));
      page.keepInAddress(routeOf(next));
      tell("");
      show(next);
    };
    const ask = workerOf(page);
    const words = inWords(tell);
    const bar = answerBar(put, [words.copy]);
    const left: readonly Part[] = [choicesForm(put), studyList(put)];
    const right: readonly Part[] = [
      remarks(),
      benchFigures(tell),
      multiversePart(ask, tell),
      numbersPart(tell),
      besidePart(ask),
      words,
      whatIf(put, cell),
    ];
    const parts: readonly Part[] = [bar, ...left, ...right];
    const time = element("p", { class: "quiet", id: "bench-time" });
    const show = (next: BenchSetting) => {
      const start = performance.now();
      const result = benchResult(review, next);
      const computed = performance.now();
      now = { review, setting: next, result };
      for (const part of parts) part.show(now);
      const [first, second] = [computed - start, performance.now() - computed];
      time.textContent = `Computed in ${first.toFixed(1)} ms, shown in ${second.toFixed(1)} ms.`;
    };
    showFaults("The address holds what this review does not have:", problems);
    place.append(element(
      "div",
      { class: "bench" },
      element("h1", {}, "Bench"),
      element(
        "p",
        { class: "quiet" },
        "The same studies under other choices. Nothing here changes the review; the address of " +
          "this page holds the setting, so that it can be sent to somebody.",
      ),
      faults,
      bar.element,
      element(
        "div",
        { class: "frame" },
        element("div", { class: "left" }, left.map((part) => part.element)),
        element("article", {}, told, right.map((part) => part.element), time),
      ),
    ));
    keepBelow(bar.element);
    show(setting);
    return "Bench";
  },
};

function routeOf(setting: BenchSetting): Route {
  return { view: "bench", path: [], query: settingToHash(setting) };
}

/** What stays in sight below the bar has to know how high it is. */
function keepBelow(bar: HTMLElement): void {
  const root = document.documentElement;
  new ResizeObserver(() => {
    if (bar.isConnected) root.style.setProperty("--bar", `${bar.offsetHeight}px`);
  }).observe(bar);
}
