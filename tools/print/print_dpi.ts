/** Resolutions that journals ask for. */
const resolutions = [300, 600] as const;

/** One of {@linkcode resolutions}. */
export type PrintDpi = (typeof resolutions)[number];

/** Reads the resolution of figures for print, 600 where none is asked for, or says what is allowed. */
export function printDpi(
  tool: string,
  text: string | null,
): PrintDpi | { readonly problem: string } {
  const dpi = text === null ? 600 : resolutions.find((dpi) => `${dpi}` === text);
  return dpi ?? {
    problem:
      `${tool}: found the resolution "${text}"; allowed: ${resolutions.join(", ")} dots an ` +
      "inch; choose one of these",
  };
}
