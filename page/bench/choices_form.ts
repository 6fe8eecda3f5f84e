import {
  type BenchControl,
  type BenchOption,
  changeSetting,
  settingChoices,
} from "reforest/review";
import { afterwards } from "../dom/afterwards.ts";
import { element } from "../dom/element.ts";
import type { BenchState, Change, Part } from "./bench_types.ts";

/** A control for every choice; what cannot be chosen stays in sight, with its reason. */
export function choicesForm(change: Change): Part {
  const place = element("form", { class: "choices", id: "bench-choices", "aria-label": "Choices" });
  place.addEventListener("submit", (event) => event.preventDefault());
  const fields = new Map<string, Field>();
  const later = afterwards(place);
  let now: BenchState | null = null;
  const choose = (control: BenchControl["choice"], code: string) => {
    if (now) change(changeSetting(now.review, now.setting, control, code));
  };
  const fill = (state: BenchState) => {
    for (const control of settingChoices(state.review, state.setting)) {
      let field = fields.get(control.choice);
      if (!field) {
        field = fieldOf(control, (code) => choose(control.choice, code));
        fields.set(control.choice, field);
        place.append(field.element);
      }
      field.show(control, state);
    }
  };
  return {
    element: place,
    show(state) {
      now = state;
      // What can be chosen with what costs more than the answer; the first time it is laid out.
      if (fields.size === 0) fill(state);
      else later(() => fill(state));
    },
  };
}

interface Field {
  readonly element: HTMLElement;
  readonly show: (control: BenchControl, state: BenchState) => void;
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
    show(control, state) {
      name.textContent = control.label;
      input.disabled = control.disabled !== null;
      if (input instanceof HTMLSelectElement) {
        input.replaceChildren(...control.options.map((option) => optionOf(control, option)));
      }
      input.value = chosenOf(control, state);
      const words = notesOf(control, state).join(" ");
      input.classList.toggle("changed", isOtherwise(control));
      note.textContent = words;
      note.hidden = words === "";
      if (words === "") input.removeAttribute("aria-describedby");
      else input.setAttribute("aria-describedby", note.id);
    },
  };
}

/** Where only strata are pooled, one of them is looked at without having been chosen. */
function chosenOf({ choice, chosen, options }: BenchControl, { result }: BenchState): string {
  const isOffered = options.some(({ code }) => code === chosen);
  return choice === "stratum" && !isOffered ? result.shown?.stratum ?? chosen : chosen;
}

function notesOf(control: BenchControl, { review }: BenchState): readonly string[] {
  const { choice, options, chosen, registered, disabled } = control;
  const { status } = review.protocol.registration;
  const planned = options.find(({ code }) => code === registered)?.label ?? registered;
  // What is known of a program stands with the answer.
  const note = choice === "program" ? null : options.find(({ code }) => code === chosen)?.note;
  return [
    ...(disabled === null ? [] : [`Without effect: ${disabled}.`]),
    ...(isOtherwise(control)
      ? [
        `${status === "registered" ? "Registered" : "Planned"}: ${
          registered === "" ? "none" : planned
        }.`,
      ]
      : []),
    ...(disabled === null && note ? [`${capital(note)}.`] : []),
  ];
}

/** What is looked at is no choice that changes a number. */
function isOtherwise({ choice, chosen, registered, disabled }: BenchControl): boolean {
  return choice !== "analysis" && choice !== "stratum" && disabled === null &&
    chosen !== registered;
}

function optionOf(control: BenchControl, { code, label, disabled }: BenchOption) {
  const words = disabled !== null
    ? ` (${disabled})`
    : isOtherwise(control) && code === control.registered
    ? " (the plan)"
    : "";
  return element("option", { value: code, disabled: disabled !== null }, `${label}${words}`);
}

function capital(sentence: string): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
}
