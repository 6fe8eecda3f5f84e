const longest = 60;

/** Space characters that look like nothing or like an ordinary space. */
const invisible = /[\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g;

/** A text of a file between quotes, with what cannot be seen spelt out, cut when it is long. */
export function quoteText(text: string): string {
  const shown = [...text].length > longest ? `${[...text].slice(0, longest).join("")}…` : text;
  return JSON.stringify(shown).replace(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
