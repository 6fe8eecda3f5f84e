import { benchCsv, describeBench } from "reforest/review";
import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import type { BenchState, Part } from "./bench_types.ts";
import type { BenchFigures } from "./figures.ts";

/** The result as words, drawings and numbers to take away. */
export function takeAway(page: Page, figures: BenchFigures): Part {
  let now: BenchState | null = null;
  const words = element("textarea", {
    id: "bench-words",
    rows: 4,
    readonly: true,
    "aria-label": "The result in words",
  });
  const button = (id: string, title: string, act: (state: BenchState) => void) => {
    const made = element("button", { type: "button", id }, title);
    made.addEventListener("click", () => now && act(now));
    return made;
  };
  const svg = (kind: "forest" | "funnel") => (state: BenchState) => {
    for (const figure of figures.drawn().get(kind) ?? []) {
      download(`${nameOf(state)}-${figure.id}.svg`, "image/svg+xml", figure.svg);
    }
  };
  return {
    element: element(
      "section",
      { "aria-label": "To take away" },
      element("h2", {}, "To take away"),
      words,
      element(
        "p",
        { class: "choose" },
        button("bench-copy", "Copy as text", () => copy(words, page)),
        button("bench-forest-svg", "Forest plot (SVG)", svg("forest")),
        button("bench-funnel-svg", "Funnel plot (SVG)", svg("funnel")),
        button(
          "bench-csv",
          "Numbers (CSV)",
          (state) =>
            download(`${nameOf(state)}.csv`, "text/csv;charset=utf-8", benchCsv(state.result)),
        ),
      ),
    ),
    show(state) {
      now = state;
      words.value = describeBench(state.review, state.setting, state.result);
    },
  };
}

function nameOf({ review, setting, result }: BenchState): string {
  const kind = result.hypothetical ? "hypothetical" : result.registered ? "as-planned" : "bench";
  return `${review.name}-${setting.analysis}-${kind}`;
}

/** A page from the disk may have no clipboard: then the words are marked, for Ctrl-C. */
async function copy(words: HTMLTextAreaElement, { announce }: Page): Promise<void> {
  try {
    await navigator.clipboard.writeText(words.value);
    announce("Copied.");
  } catch {
    words.focus();
    words.select();
    announce("The words are marked: copy them with the keys of your system.");
  }
}

function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
