import { describeBench } from "reforest/review";
import { afterwards } from "../dom/afterwards.ts";
import { element } from "../dom/element.ts";
import type { Part, Tell } from "./bench_types.ts";

/** The result in a paragraph for a report, and the button that copies it. */
export function inWords(tell: Tell): Part & { readonly copy: HTMLElement } {
  const words = element("p", { id: "bench-words", tabindex: -1 });
  const copy = element("button", { type: "button", id: "bench-copy" }, "Copy as text");
  copy.addEventListener("click", () => copyText(words, tell));
  const later = afterwards(words);
  return {
    copy,
    element: element(
      "section",
      { "aria-labelledby": "bench-words-title" },
      element("h2", { id: "bench-words-title" }, "In words"),
      words,
    ),
    show: ({ review, setting, result }) =>
      later(() => {
        words.textContent = describeBench(review, setting, result);
      }),
  };
}

/** A page from the disk may have no clipboard: then the words are marked, for Ctrl-C. */
async function copyText(words: HTMLElement, tell: Tell): Promise<void> {
  try {
    await navigator.clipboard.writeText(words.textContent);
    tell("Copied.");
  } catch {
    words.focus();
    getSelection()?.selectAllChildren(words);
    tell("This browser copies nothing by itself. The words are marked: copy them with its keys.");
  }
}
