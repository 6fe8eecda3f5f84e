import type { ReviewOutcome } from "./review_file_types.ts";
import { childText, elementsBelow } from "./revman_attributes.ts";
import type { XmlElement } from "./xml_elements.ts";

/** Parts of a file that are counted and named, since nothing of them is carried over. */
const parts: readonly (readonly [element: string, one: string, many: string])[] = [
  ["INCLUDED_CHAR", "table of characteristics of a study", "tables of characteristics of studies"],
  ["REFERENCE", "reference", "references"],
  ["SOF_TABLE", "summary of findings table", "summary of findings tables"],
  ["ADDITIONAL_TABLE", "additional table", "additional tables"],
  ["FIGURE", "figure", "figures"],
  ["APPENDIX", "appendix", "appendices"],
];

const lists: readonly (readonly [list: string, words: string])[] = [
  ["EXCLUDED_STUDIES", "excluded"],
  ["AWAITING_STUDIES", "awaiting classification"],
  ["ONGOING_STUDIES", "ongoing"],
];

/** What a RevMan 5 file holds and a data package does not, in words. */
export function leftInRevman(
  root: XmlElement,
  empty: readonly ReviewOutcome[],
  items: readonly string[],
): readonly string[] {
  const count = (name: string) => elementsBelow(root, name).length;
  const some = (n: number, one: string, many: string) =>
    n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  return [
    ...(elementsBelow(root, "MAIN_TEXT").some(({ text }) => text !== "")
      ? ["the text of the review"]
      : []),
    ...lists.flatMap(([list, words]) =>
      some(
        elementsBelow(root, list).flatMap(({ children }) =>
          children.filter(({ name }) => name === "STUDY")
        ).length,
        `${words} study`,
        `${words} studies`,
      )
    ),
    ...parts.flatMap(([name, one, many]) => some(count(name), one, many)),
    ...elementsBelow(root, "OTHER_OUTCOME").map((outcome) =>
      `other data: ${childText(outcome, "NAME") || "outcome without a name"}`
    ),
    ...empty.map(({ number, name }) => `outcome ${number} ${name}: it has no data`),
    ...items.map((title) => `risk of bias item "${title}": nobody judged`),
  ];
}
