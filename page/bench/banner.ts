import { differencesFromRegistered } from "reforest/review";
import { element } from "../dom/element.ts";
import type { Change, Part } from "./bench_types.ts";

/** Whether this is the registered setting, and what differs from it. */
export function banner(change: Change): Part {
  const words = element("div", {});
  const back = element("button", { type: "button", id: "bench-reset" }, "Back to the plan");
  const place = element("div", { class: "banner", id: "bench-banner", role: "status" }, words);
  let analysis = "";
  back.addEventListener("click", () => change({ analysis }));
  return {
    element: element("div", {}, place, element("p", { class: "choose" }, back)),
    show({ review, setting, result }) {
      analysis = setting.analysis;
      const isRegistered = review.protocol.registration.status === "registered";
      const plan = isRegistered ? "registered" : "planned";
      const differences = differencesFromRegistered(review, setting);
      place.dataset.state = result.hypothetical
        ? "hypothetical"
        : result.registered
        ? "planned"
        : "otherwise";
      back.disabled = result.registered;
      words.replaceChildren(
        element(
          "p",
          {},
          element("strong", {}, headOf(result.hypothetical, result.registered, plan)),
          isRegistered ? "" : " Nothing of this review is registered.",
        ),
        differences.length === 0 ? "" : element(
          "ul",
          {},
          differences.map(({ label, registered, here }) =>
            element("li", {}, `${label}: ${here} (${plan}: ${registered})`)
          ),
        ),
      );
    },
  };
}

function headOf(hypothetical: boolean, asPlanned: boolean, plan: string): string {
  if (hypothetical) return "Hypothetical: the data do not say this.";
  return asPlanned ? `The analysis as ${plan}.` : `Otherwise than ${plan}:`;
}
