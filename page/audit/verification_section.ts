import type { TableSpec } from "reforest/review";
import { afterPaint } from "../dom/after_paint.ts";
import { element } from "../dom/element.ts";
import { showTable } from "../dom/show_table.ts";
import { type ComparedResult, compareNumbers } from "./compare_numbers.ts";
import { sayCompared } from "./say_compared.ts";
import type { Section } from "./section.ts";

/** Whether the outputs come out again: here and now, and by a blind rerun. */
export const verificationSection: Section = {
  id: "verification",
  title: "Verification",
  show(place, page) {
    const { payload, review } = page;
    const { digests, verdict, software } = payload;
    const compared = element("div", {}, element("p", {}, "Computing all numbers again …"));
    place.append(
      element("h2", {}, "Computed again in this browser"),
      compared,
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
    afterPaint(compared, [() => {
      const found = compareNumbers(page.numbers(), payload.numbers);
      compared.replaceChildren(element("p", {}, sayCompared(found)), showTable(tableOf(found)));
    }]);
  },
};

function tableOf(compared: readonly ComparedResult[]): TableSpec {
  return {
    id: "computed-again",
    title: "Numbers computed again, beside those stored",
    columns: [
      { key: "result", title: "Result", verbatim: true },
      { key: "count", title: "Numbers" },
      { key: "same", title: "Print the same" },
      { key: "largest", title: "Largest relative distance", align: "right", verbatim: true },
    ],
    rows: compared.map(({ result, count, same, largest }) => ({
      result,
      count,
      same,
      largest: largest === 0 ? "0" : largest.toExponential(1),
    })),
  };
}
