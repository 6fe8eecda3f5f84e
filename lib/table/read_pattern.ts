/** The regular expression of a Table Schema's pattern, which holds for a whole cell; or null. */
export function readPattern(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch {
    return null;
  }
}
