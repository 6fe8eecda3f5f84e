import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { DataProblem } from "../table/types.ts";

/** An element of an XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text inside, in order, with single spaces. */
  readonly text: string;
  /** Line on which it begins, as an editor counts it. */
  readonly line: number;
}

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

/**
 * Reads the root element of an XML file. The encoding is that of the XML declaration, UTF-8 without
 * one.
 *
 * @param expected What the file should be, for the message: "a RevMan 5 file (.rm5)".
 */
export function xmlElements(
  file: string,
  bytes: Uint8Array,
  expected: string,
): { readonly root: XmlElement; readonly problem: null } | {
  readonly root: null;
  readonly problem: DataProblem;
} {
  const fail = (line: number | null, found: string, advice: string) => ({
    root: null,
    problem: { file, line, column: null, found, allowed: expected, advice },
  });
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*</.test(head)) {
    return fail(null, "a file that is not XML", "export the review from RevMan again");
  }
  const encoding = /^[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return fail(
      1,
      `bytes that are not ${encoding}, which the first line names`,
      "correct the encoding on the first line, or export the review again",
    );
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    return fail(
      valid.err.line,
      `XML that cannot be read (${valid.err.msg.replace(/\.$/, "")})`,
      "the file may have been cut off: export it again",
    );
  }
  const lineAt = lineCounter(text);
  const root = (parser.parse(text) as readonly Node[]).map((node) => elementOf(node, lineAt))
    .find((element) => element !== null && !element.name.startsWith("?"));
  // A file that the validator accepts has a root.
  if (!root) return fail(null, "XML without an element", "export the review from RevMan again");
  return { root, problem: null };
}

function elementOf(node: Node, lineAt: (index: number) => number): XmlElement | null {
  const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
  if (name === undefined) return null;
  const inner = node[name];
  const nodes = Array.isArray(inner) ? inner as readonly Node[] : [];
  const line = lineAt(startOf(node));
  const attributes = (node[":@"] ?? {}) as Readonly<Record<string, string>>;
  const children = nodes.flatMap((child) => elementOf(child, lineAt) ?? []);
  return { name, attributes, children, text: textOf(nodes).replace(/\s+/g, " ").trim(), line };
}

/** Elements of text stand apart: "<P>One</P><P>Two</P>" is "One Two". */
function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) =>
    Object.keys(node).filter((key) => key !== ":@").map((key) => {
      const inner = node[key];
      return key === "#text" ? `${inner}` : Array.isArray(inner) ? ` ${textOf(inner)} ` : "";
    }).join("")
  ).join("");
}

function startOf(node: Node): number {
  const meta = (node as Record<symbol, { readonly startIndex?: number } | undefined>)[
    XMLParser.getMetaDataSymbol() as unknown as symbol
  ];
  return meta?.startIndex ?? 0;
}

/** Elements are met from left to right, so that each line end is counted once. */
function lineCounter(text: string): (index: number) => number {
  let [at, line] = [0, 1];
  return (index) => {
    for (; at < index; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}
