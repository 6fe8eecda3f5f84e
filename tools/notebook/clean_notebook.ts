import { parseNotebook } from "./parse_notebook.ts";
import { serialiseNotebook } from "./serialise_notebook.ts";

/**
 * The text of a notebook as it is kept in git: no outputs, no execution counts, no metadata that
 * editors write by themselves, always the same layout. Cleaning twice changes nothing more.
 */
export function cleanNotebook(text: string, path: string): string {
  return serialiseNotebook(parseNotebook(text, path));
}
