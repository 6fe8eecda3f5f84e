/** First and last page of a range as {@linkcode normalisePages} writes it, in small letters. */
export function firstAndLastPage(
  pages: string | null,
): { readonly first: string | null; readonly last: string | null } {
  const [, first = null, last = null] =
    /^([a-z]*\d[a-z\d.]*)(?:-([a-z]*\d[a-z\d.]*))?/.exec(pages?.toLowerCase() ?? "") ?? [];
  return { first, last };
}
