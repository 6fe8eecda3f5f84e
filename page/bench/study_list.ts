import { benchStudies, type BenchStudy } from "reforest/review";
import { element } from "../dom/element.ts";
import type { BenchState, Change, Part } from "./bench_types.ts";

/** The studies, each of which can be taken out and in. */
export function studyList(change: Change): Part {
  const count = element("span", { id: "bench-study-count" });
  const list = element("ul", { class: "studies" });
  let now: BenchState | null = null;
  let boxes = new Map<string, HTMLInputElement>();
  const leaveOut = (without: readonly string[]) => {
    if (!now) return;
    const { without: _, ...rest } = now.setting;
    change(without.length === 0 ? rest : { ...rest, without: [...without].sort() });
  };
  const out = () => [...boxes].filter(([, { checked }]) => !checked).map(([id]) => id);
  const button = (words: string, studies: () => readonly string[]) => {
    const made = element("button", { type: "button" }, words);
    made.addEventListener("click", () => leaveOut(studies()));
    return made;
  };
  list.addEventListener("change", () => leaveOut(out()));
  const place = element(
    "fieldset",
    { class: "field", id: "bench-studies" },
    element("legend", {}, "Studies ", count),
    element(
      "p",
      { class: "choose" },
      button("All", () => []),
      button("None", () => [...boxes.keys()]),
      button("Invert", () => {
        const left = new Set(out());
        return [...boxes.keys()].filter((id) => !left.has(id));
      }),
    ),
    list,
  );
  return {
    element: place,
    show(state) {
      now = state;
      const studies = benchStudies(state.review, state.setting);
      const included = studies.filter((study) => study.included).length;
      count.textContent = `${included} of ${studies.length}`;
      const isSameList = studies.length === boxes.size && studies.every(({ id }) => boxes.has(id));
      if (!isSameList) boxes = fill(list, studies);
      for (const { id, included } of studies) {
        const box = boxes.get(id);
        if (box) box.checked = included;
      }
    },
  };
}

function fill(list: HTMLElement, studies: readonly BenchStudy[]): Map<string, HTMLInputElement> {
  const boxes = new Map<string, HTMLInputElement>();
  list.replaceChildren(...studies.map(({ id, label }) => {
    const box = element("input", { type: "checkbox", "data-study": id });
    boxes.set(id, box);
    return element("li", {}, element("label", {}, box, ` ${label}`));
  }));
  return boxes;
}
