import * as Plot from "@observablehq/plot";
import { cleanText } from "./clean_text.ts";
import { colour } from "./style.ts";
import type { TextItem } from "./types.ts";

/** A channel of places on the page, in points, that no scale touches. */
export function onPage(name: string): Plot.ChannelValueSpec {
  return { value: name, scale: null };
}

/** Marks that set the texts, one mark for all texts of the same style. */
export function textMarks(items: readonly TextItem[]): readonly Plot.Markish[] {
  const styles = new Map<string, TextItem[]>();
  for (const item of items) {
    if (cleanText(item.text) === "") continue;
    const key = [item.size, item.bold, item.colour, item.anchor, item.rotate].join("|");
    styles.set(key, [...styles.get(key) ?? [], item]);
  }
  return [...styles.values()].map((group) => {
    const style = group[0] as TextItem;
    return Plot.text(group.map((item) => ({ ...item, text: cleanText(item.text) })), {
      x: onPage("x"),
      y: onPage("y"),
      text: "text",
      textAnchor: style.anchor ?? "start",
      lineAnchor: "bottom",
      fontSize: style.size,
      ...(style.bold ? { fontWeight: "bold" } : {}),
      ...(style.rotate ? { rotate: style.rotate } : {}),
      fontVariant: "normal",
      fill: style.colour ?? colour.ink,
    });
  });
}
