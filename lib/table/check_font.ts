import type { FontPlan } from "../analysis/font_plan.ts";
import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";

/**
 * Says what keeps the files of a font from being drawn with; files that are not there are told
 * elsewhere. Whoever can open fonts gives one.
 */
export type FontFaults = (
  font: FontPlan,
  files: ReadonlyMap<string, Uint8Array>,
) => readonly PlacedFault[];

/** Files of a font, by their place in protocol.json. */
export function fontFiles(font: FontPlan | undefined): readonly (readonly [string, string])[] {
  return Object.entries(font ?? {}).map(([part, path]) => [`/font/${part}`, path]);
}

/** Checks that the files of the font of a protocol are there, and what they hold. */
export function checkFont(
  folder: string,
  font: FontPlan | undefined,
  files: ReadonlyMap<string, Uint8Array>,
  faultsOf: FontFaults,
): readonly PlacedFault[] {
  if (font === undefined) return [];
  const named = fontFiles(font).map(([, path]) => path);
  const others = [...files.keys()].filter((path) => !named.includes(path));
  const missing = fontFiles(font).filter(([, path]) => !files.has(path));
  return [
    ...missing.map(([pointer, path]) => {
      const near = nearestName(path, others);
      return {
        pointer,
        found: `${quoteText(path)}, and no such file`,
        allowed: `a file in ${folder}`,
        advice: near === null
          ? "add it, or remove /font for the font that comes with reforest"
          : `did you mean ${quoteText(near)}?`,
      };
    }),
    ...faultsOf(font, files),
  ];
}
