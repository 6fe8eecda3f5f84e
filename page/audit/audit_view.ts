import { element } from "../dom/element.ts";
import type { View } from "../types.ts";

/** What the review says, and what it rests on. */
export const auditView: View = {
  id: "audit",
  title: "Audit",
  show(place, _route, { review }) {
    place.append(element("h1", {}, review.title));
    return "Audit";
  },
};
