/** Takes an option with its value out of the arguments; null when it, or its value, is missing. */
export function takeOption(
  args: readonly string[],
  name: "--journal" | "--dpi",
): { readonly value: string | null; readonly rest: readonly string[] } {
  const at = args.indexOf(name);
  if (at < 0) return { value: null, rest: args };
  return { value: args[at + 1] || null, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}
