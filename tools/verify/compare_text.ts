import { coordinateTolerance, isClose, relativeDistance } from "./tolerance.ts";
import type { Difference } from "./types.ts";

/** A piece of a line: a number, or what stands between numbers. */
interface Piece {
  readonly text: string;
  /** Whether it stands between "<" and ">", where a figure has its coordinates. */
  readonly isInTag: boolean;
}

const number = /(-?(?:\d+\.\d+|\d+|\.\d+)(?:[eE][-+]?\d+)?)/;

/**
 * Every place where two texts differ: numbers by their distance, the rest by its characters. Once
 * a text has other lines than the other, the first such line is told and no more.
 *
 * @param choices `svg`: numbers in tags are coordinates. @default false
 */
export function compareText(
  committed: string,
  rerun: string,
  { svg = false }: { readonly svg?: boolean } = {},
): Difference[] {
  const [before, after] = [committed.split("\n"), rerun.split("\n")];
  if (before.length !== after.length) {
    const line = before.findIndex((text, index) => text !== after[index]);
    const at = line === -1 ? before.length : line;
    return [unlike(`line ${at + 1}`, before[at] ?? "nothing", after[at] ?? "nothing")];
  }
  return before.flatMap((text, index) =>
    compareLines(text, after[index] ?? "", `line ${index + 1}`, svg)
  );
}

function compareLines(committed: string, rerun: string, where: string, svg: boolean): Difference[] {
  if (committed === rerun) return [];
  const [before, after] = [piecesOf(committed), piecesOf(rerun)];
  if (before.length !== after.length) return [unlike(where, committed, rerun)];
  let numbers = 0;
  const found: Difference[] = [];
  for (const [index, { text, isInTag }] of before.entries()) {
    const other = after[index]?.text ?? "";
    const isNumber = index % 2 === 1;
    if (isNumber) numbers++;
    if (text === other) continue;
    // Words that differ: the whole line is easier to read than the piece.
    if (!isNumber) return [unlike(where, committed, rerun)];
    found.push(compareNumbers(text, other, `${where}, number ${numbers}`, svg && isInTag));
  }
  return found;
}

function compareNumbers(
  committed: string,
  rerun: string,
  where: string,
  isCoordinate: boolean,
): Difference {
  const [a, b] = [Number(committed), Number(rerun)];
  if (!Number.isFinite(a) || !Number.isFinite(b)) return unlike(where, committed, rerun);
  const distance = isCoordinate ? Math.abs(a - b) : relativeDistance(a, b);
  const isWithin = isCoordinate ? distance <= coordinateTolerance : isClose(a, b);
  return { where, committed, rerun, distance, isWithin };
}

/** Splits a line so that every second piece is a number. */
function piecesOf(line: string): Piece[] {
  let isInTag = false;
  return line.split(number).map((text, index) => {
    const piece = { text, isInTag };
    if (index % 2 === 0) {
      const [open, close] = [text.lastIndexOf("<"), text.lastIndexOf(">")];
      if (open !== close) isInTag = open > close;
    }
    return piece;
  });
}

function unlike(where: string, committed: string, rerun: string): Difference {
  return {
    where,
    committed: short(committed),
    rerun: short(rerun),
    distance: null,
    isWithin: false,
  };
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
