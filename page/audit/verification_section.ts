import { element } from "../dom/element.ts";
import { recomputed } from "./recomputed.ts";
import { afterPaint } from "../dom/after_paint.ts";
import type { Section } from "./section.ts";

/** Whether the outputs come out again: here and now, and by a blind rerun. */
export const verificationSection: Section = {
  id: "verification",
  title: "Verification",
  show(place, page) {
    const { payload: { digests, verdict, software }, review } = page;
    const body = element("tbody");
    const sum = element("p", { role: "status" }, "Computing the results again …");
    place.append(
      element("h2", {}, "Computed again in this browser"),
      sum,
      element(
        "div",
        { class: "scroll", role: "region", "aria-label": "Results computed again", tabindex: 0 },
        element(
          "table",
          {},
          element("caption", {}, "Results computed again, against the digests of those stored"),
          element("thead", {}, heads(["Result", "Stored as (SHA-256)", "Here"])),
          body,
        ),
      ),
      element("h2", {}, "Blind rerun"),
      verdict === null
        ? element(
          "p",
          {},
          "This page was written with the outputs themselves, before anybody could rerun them. ",
          element("code", {}, `make verify REVIEW=${review.name}`),
          " reruns the notebooks where they can read neither the outputs nor the network, grades " +
            "each output, and writes its report, with a copy of this page that carries the verdict, into ",
          element("code", {}, `verify/${review.name}/`),
          ".",
        )
        : element("p", {}, element("strong", {}, verdict.verdict), `: ${verdict.sentence}`),
      element("h2", {}, "What this page is about"),
      element(
        "dl",
        { class: "facts" },
        Object.entries({
          "Digest of the data": digests.data,
          "Digest of the code": digests.code,
          "Digest of the other outputs": digests.outputs,
          "Made with": `reforest ${software.library} on Deno ${software.deno}`,
        }).map(([name, value]) =>
          element(
            "div",
            {},
            element("dt", {}, name),
            element("dd", {}, element("code", {}, value)),
          )
        ),
      ),
      element(
        "p",
        { class: "quiet" },
        "Digests are SHA-256 of the lists of files as sha256sum prints them; manifest.json has the lists.",
      ),
    );
    const checks = recomputed(page);
    let same = 0;
    afterPaint(place, [
      ...checks.map(({ path, stored, compute }) => () => {
        const isSame = compute() === stored;
        if (isSame) same++;
        body.append(element(
          "tr",
          {},
          element("th", { scope: "row" }, element("code", {}, path)),
          element("td", {}, element("code", {}, `${stored.slice(0, 12)}…`)),
          element(
            "td",
            { class: isSame ? "well" : "ill" },
            isSame ? "the same bytes" : "other bytes",
          ),
        ));
      }),
      () => sum.textContent = said(same, checks.length),
    ]);
  },
};

function heads(titles: readonly string[]): HTMLElement {
  return element("tr", {}, titles.map((title) => element("th", { scope: "col" }, title)));
}

/** Deno and Chromium are of one engine; others may round a logarithm otherwise. */
export function said(same: number, all: number): string {
  return same === all
    ? `All ${all} results that this page computes come out with the bytes that are stored.`
    : `${same} of ${all} results come out with the bytes that are stored. In browsers other than ` +
      "those of Chromium's engine the last digits of a logarithm may differ.";
}
