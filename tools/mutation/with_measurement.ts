const begin = "<!-- written by deno task mutation -->";
const end = "<!-- end of what deno task mutation writes -->";

/**
 * The page with the measurement between its markers.
 *
 * @throws {Error} if the page does not have both markers, in this order.
 */
export function withMeasurement(page: string, measurement: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`docs/tripwires.md: found no markers; allowed: "${begin}" before "${end}"`);
  }
  return `${page.slice(0, from)}${begin}\n\n${measurement}\n\n${page.slice(to)}`;
}
