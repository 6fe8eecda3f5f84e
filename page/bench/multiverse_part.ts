import { specificationCurve } from "reforest/figure";
import { isNotApplicable, multiverseInWords } from "reforest/review";
import { download } from "../dom/download.ts";
import { element } from "../dom/element.ts";
import { prose } from "../dom/prose.ts";
import { drawingOf } from "../dom/show_figure.ts";
import type { AskWorker } from "./ask_worker.ts";
import type { BenchState, Part, Tell } from "./bench_types.ts";
import { titled } from "./drawn_kinds.ts";
import { fileName } from "./file_name.ts";
import type { Answers } from "./messages.ts";

/** Every reasonable combination of choices around the setting, computed beside the page. */
export function multiversePart(ask: AskWorker, tell: Tell): Part {
  const place = element("div", { id: "bench-multiverse" });
  const words = element("div", { id: "bench-multiverse-words" });
  const button = element(
    "button",
    {
      type: "button",
      id: "bench-multiverse-svg",
      "aria-label": "Download as SVG: all reasonable choices",
    },
    "Download as SVG",
  );
  let file = { name: "", svg: "" };
  button.addEventListener("click", () => {
    download(file.name, "image/svg+xml", file.svg);
    tell(`Downloaded: ${file.name}`);
  });
  const showAnswer = (
    answer: Answers["multiverse"],
    milliseconds: number,
    state: BenchState,
  ) => {
    const figure = isNotApplicable(answer) ? answer : curveOf(answer, state);
    button.hidden = isNotApplicable(figure);
    place.removeAttribute("aria-busy");
    if (isNotApplicable(answer)) words.replaceChildren(quiet(answer.reason));
    else {
      words.replaceChildren(
        prose(multiverseInWords(answer, namesOf(state)).join("\n\n")),
        quiet(`Computed in ${Math.round(milliseconds)} ms, beside the page.`),
      );
    }
    if (isNotApplicable(figure)) place.replaceChildren();
    else {
      file = { name: `${fileName(state)}-choices.svg`, svg: figure.svg };
      place.replaceChildren(element("figure", {}, drawingOf(figure)));
    }
  };
  return {
    element: element(
      "section",
      { "aria-labelledby": "bench-multiverse-title" },
      element("h2", { id: "bench-multiverse-title" }, "All reasonable choices"),
      words,
      place,
      element("p", { class: "choose" }, button),
    ),
    show(state) {
      place.setAttribute("aria-busy", "true");
      ask("multiverse", state.setting, (...answer) => showAnswer(...answer, state));
    },
  };
}

/** What stands out among the combinations is the plan only where the setting is. */
function namesOf({ result }: BenchState): { readonly planned: string } {
  return { planned: result.registered ? "as planned" : "in this setting" };
}

function curveOf(answer: Exclude<Answers["multiverse"], { reason: string }>, state: BenchState) {
  const { title, standing } = titled(state.result.result, state);
  const { planned } = namesOf(state);
  return specificationCurve(
    { ...answer, id: "bench", title, standing },
    { planned, names: { "as planned": planned } },
  );
}

function quiet(words: string): HTMLElement {
  return element("p", { class: "quiet" }, words);
}
