/** Attributes whose numbers are places on the page. */
const geometric = /^(cx|cy|d|dx|dy|height|points|r|rx|ry|transform|viewBox|width|x|x1|x2|y|y1|y2)$/;

/**
 * Writes an SVG element as text, the same bytes in every DOM: attributes sorted by name,
 * coordinates rounded to a hundredth of a point, and without what Observable Plot adds for its
 * own pages (classes, a style sheet, labels of marks).
 *
 * @param element The root of the drawing.
 * @param rename New names of ids, applied to the ids and to what refers to them.
 */
export function serializeSvg(element: Element, rename: (id: string) => string): string {
  const name = element.localName;
  if (name === "style") return "";
  const attributes = [...element.attributes]
    .filter((a) => a.name !== "class" && !a.name.startsWith("aria-") && a.name !== "xmlns")
    .map((a) => ({ name: a.name, value: attributeValue(a.name, a.value, rename) }))
    .sort((a, b) => a.name < b.name ? -1 : 1)
    .map((a) => ` ${a.name}="${escapeXml(a.value)}"`)
    .join("");
  const children = [...element.childNodes].map((child) => {
    if (child.nodeType === 3) return escapeXml(child.textContent ?? "");
    return serializeSvg(child as Element, rename);
  }).join("");
  return children === ""
    ? `<${name}${attributes}/>`
    : `<${name}${attributes}>${children}</${name}>`;
}

/** Escapes a text for the content and the attributes of XML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function attributeValue(name: string, value: string, rename: (id: string) => string): string {
  if (name === "id") return rename(value);
  const reference = value.match(/^url\(#(.+)\)$/);
  if (reference?.[1] !== undefined) return `url(#${rename(reference[1])})`;
  return geometric.test(name)
    ? value.replace(/-?\d*\.\d+(?:e[-+]?\d+)?/g, (x) => roundCoordinate(Number(x)))
    : value;
}

function roundCoordinate(x: number): string {
  const rounded = Math.round(x * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
