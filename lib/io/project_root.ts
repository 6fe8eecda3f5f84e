import { cwd } from "node:process";

/**
 * Folder of the project, found from this file and not from the current directory, so that
 * notebooks, tools and tests read the same data from wherever they are started. An installed
 * package lies in nobody's project: there it is the current directory.
 *
 * @param here Address of this file.
 */
export function projectRoot(here: string = import.meta.url): string {
  const place = here.match(/^(file:.*\/)lib\/io\/project_root\.ts$/)?.[1];
  return place === undefined
    ? cwd()
    : decodeURIComponent(new URL(place).pathname).replace(/\/$/, "");
}
