import type { PlacedBox } from "./flow_box.ts";

/** An arrow between two boxes: the corners of its path, the head at the last one. */
export type FlowArrow = readonly { readonly x: number; readonly y: number }[];

type Box = Pick<PlacedBox, "left" | "right" | "top" | "bottom">;

const middleOf = ({ left, right }: Box) => (left + right) / 2;
const levelOf = ({ top, bottom }: Box) => (top + bottom) / 2;

/** The four arrows of a flow diagram. */
export const flowArrow = {
  down: (from: Box, to: Box): FlowArrow => [
    { x: middleOf(from), y: from.bottom },
    { x: middleOf(from), y: to.top },
  ],
  /** At the level of the middle of the lower of the two, whose tops are level. */
  right: (from: Box, to: Box): FlowArrow => {
    const y = from.top + Math.min(from.bottom - from.top, to.bottom - to.top) / 2;
    return [{ x: from.right, y }, { x: to.left, y }];
  },
  /** Down, then to the left into the right side of a box. */
  fromRight: (from: Box, to: Box): FlowArrow => [
    { x: middleOf(from), y: from.bottom },
    { x: middleOf(from), y: levelOf(to) },
    { x: to.right, y: levelOf(to) },
  ],
  /** Down, then to the right into the left side of a box. */
  fromLeft: (from: Box, to: Box): FlowArrow => [
    { x: middleOf(from), y: from.bottom },
    { x: middleOf(from), y: levelOf(to) },
    { x: to.left, y: levelOf(to) },
  ],
} as const;
