import type { ProportionRow, TwoByTwoRow, TwoRatesRow } from "../effect/types.ts";

const id = (i: number) => `study ${String(i + 1).padStart(2, "0")}`;

/** Catheter-related bloodstream infections, R: metadat::dat.nielweise2007. */
export const nielweise2007: readonly TwoByTwoRow[] = [
  [0, 116, 3, 117],
  [1, 44, 3, 35],
  [2, 208, 9, 195],
  [0, 130, 7, 136],
  [5, 151, 6, 157],
  [1, 98, 4, 139],
  [1, 174, 3, 177],
  [1, 74, 2, 39],
  [1, 97, 19, 103],
  [1, 113, 2, 122],
  [0, 66, 7, 64],
  [0, 70, 1, 58],
  [3, 188, 5, 175],
  [6, 187, 11, 180],
  [0, 118, 0, 105],
  [0, 252, 1, 262],
  [1, 345, 3, 362],
  [4, 64, 1, 69],
].map(([a = 0, n = 0, c = 0, m = 0], i) => ({
  id: id(i),
  eventsTreated: a,
  totalTreated: n,
  eventsControl: c,
  totalControl: m,
}));

/** Catheter-related bloodstream infections per day, R: metadat::dat.nielweise2008. */
export const nielweise2008: readonly TwoRatesRow[] = [
  [7, 1344, 11, 1988],
  [8, 1600, 8, 1461],
  [3, 12012, 14, 10962],
  [6, 1536, 10, 1503],
  [1, 370, 1, 483],
  [1, 729, 8, 913],
  [17, 6760, 15, 6840],
  [3, 1107, 7, 1015],
  [2, 320, 3, 440],
].map(([a = 0, t = 0, c = 0, s = 0], i) => ({
  id: id(i),
  eventsTreated: a,
  timeTreated: t,
  eventsControl: c,
  timeControl: s,
}));

/** Nobody has the event; sizes differ. */
export const noEvents: readonly ProportionRow[] = [12, 30, 58].map((total, i) => ({
  id: id(i),
  events: 0,
  total,
}));

/** Hyperdynamic therapy of vasospasm, improved, R: metadat::dat.pritz1997. */
export const pritz1997: readonly ProportionRow[] = [
  [16, 17],
  [10, 12],
  [4, 8],
  [43, 58],
  [10, 10],
  [25, 42],
  [13, 14],
  [12, 12],
  [22, 41],
  [4, 5],
  [5, 6],
  [18, 23],
  [58, 68],
  [6, 10],
].map(([events = 0, total = 0], i) => ({ id: id(i), events, total }));
