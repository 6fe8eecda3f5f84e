import { element } from "../dom/element.ts";
import type { View } from "../types.ts";

/** The same studies under other choices. */
export const benchView: View = {
  id: "bench",
  title: "Bench",
  show(place) {
    place.append(element("h1", {}, "Bench"));
    return "Bench";
  },
};
