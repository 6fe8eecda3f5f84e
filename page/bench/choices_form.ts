import {
  type BenchControl,
  type BenchOption,
  changeSetting,
  settingChoices,
} from "reforest/review";
import { element } from "../dom/element.ts";
import type { BenchState, Change, Part } from "./bench_types.ts";

/** A control for every choice; what cannot be chosen stays in sight, with its reason. */
export function choicesForm(change: Change): Part {
  const place = element("form", { class: "choices", id: "bench-choices", "aria-label": "Choices" });
  place.addEventListener("submit", (event) => event.preventDefault());
  const fields = new Map<string, Field>();
  let now: BenchState | null = null;
  const choose = (control: BenchControl["choice"], code: string) => {
    if (now) change(changeSetting(now.review, now.setting, control, code));
  };
  return {
    element: place,
    show(state) {
      now = state;
      for (const control of settingChoices(state.review, state.setting)) {
        let field = fields.get(control.choice);
        if (!field) {
          field = fieldOf(control, (code) => choose(control.choice, code));
          fields.set(control.choice, field);
          place.append(field.element);
        }
        field.show(control);
      }
    },
  };
}

interface Field {
  readonly element: HTMLElement;
  readonly show: (control: BenchControl) => void;
}

function fieldOf({ choice, label, kind }: BenchControl, choose: (code: string) => void): Field {
  const id = `bench-${choice}`;
  const input = kind === "number"
    ? element("input", { id, type: "number", min: 0, step: "any", "data-choice": choice })
    : element("select", { id, "data-choice": choice });
  input.addEventListener("change", () => choose(input.value));
  const name = element("label", { for: id }, label);
  const note = element("p", { class: "note", id: `${id}-note` });
  return {
    element: element("div", { class: "field" }, name, input, note),
    show(control) {
      name.textContent = control.label;
      input.disabled = control.disabled !== null;
      if (input instanceof HTMLSelectElement) {
        input.replaceChildren(...control.options.map((option) => optionOf(control, option)));
      }
      input.value = control.chosen;
      const chosen = control.options.find(({ code }) => code === control.chosen);
      const words = control.disabled === null
        ? chosen?.note ?? ""
        : `Without effect: ${control.disabled}.`;
      note.textContent = words;
      note.hidden = words === "";
      if (words === "") input.removeAttribute("aria-describedby");
      else input.setAttribute("aria-describedby", note.id);
    },
  };
}

function optionOf({ registered }: BenchControl, { code, label, disabled }: BenchOption) {
  const words = disabled !== null ? ` (${disabled})` : code === registered ? " · as planned" : "";
  return element("option", { value: code, disabled: disabled !== null }, `${label}${words}`);
}
