/** Takes `--journal NAME` out of the arguments; null when it, or its name, is missing. */
export function takeJournal(
  args: readonly string[],
): { readonly journal: string | null; readonly rest: readonly string[] } {
  const at = args.indexOf("--journal");
  if (at < 0) return { journal: null, rest: args };
  return { journal: args[at + 1] || null, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}
