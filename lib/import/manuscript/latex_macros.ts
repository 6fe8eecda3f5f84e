const definitions =
  /\\(?:(?:re)?newcommand\*?|providecommand\*?|def|gdef)\s*\{?\\([a-zA-Z]+)\}?\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g;

/**
 * A LaTeX text with the author's own commands written out, since numbers often stand in them; those
 * with arguments are left. The lines stay where they are.
 */
export function withoutMacros(text: string): string {
  const macros = new Map(
    [...text.matchAll(definitions)].map((
      [, name = "", body = ""],
    ) => [name, body.replace(/\s+/g, " ")]),
  );
  const blank = text.replace(definitions, (found) => found.replace(/[^\n]/g, ""));
  const expand = (left: string) =>
    left.replace(/\\([a-zA-Z]+)(?:\{\})?/g, (command, name: string) => macros.get(name) ?? command);
  // A command may stand in another one; three deep are enough for people.
  return macros.size === 0 ? text : expand(expand(expand(blank)));
}
