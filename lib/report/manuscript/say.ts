import type { PassagePart, Quoted } from "./types.ts";

/** What may stand between the words of {@linkcode say}: parts, lists of them, or nothing. */
export type Said = PassagePart | readonly PassagePart[];

/** Parts of a sentence from a template, with neighbouring words joined. */
export function say(words: TemplateStringsArray, ...between: readonly Said[]): PassagePart[] {
  return join(words.flatMap((text, index) => [text, between[index] ?? ""].flat()));
}

/** Sentences one after another, with a space between them; empty ones are left out. */
export function sentences(...parts: readonly (readonly PassagePart[])[]): PassagePart[] {
  const said = parts.filter((sentence) => sentence.length > 0);
  return join(said.flatMap((sentence, index) => (index === 0 ? sentence : [" ", ...sentence])));
}

/** A list in words: "a, b and c". */
export function listed(items: readonly (readonly PassagePart[])[]): PassagePart[] {
  return join(items.flatMap((item, index) => {
    if (index === 0) return item;
    return [index === items.length - 1 ? " and " : ", ", ...item];
  }));
}

/** A list of items that have commas of their own: "a, x; b, y". */
export function enumerated(items: readonly (readonly PassagePart[])[]): PassagePart[] {
  return join(items.flatMap((item, index) => (index === 0 ? item : ["; ", ...item])));
}

export function quoted(text: string): Quoted {
  return { quoted: text };
}

/** A sentence of somebody else, with one full stop at its end. */
export function quotedSentence(text: string): PassagePart[] {
  return [quoted(text.trim().replace(/\.$/, "")), "."];
}

function join(parts: readonly PassagePart[]): PassagePart[] {
  const joined: PassagePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string") joined.splice(-1, 1, last + part);
    else joined.push(part);
  }
  return joined;
}
