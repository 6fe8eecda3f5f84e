/**
 * Folder of the project, found from this file and not from the current directory, so that
 * notebooks, tools and tests read the same data from wherever they are started.
 */
export function projectRoot(): string {
  return decodeURIComponent(new URL("../../", import.meta.url).pathname).replace(/\/$/, "");
}
