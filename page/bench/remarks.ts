import { differencesFromRegistered } from "reforest/review";
import { afterwards } from "../dom/afterwards.ts";
import { element } from "../dom/element.ts";
import type { Part } from "./bench_types.ts";

/** What differs from the plan, and what must be known of the setting. */
export function remarks(): Part {
  const differences = element("ul", { id: "bench-differences", "aria-label": "What differs" });
  const notes = element("ul", { class: "quiet", id: "bench-notes", "aria-label": "To know" });
  const place = element("div", { class: "remarks" }, differences, notes);
  const later = afterwards(place);
  return {
    element: place,
    show: ({ review, setting, result }) =>
      later(() => {
        const { status } = review.protocol.registration;
        const plan = status === "registered" ? status : "planned";
        const found = differencesFromRegistered(review, setting);
        differences.hidden = found.length === 0;
        differences.replaceChildren(...found.map(({ choice, label, registered, here }) => {
          // An edit says itself what the data say.
          const instead = choice === "edits" ? "" : ` (${plan}: ${registered})`;
          return element("li", {}, `${label}: ${here}${instead}`);
        }));
        notes.hidden = result.notes.length === 0;
        notes.replaceChildren(...result.notes.map((note) => element("li", {}, note)));
      }),
  };
}
