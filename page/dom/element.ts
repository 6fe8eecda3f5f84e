/** What an element may hold; null is nothing. */
export type Content = Node | string | null | readonly Content[];

/** Attributes by their names; true is an attribute without a value, null and false are none. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes an element: text is always text, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...nodesOf(content));
  return made;
}

function nodesOf(content: Content): readonly (Node | string)[] {
  if (content === null) return [];
  if (typeof content === "string" || content instanceof Node) return [content];
  return content.flatMap(nodesOf);
}
