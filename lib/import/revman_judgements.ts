import { quoteText } from "../table/quote_text.ts";
import { judgementWordOf } from "./judgement_word_of.ts";
import type { FileJudgements } from "./review_file_types.ts";
import { type AttributeReader, childText, elementsBelow } from "./revman_attributes.ts";
import type { XmlElement } from "./xml_elements.ts";

/** One column of judgements: an item, or an item for one group of outcomes. */
interface Domain {
  readonly title: string;
  readonly entries: readonly XmlElement[];
}

/**
 * The risk of bias items of a RevMan 5 file ("QUALITY_ITEMS"); null where nobody judged anything.
 * Items that are judged for several groups of outcomes have a column for each.
 */
export function revmanJudgements(
  root: XmlElement,
  studyIds: readonly string[],
  read: AttributeReader,
  studyOf: (data: XmlElement) => string | null,
): { readonly judgements: FileJudgements | null; readonly unused: readonly string[] } {
  const domains = elementsBelow(root, "QUALITY_ITEM").flatMap(domainsOf);
  const judged = domains.filter(({ entries }) => entries.length > 0);
  const unused = domains.filter(({ entries }) => entries.length === 0).map(({ title }) => title);
  if (judged.length === 0) return { judgements: null, unused };
  const cells = judged.map(({ entries }) =>
    new Map(entries.flatMap((entry): [string, { word: string | null; reason: string | null }][] => {
      const id = studyOf(entry);
      return id === null ? [] : [[id, cellOf(entry, read)]];
    }))
  );
  const nothing = { word: null, reason: null };
  return {
    judgements: {
      domains: judged.map(({ title }) => title),
      studies: studyIds.filter((id) => cells.some((column) => column.has(id))).map((studyId) => ({
        studyId,
        judgements: cells.map((column) => column.get(studyId) ?? nothing),
      })),
    },
    unused,
  };
}

function domainsOf(item: XmlElement): Domain[] {
  const title = childText(item, "NAME") || "item without a name";
  const entries = elementsBelow(item, "QUALITY_ITEM_DATA_ENTRY");
  const groups = elementsBelow(item, "QUALITY_ITEM_DATA_ENTRY_GROUP");
  const inGroup = (id: string | undefined) =>
    entries.filter(({ attributes }) => attributes.GROUP_ID === id);
  const ids = groups.map(({ attributes }) => attributes.ID);
  const ungrouped = entries.filter(({ attributes }) => !ids.includes(attributes.GROUP_ID));
  return [
    ...(ungrouped.length > 0 || groups.length === 0 ? [{ title, entries: ungrouped }] : []),
    ...groups.map((group) => ({
      title: `${title}: ${childText(group, "NAME") || "group without a name"}`,
      entries: inGroup(group.attributes.ID),
    })),
  ];
}

function cellOf(entry: XmlElement, read: AttributeReader) {
  const text = entry.attributes.RESULT ?? "";
  const word = judgementWordOf(text);
  if (word === null && text !== "") {
    read.fault(
      entry,
      "RESULT",
      `the judgement ${quoteText(text)}`,
      "YES, UNKNOWN, NO",
      "judge again in RevMan and export again",
    );
  }
  return { word, reason: childText(entry, "DESCRIPTION") || null };
}
