const digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/**
 * Names of LaTeX commands for ids: letters only, each word with a capital, digits in words
 * ("esd-v-memr.i2-lower" is "EsdVMemrITwoLower"); other signs are words of their own by their code
 * point. Ids that would share a name ("a-b.c" and "a.b-c") all say where their signs stand, so that
 * no name depends on the order.
 */
export function latexNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const plain = ids.map((id) => wordsOf(id, /[.\-_]+/));
  const count = new Map<string, number>();
  for (const name of plain) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(ids.map((id, index) => {
    const name = plain[index] ?? "";
    return [id, count.get(name) === 1 ? name : `Id${lettersOf(id)}`];
  }));
}

function wordsOf(id: string, apart: RegExp): string {
  return id.split(apart).map((word) => {
    const letters = [...word].map((sign) =>
      /[A-Za-z]/.test(sign) ? sign : digits[Number(sign)] ?? `U${codeOf(sign)}`
    ).join("");
    return `${letters.slice(0, 1).toUpperCase()}${letters.slice(1)}`;
  }).join("");
}

/** Different for different ids: X, which stands for nothing else, begins every sign but a letter. */
function lettersOf(id: string): string {
  return [...id].map((sign) => /[A-WYZa-z]/.test(sign) ? sign : `X${codeOf(sign)}x`).join("");
}

/** A code point in hexadecimal digits written as letters: 0 is a, 15 is p. */
function codeOf(sign: string): string {
  const code = sign.codePointAt(0)?.toString(16) ?? "";
  return [...code].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}
