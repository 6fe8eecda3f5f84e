/** A place on the page, in points. */
export type Place = readonly [x: number, y: number];

const command = /([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g;
const number = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;

/**
 * The corners of a path, one list for each part that is drawn without lifting the pen. Read is what
 * the figures of this library are drawn with: straight lines, no curves.
 *
 * @throws {Error} naming a command that is not read.
 */
export function pathPoints(d: string): readonly (readonly Place[])[] {
  const parts: Place[][] = [];
  let [x, y]: Place = [0, 0];
  for (const [, letter = "", rest = ""] of d.matchAll(command)) {
    const numbers = (rest.match(number) ?? []).map(Number);
    if (letter === "Z" || letter === "z") {
      const first = parts.at(-1)?.[0];
      if (first) parts.at(-1)?.push(first);
      [x, y] = first ?? [x, y];
    } else if (letter === "M" || letter === "L") {
      numbers.forEach((value, i) => {
        if (i % 2 === 0) x = value;
        else y = value;
        if (i % 2 === 1) add(parts, letter === "M" && i === 1, [x, y]);
      });
    } else if ("HhVv".includes(letter)) {
      for (const value of numbers) {
        if (letter === "H") x = value;
        else if (letter === "h") x += value;
        else if (letter === "V") y = value;
        else y += value;
        add(parts, false, [x, y]);
      }
    } else throw new Error(`pathPoints: found command ${letter}; allowed: M, L, H, h, V, v, Z`);
  }
  return parts;
}

function add(parts: Place[][], isStart: boolean, place: Place): void {
  if (isStart) parts.push([place]);
  else parts.at(-1)?.push(place);
}
