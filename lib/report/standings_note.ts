import type { Standing } from "../trace/types.ts";
import { standingNote } from "./standing_note.ts";
import { standingWord } from "./standing_word.ts";

/**
 * How the results of a table stand to what was registered: one sentence for all where they stand the
 * same, else the names of those of each standing; none where all are as registered.
 */
export function standingsNote(
  results: readonly { readonly name: string; readonly standing: Standing }[],
): readonly string[] {
  const standings = [...new Set(results.map(({ standing }) => standing))];
  if (standings.length === 1) return standings.flatMap(standingNote);
  return standings.filter((standing) => standing !== "registered").map((standing) => {
    const names = results.filter((result) => result.standing === standing).map(({ name }) => name);
    return `${[...new Set(names)].join("; ")}: ${standingWord(standing)}.`;
  });
}
