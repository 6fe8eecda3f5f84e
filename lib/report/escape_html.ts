/**
 * Escapes text for HTML and XML, in elements and in quoted attributes.
 *
 * @param text Any text.
 *
 * @example
 * ```ts
 * import { escapeHtml } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(escapeHtml('P < 0.05 & "so"'), "P &lt; 0.05 &amp; &quot;so&quot;");
 * ```
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
