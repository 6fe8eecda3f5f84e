import type { FontFaults } from "../table/check_font.ts";
import { fontOf } from "./font_of.ts";

/** What is wrong with the faces of a font that are there. */
export const fontFaults: FontFaults = (plan, files) => {
  const regular = files.get(plan.regular);
  const bold = plan.bold === undefined ? undefined : files.get(plan.bold);
  const [first, second] = regular === undefined ? [bold, undefined] : [regular, bold];
  if (first === undefined) return [];
  const font = fontOf(first, second ?? null);
  if (font.kind === "font") return [];
  return font.faults.map(({ at, ...fault }) => (
    { pointer: `/font/${regular === undefined ? "bold" : at}`, ...fault }
  ));
};
