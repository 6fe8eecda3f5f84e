import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import { addressOf } from "./section.ts";

interface Stop {
  /** Section, and what is wanted of it. */
  readonly at: readonly [string, ...string[]];
  readonly link: string;
  readonly look: string;
}

/** The two ways through a review, as REVIEWING.md has them in words. */
export function showPaths({ payload }: Page): HTMLElement {
  const notebook = (start: string): readonly [string, ...string[]] => {
    const found = payload.notebooks.find(({ name }) => name.startsWith(start));
    return found === undefined ? ["notebooks"] : ["notebooks", found.name];
  };
  const quarter: readonly Stop[] = [
    {
      at: ["flow"],
      link: "Flow of records",
      look: "Do the laws hold, and are the studies of the flow those of the data?",
    },
    {
      at: ["results"],
      link: "Results",
      look: "Read each answer with its warnings; is the forest plot what the words say?",
    },
    {
      at: ["claims"],
      link: "Claims",
      look: "Which printed numbers do not come out, and which choices would print them?",
    },
    {
      at: ["tripwires"],
      link: "Tripwires",
      look: "Which alarms are unanswered, and would a slip move a result?",
    },
    {
      at: ["changes"],
      link: "Deviations and corrections",
      look: "What was done otherwise than registered, and what did it change?",
    },
    {
      at: ["verification"],
      link: "Verification",
      look: "Do the stored results come out again in this browser?",
    },
  ];
  const long: readonly Stop[] = [
    {
      at: notebook("02"),
      link: "Extraction",
      look: "Do two extractions agree; how were differences settled, and do they matter?",
    },
    {
      at: ["tripwires"],
      link: "What to check first",
      look: "Take the first cells of the audit plan back to their sources.",
    },
    {
      at: ["studies"],
      link: "Studies",
      look: "Follow five rows from the table to the paper and to their effects.",
    },
    {
      at: ["risk-of-bias"],
      link: "Risk of bias",
      look: "Read the reasons of the judgements on the heaviest studies.",
    },
    {
      at: notebook("07"),
      link: "Sensitivity",
      look: "Does the answer hang on one study, or on one choice?",
    },
    {
      at: notebook("08"),
      link: "Small-study effects",
      look: "Do small studies tell another story?",
    },
    {
      at: ["certainty"],
      link: "Certainty",
      look: "Do the judgements follow from the facts that stand beside them?",
    },
    {
      at: ["witnesses"],
      link: "Witnesses",
      look: "Does another program find the same; which results has nobody checked?",
    },
  ];
  return element(
    "div",
    { class: "paths" },
    path("In a quarter of an hour", quarter),
    path("In two hours, after that", long, {
      href: "#/bench",
      title: "Bench",
      look: "Take out the study you trust least; choose what you would have chosen.",
    }),
  );
}

function path(
  title: string,
  stops: readonly Stop[],
  last?: { readonly href: string; readonly title: string; readonly look: string },
): HTMLElement {
  const line = (href: string, link: string, look: string) =>
    element("li", {}, element("a", { href }, link), `. ${look}`);
  return element(
    "section",
    { "aria-label": title },
    element("h3", {}, title),
    element(
      "ol",
      {},
      stops.map(({ at, link, look }) => line(addressOf(...at), link, look)),
      last === undefined ? null : line(last.href, last.title, last.look),
    ),
  );
}
