import type { DataProblem } from "../table/types.ts";
import { quoteText } from "../table/quote_text.ts";
import type { XmlElement } from "./xml_elements.ts";

/** Reads the attributes of elements and gathers their faults. */
export interface AttributeReader {
  /** A number that a person entered; null where there is none, a fault where it is no number. */
  readonly number: (element: XmlElement, name: string) => number | null;
  /** One of the words; the default where the attribute is absent or empty. */
  readonly word: <Word extends string>(
    element: XmlElement,
    name: string,
    words: readonly Word[],
    fallback: Word,
  ) => Word;
  readonly fault: (
    element: XmlElement,
    column: string | null,
    found: string,
    allowed: string,
    advice: string,
  ) => void;
  readonly problems: readonly DataProblem[];
}

/** A reader for the attributes of one file. */
export function attributeReader(file: string): AttributeReader {
  const problems: DataProblem[] = [];
  const fault: AttributeReader["fault"] = (element, column, found, allowed, advice) => {
    problems.push({ file, line: element.line, column, found, allowed, advice });
  };
  return {
    problems,
    fault,
    number: (element, name) => {
      const text = element.attributes[name] ?? "";
      if (text === "") return null;
      const value = Number(text);
      if (Number.isFinite(value)) return value;
      fault(element, name, quoteText(text), "a number", "correct it in RevMan and export again");
      return null;
    },
    word: (element, name, words, fallback) => {
      const text = element.attributes[name] ?? "";
      if (text === "") return fallback;
      const word = words.find((candidate) => candidate === text);
      if (word === undefined) {
        fault(
          element,
          name,
          quoteText(text),
          words.join(", "),
          "choose another in RevMan, or tell us what it means",
        );
      }
      return word ?? fallback;
    },
  };
}

/** A number that RevMan computed; null where it is absent or none. */
export function computedNumber(element: XmlElement, name: string): number | null {
  const text = element.attributes[name] ?? "";
  return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
}

/** The text of a child; empty where there is none. */
export function childText(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? "";
}

/** All elements of a name below an element. */
export function elementsBelow(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsBelow(child, name),
  ]);
}
