/**
 * Takes the place of the project on this machine out of a text, so that `lib/model/pool.ts` is
 * left of it. A failure looks the same on every machine.
 */
export function hidePaths(text: string, root: string): string {
  return text
    .replaceAll(`file://${root}/`, "")
    .replaceAll(`${root}/`, "");
}

/** Does the text name a file of the project by its place on this machine? */
export function namesMachinePath(text: string, root: string): boolean {
  const folders = [
    "lib",
    "notebooks",
    "data",
    "outputs",
    "tools",
    "tests",
    "node_modules",
    ".tools",
  ];
  return text.includes(`file://${root}/`) ||
    folders.some((folder) => text.includes(`${root}/${folder}/`));
}
