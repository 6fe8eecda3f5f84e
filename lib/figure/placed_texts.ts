import { unsaidFill } from "./style.ts";

/** What a text takes from itself and the elements around it, in points of the page. */
interface Inherited {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold: boolean;
  /** "start", "middle" or "end". */
  readonly anchor: string;
  /** By a quarter turn to the left, around its anchor. */
  readonly turned: boolean;
}

/** A text of a figure, where its anchor stands and how it is set. */
export interface PlacedText extends Inherited {
  readonly text: string;
}

/** Reads the texts of a figure in the order of the drawing; `textBoxes` says what is read. */
export function placedTexts(svg: string): readonly PlacedText[] {
  const place = { x: 0, y: 0, anchor: "start", turned: false };
  const page: Inherited = { ...place, size: 0, fill: unsaidFill, bold: false };
  const around = [within(page, svg.match(/<svg([^>]*)>/)?.[1] ?? "")];
  const texts: PlacedText[] = [];
  for (const [, close, group, own, text] of svg.matchAll(groupsAndTexts)) {
    const outer = around.at(-1) ?? page;
    if (close !== undefined) around.pop();
    else if (group !== undefined) around.push(within(outer, group));
    else if (text !== undefined) {
      texts.push({ ...within(outer, own ?? ""), text: unescapeXml(text) });
    }
  }
  return texts;
}

/** An end of a group; a beginning of one that has content; a text. */
const groupsAndTexts = /<(\/g)>|<g((?: [^>]*)?[^/>])?>|<text([^>]*)>([^<]*)<\/text>/g;

function within(outer: Inherited, attributes: string): Inherited {
  const read = (name: string) => attributes.match(` ${name}="([^"]*)"`)?.[1];
  const [, dx = "0", dy = "0"] = read("transform")?.match(/translate\(([^,]+),([^)]+)\)/) ?? [];
  const size = Number(read("font-size") ?? outer.size);
  const offset = (name: string) => {
    const value = read(name) ?? "0";
    return Number.parseFloat(value) * (value.endsWith("em") ? size : 1);
  };
  return {
    x: outer.x + Number(dx) + offset("x"),
    y: outer.y + Number(dy) + offset("y"),
    size,
    fill: read("fill") ?? outer.fill,
    bold: (read("font-weight") ?? (outer.bold ? "bold" : "")) === "bold",
    anchor: read("text-anchor") ?? outer.anchor,
    turned: outer.turned || (read("transform") ?? "").includes("rotate(-90)"),
  };
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
