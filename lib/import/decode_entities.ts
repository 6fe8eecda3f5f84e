const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  alpha: "α",
  beta: "β",
  plusmn: "±",
  times: "×",
  minus: "−",
  middot: "·",
  sdot: "⋅",
  thinsp: "\u2009",
  ensp: "\u2002",
  emsp: "\u2003",
  le: "≤",
  ge: "≥",
  sup2: "²",
  tau: "τ",
  chi: "χ",
};

/**
 * Text with HTML's character references replaced ("&amp;", "&#8211;", "&#x2013;"), as databases
 * leave them in titles. A name that is not known stays as it is.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]+));/g, (all, ...found) => {
    const [decimal, hexadecimal, name] = found as (string | undefined)[];
    if (name !== undefined) return named[name] ?? all;
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : all;
  });
}
