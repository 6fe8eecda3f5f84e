import type { ForestRow } from "./forest_types.ts";

/** Rows that belong together, their heading first. */
export type Block = readonly ForestRow[];

/**
 * Puts blocks of rows on pages, in order: whole where they fit, else broken between rows, with the
 * heading again above the rest.
 *
 * @param fits Whether blocks fit on a page; the last page has the notes as well.
 * @returns Blocks by page; null where not even one row fits.
 */
export function packBlocks(
  blocks: readonly Block[],
  fits: (blocks: readonly Block[], last: boolean) => boolean,
): readonly (readonly Block[])[] | null {
  const waiting = [...blocks];
  const pages: Block[][] = [];
  let page: Block[] = [];
  while (waiting.length > 0) {
    const block = waiting.shift() as Block;
    if (fits([...page, block], waiting.length === 0)) {
      page.push(block);
      continue;
    }
    // What fits on a page of its own is not broken; what does not fills the rest of this one.
    const whole = page.length > 0 && fits([block], waiting.length === 0);
    const parts = whole ? null : breakBlock(block, (part) => fits([...page, part], false));
    if (parts === null && page.length === 0) return null;
    pages.push(parts === null ? page : [...page, parts[0]]);
    waiting.unshift(parts === null ? block : parts[1]);
    page = [];
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** The longest start of a block that fits, and the rest; null where there is none. */
function breakBlock(
  block: Block,
  fits: (part: Block) => boolean,
): readonly [Block, Block] | null {
  const heading = block[0]?.kind === "heading" ? block[0] : null;
  const least = heading ? 2 : 1;
  let [low, high] = [least - 1, block.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(block.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  if (low < least) return null;
  // Pooled effects and their tests stay with a study.
  while (low > least && block[low]?.kind !== "study") low--;
  const label = heading?.label.replace(/ \(continued\)$/, "");
  const rest = block.slice(low);
  return [
    block.slice(0, low),
    heading ? [{ ...heading, label: `${label} (continued)` }, ...rest] : rest,
  ];
}
