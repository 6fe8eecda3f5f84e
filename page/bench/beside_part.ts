import { describeBeside } from "reforest/review";
import { element } from "../dom/element.ts";
import { prose } from "../dom/prose.ts";
import type { AskWorker } from "./ask_worker.ts";
import type { BenchState, Part } from "./bench_types.ts";

/** What the review fits beside an analysis and takes its time: only where somebody looks. */
export function besidePart(ask: AskWorker): Part {
  const summary = element("summary", {});
  const answer = element("div", { id: "bench-beside-answer" });
  const place = element("details", { id: "bench-beside" }, summary, answer);
  let now: BenchState | null = null;
  const compute = () => {
    if (!now || !place.open || place.hidden) return;
    const { setting, result: { result: { measure } } } = now;
    answer.setAttribute("aria-busy", "true");
    ask("beside", setting, (beside, milliseconds) => {
      answer.removeAttribute("aria-busy");
      const said = describeBeside(beside, measure);
      answer.replaceChildren(
        said.length === 0 ? "This setting has none of it." : prose(said.join("\n\n")),
        element("p", { class: "quiet" }, `Computed in ${Math.round(milliseconds)} ms.`),
      );
    });
  };
  place.addEventListener("toggle", compute);
  return {
    element: place,
    show(state) {
      now = state;
      const plan = state.review.protocol.analyses.find(({ id }) => id === state.setting.analysis);
      const kinds = [
        ...(plan?.mixedModel ? ["a mixed model of the counts"] : []),
        ...(plan?.subgroup?.dependent ? ["a test between strata that share studies"] : []),
      ];
      place.hidden = kinds.length === 0;
      summary.textContent = `Fitted beside it: ${kinds.join("; ")}`;
      answer.replaceChildren();
      compute();
    },
  };
}
