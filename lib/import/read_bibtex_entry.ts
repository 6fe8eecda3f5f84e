/** A field of an entry, and where its name stands in the text. */
export interface BibtexField {
  readonly tag: string;
  readonly at: number;
  readonly value: string;
}

/** How an entry is to be read. */
export interface BibtexEntryChoices {
  /** The mark that closes the entry. */
  readonly close: string;
  /** Whether a citation key stands first. */
  readonly keyed: boolean;
  /** Whether the entry holds text and no fields. */
  readonly free: boolean;
  /** Values of @string, by name. */
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** An entry behind its opening brace, with the place behind its end; or what stopped the reading. */
export type BibtexEntry =
  | { readonly fields: readonly BibtexField[]; readonly end: number }
  | { readonly fault: string };

/**
 * Reads the inside of a BibTeX entry: key and fields, or the text of a preamble or comment.
 *
 * Values are braced, quoted, numbers or abbreviations, joined by "#"; braces are kept for the
 * reader of LaTeX. An abbreviation that nobody defined (a month, say) stands for its own name.
 */
export function readBibtexEntry(
  text: string,
  start: number,
  { close, keyed, free, abbreviations }: BibtexEntryChoices,
): BibtexEntry {
  const near = (at: number): BibtexEntry => ({
    fault: text.slice(at, at + 40).split("\n")[0] ?? "",
  });
  if (free) {
    const end = closingBrace(text, start, close);
    return end === null ? near(start) : { fields: [], end: end + 1 };
  }
  const fields: BibtexField[] = [];
  let at = start;
  if (keyed) {
    const key = matchAt(/\s*[^\s,{}="]*\s*/y, text, at);
    at += key?.[0].length ?? 0;
    if (text[at] === close) return { fields, end: at + 1 };
    if (text[at] !== ",") return near(start);
    at++;
  }
  while (true) {
    at += matchAt(/[\s,]*/y, text, at)?.[0].length ?? 0;
    if (text[at] === close) return { fields, end: at + 1 };
    const name = matchAt(/([A-Za-z][\w:.+-]*)\s*=\s*/y, text, at);
    if (name === null) return near(at);
    const value = readValue(text, at + name[0].length, abbreviations);
    if (value === null) return near(at);
    fields.push({ tag: (name[1] ?? "").toLowerCase(), at, value: value.value });
    at = value.end;
    // Without the comma the value was not closed where its author meant to.
    if (text[at] !== "," && text[at] !== close) return near(at);
  }
}

function readValue(
  text: string,
  start: number,
  abbreviations: ReadonlyMap<string, string>,
): { readonly value: string; readonly end: number } | null {
  let [at, value] = [start, ""];
  while (true) {
    const opened = text[at];
    if (opened === "{" || opened === '"') {
      const end = closingBrace(text, at + 1, opened === "{" ? "}" : '"');
      if (end === null) return null;
      value += text.slice(at + 1, end);
      at = end + 1;
    } else {
      const bare = matchAt(/[^\s,{}()"#=]+/y, text, at)?.[0];
      if (bare === undefined) return null;
      value += abbreviations.get(bare.toLowerCase()) ?? bare;
      at += bare.length;
    }
    at += matchAt(/\s*/y, text, at)?.[0].length ?? 0;
    if (text[at] !== "#") return { value, end: at };
    at += matchAt(/#\s*/y, text, at)?.[0].length ?? 0;
  }
}

/** Place of the mark that closes what was opened before `start`, outside of braces. */
function closingBrace(text: string, start: number, close: string): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (depth === 0 && character === close) return at;
    else if (character === "{") depth++;
    else if (character === "}" && --depth < 0) return null;
  }
  return null;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
