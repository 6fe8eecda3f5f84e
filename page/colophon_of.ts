import { element } from "./dom/element.ts";
import type { Payload } from "./types.ts";

/** The foot of the page: by what it was made, from what, and how long the browser has taken. */
export function colophonOf(
  { digests, review, software }: Payload,
): { readonly element: HTMLElement; readonly tellTime: (milliseconds: number) => void } {
  const time = element("span", {});
  let opened: number | null = null;
  const short = (digest: string) => element("code", {}, digest.slice(0, 12));
  return {
    element: element(
      "footer",
      { class: "colophon" },
      element(
        "p",
        {},
        `Review ${review.name}, reforest ${software.library}, Deno ${software.deno}; data `,
        short(digests.data),
        ", code ",
        short(digests.code),
        ", outputs ",
        short(digests.outputs),
        ". This file reads nothing from elsewhere and sends nothing. ",
        time,
      ),
    ),
    tellTime: (milliseconds) => {
      opened ??= performance.now();
      time.textContent = `It opened in ${Math.round(opened)} ms, and this view was computed in ` +
        `${Math.round(milliseconds)} ms.`;
    },
  };
}
