import { describeAlarms, describeClaims, describeFlow, describeWitnesses } from "reforest/review";
import { summaryOfFindings } from "reforest/review";
import { afterPaint } from "../dom/after_paint.ts";
import { element } from "../dom/element.ts";
import { inline } from "../dom/prose.ts";
import type { Page } from "../types.ts";
import { compareNumbers } from "./compare_numbers.ts";
import { sayCompared } from "./say_compared.ts";
import { addressOf } from "./section.ts";

interface Fact {
  /** Section that shows it in full. */
  readonly section: string;
  readonly title: string;
  readonly say: () => string;
}

/** What has been checked and how it came out, a line each; worked out after the page is shown. */
export function showState(page: Page): HTMLElement {
  const { review, payload } = page;
  const facts: readonly Fact[] = [
    { section: "flow", title: "Flow of records", say: () => describeFlow(page.results().flow) },
    { section: "claims", title: "What is printed", say: () => describeClaims(page.claims()) },
    { section: "tripwires", title: "Slips", say: () => describeAlarms(page.tripwires()) },
    { section: "witnesses", title: "Witnesses", say: () => describeWitnesses(page.witnesses()) },
    { section: "certainty", title: "Certainty", say: () => certainty(page) },
    {
      section: "changes",
      title: "Changes",
      say: () =>
        `Corrected cells: ${review.corrections.length}. Deviations from the protocol: ` +
        `${review.deviations.length}.`,
    },
    {
      section: "verification",
      title: "Computed again here",
      say: () => sayCompared(compareNumbers(page.numbers(), payload.numbers)),
    },
    {
      section: "verification",
      title: "Blind rerun",
      say: () => payload.verdict?.sentence ?? "Not in this file: make verify writes it.",
    },
  ];
  const list = element("dl", { class: "facts" });
  const places = facts.map(({ section, title }) => {
    const place = element("dd", {}, "…");
    list.append(element(
      "div",
      {},
      element("dt", {}, element("a", { href: addressOf(section) }, title)),
      place,
    ));
    return place;
  });
  afterPaint(
    list,
    facts.map(({ say }, index) => () => places[index]?.replaceChildren(...inline(firstOf(say())))),
  );
  return list;
}

function certainty({ review, analyses }: Page): string {
  const { findings } = summaryOfFindings(review, analyses());
  const rated = findings.filter(({ rating }) => rating.kind === "rated").length;
  return `Rated by people: ${rated} of ${findings.length} outcomes.`;
}

/** The first paragraph; the section has the rest. */
function firstOf(markdown: string): string {
  return markdown.split("\n\n")[0] ?? "";
}
