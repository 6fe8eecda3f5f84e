import { element } from "../dom/element.ts";
import type { Change, Part } from "./bench_types.ts";

/** The answer in a line, and whether it is that of the plan: in sight wherever the reader is. */
export function answerBar(change: Change, buttons: readonly HTMLElement[]): Part {
  const banner = element("p", { class: "banner", id: "bench-banner" });
  const headline = element("p", { class: "headline", id: "bench-answer" });
  const back = element("button", { type: "button", id: "bench-reset" }, "Back to the plan");
  let analysis = "";
  back.addEventListener("click", () => change({ analysis }));
  const bar = element(
    "section",
    { class: "bar", "aria-label": "Answer" },
    element("div", { role: "status" }, banner, headline),
    element("p", { class: "choose" }, buttons, back),
  );
  return {
    element: bar,
    show({ review, setting, result }) {
      const { hypothetical, registered, shown, nothing } = result;
      analysis = setting.analysis;
      const isRegistered = review.protocol.registration.status === "registered";
      bar.dataset.state = hypothetical ? "hypothetical" : registered ? "planned" : "otherwise";
      back.disabled = registered;
      banner.replaceChildren(
        element("strong", {}, headOf(hypothetical, registered, isRegistered)),
        isRegistered ? "" : " Nothing of this review is registered.",
      );
      const name = shown?.stratum ? `${shown.stratum}: ` : "";
      headline.textContent = shown ? `${name}${shown.inWords}` : nothing ?? "";
    },
  };
}

function headOf(hypothetical: boolean, asPlanned: boolean, isRegistered: boolean): string {
  if (hypothetical) return "Hypothetical: the data do not say this.";
  const plan = isRegistered ? "registered" : "planned";
  return asPlanned ? `The analysis as ${plan}.` : `Otherwise than ${plan}.`;
}
