import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { RawField, RawRecord, SplitRecords } from "./record_types.ts";

/** An element of the parser: one key with its children, or "#text". */
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

/** Elements that hold a value; those around them (contributors, titles, dates) only group. */
const grouping = new Set(["contributors", "titles", "dates", "urls", "periodical", "authors"]);

/**
 * EndNote's XML export: "xml/records/record", values within "style" elements. The tag of a field
 * is the element's name; authors and addresses repeat. Lists that are not read are one field each.
 */
export function splitEndnoteXml(file: string, text: string): SplitRecords {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { line, msg } = valid.err;
    return {
      raws: [],
      problems: [{
        file,
        line,
        column: null,
        found: `XML that cannot be read (${msg.replace(/\.$/, "")})`,
        allowed: "an XML export of EndNote, whole",
        advice: "the file may have been cut off: export it again",
      }],
    };
  }
  const raws: RawRecord[] = [];
  let [at, line] = [0, 1];
  for (const node of recordsBelow(parser.parse(text) as readonly Node[])) {
    const start = startOf(node);
    line += text.slice(at, start).split("\n").length - 1;
    at = start;
    raws.push({ line, fields: fieldsOf(childrenOf(node, "record"), line) });
  }
  return { raws, problems: [] };
}

function recordsBelow(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    "record" in node
      ? [node]
      : Object.keys(node).filter((key) => key === "xml" || key === "records").flatMap((key) =>
        recordsBelow(childrenOf(node, key))
      )
  );
}

function fieldsOf(children: readonly Node[], line: number): RawField[] {
  return children.flatMap((child): RawField[] => {
    const tag = Object.keys(child).find((key) => key !== ":@" && key !== "#text");
    if (tag === undefined) return [];
    const inner = childrenOf(child, tag);
    if (grouping.has(tag) || tag.endsWith("-urls")) return fieldsOf(inner, line);
    const name = (child[":@"] as { readonly name?: string } | undefined)?.name;
    // A type is a number with its name beside it.
    const value = tag === "ref-type" && name !== undefined ? name : textBelow(inner).trim();
    return value === "" ? [] : [{ tag, line, value }];
  });
}

function textBelow(nodes: readonly Node[]): string {
  return nodes.map((node) =>
    Object.keys(node).filter((key) => key !== ":@").map((key) =>
      key === "#text" ? `${node[key]}` : textBelow(childrenOf(node, key))
    ).join("")
  ).join("");
}

function childrenOf(node: Node, tag: string): readonly Node[] {
  const children = node[tag];
  return Array.isArray(children) ? children as readonly Node[] : [];
}

function startOf(node: Node): number {
  const meta = (node as Record<symbol, { readonly startIndex?: number } | undefined>)[
    XMLParser.getMetaDataSymbol() as unknown as symbol
  ];
  return meta?.startIndex ?? 0;
}
