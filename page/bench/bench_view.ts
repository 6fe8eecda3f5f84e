import { describeProblem } from "reforest";
import {
  benchResult,
  type BenchSetting,
  settingFromHash,
  settingProblems,
  settingToHash,
} from "reforest/review";
import { element } from "../dom/element.ts";
import type { Page, Route, View } from "../types.ts";
import { answer } from "./answer.ts";
import { banner } from "./banner.ts";
import type { Part } from "./bench_types.ts";
import { choicesForm } from "./choices_form.ts";
import { benchFigures } from "./figures.ts";
import { multiversePart } from "./multiverse_part.ts";
import { studyList } from "./study_list.ts";
import { takeAway } from "./take_away.ts";
import { whatIf } from "./what_if.ts";

/** The same studies under other choices. */
export const benchView: View = {
  id: "bench",
  title: "Bench",
  show(place, { query }, page) {
    const { setting, problems } = settingOf(page, query);
    const figures = benchFigures();
    const time = element("p", { class: "quiet", id: "bench-time" });
    const put = (next: BenchSetting) => {
      page.keepInAddress(routeOf(next));
      show(next);
    };
    const parts: readonly Part[] = [
      banner(put),
      answer(),
      takeAway(page, figures),
      figures,
      multiversePart(page),
      whatIf(put),
    ];
    const left: readonly Part[] = [choicesForm(put), studyList(put)];
    const show = (next: BenchSetting) => {
      const start = performance.now();
      const result = benchResult(page.review, next);
      time.textContent = `Computed in ${(performance.now() - start).toFixed(1)} ms.`;
      for (const part of [...left, ...parts]) {
        part.show({ review: page.review, setting: next, result });
      }
    };
    place.append(element(
      "div",
      { class: "frame bench" },
      element("div", { class: "left" }, left.map((part) => part.element)),
      element(
        "article",
        {},
        element("h1", {}, "Bench"),
        element(
          "p",
          { class: "lead" },
          "The same studies under other choices. Nothing here changes the review; the address of " +
            "this page holds the setting, so that it can be sent to somebody.",
        ),
        problems.length === 0 ? null : element(
          "div",
          { class: "remark", role: "alert", id: "bench-problems" },
          element("p", {}, "The address holds what this review does not have:"),
          element("ul", {}, problems.map((problem) => element("li", {}, problem))),
        ),
        parts.map((part) => part.element),
        time,
      ),
    ));
    show(setting);
    return "Bench";
  },
};

function routeOf(setting: BenchSetting): Route {
  return { view: "bench", path: [], query: settingToHash(setting) };
}

/** The setting of an address; of a faulty one what holds, with everything that does not. */
function settingOf(
  { review }: Page,
  query: string,
): { readonly setting: BenchSetting; readonly problems: readonly string[] } {
  const first: BenchSetting = { analysis: review.protocol.analyses[0]?.id ?? "" };
  if (query === "") return { setting: first, problems: [] };
  const { setting, problems } = settingFromHash(query);
  const faults = setting === null ? [] : settingProblems(review, setting);
  const known = review.protocol.analyses.some(({ id }) => id === setting?.analysis);
  return {
    setting: setting === null || !known
      ? first
      : faults.length === 0
      ? setting
      : { analysis: setting.analysis },
    problems: [...problems, ...faults].map(describeProblem),
  };
}
