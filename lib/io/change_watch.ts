import { plural } from "../report/plural.ts";

/** SHA-256 of files, by path from the root of the project. */
export type Digests = ReadonlyMap<string, string>;

/** Files as they were, and a way to look again. */
export interface WatchedFiles {
  readonly before: Digests;
  readonly now: () => Promise<Digests>;
}

/** Looking at a thousand files takes a tenth of a second; a step stores many things in one cell. */
const restMilliseconds = 1000;

/**
 * Tells of files that changed under a notebook at work: of the library, which a kernel loads once,
 * and of the data, which a step reads when it is opened.
 *
 * @param now Milliseconds of any clock that does not go back.
 * @returns A function that says in Markdown what changed, once for each set of changed files; null
 *   when there is nothing new to say.
 */
export function changeWatch(
  library: WatchedFiles,
  data: WatchedFiles,
  now: () => number = () => performance.now(),
): () => Promise<string | null> {
  let looked = -Infinity;
  let told = "";
  return async () => {
    if (now() - looked < restMilliseconds) return null;
    looked = now();
    const [inLibrary, inData] = await Promise.all([library, data].map(changed));
    const notice = [
      inLibrary && `**The library changed since this kernel started** (${inLibrary}): what ` +
        "follows is computed by the old code. Restart the kernel.",
      inData && `**The data changed since this step was opened** (${inData}): what follows is ` +
        "computed from the old rows. Run the notebook again from its first code cell.",
    ].filter((line) => line).join("\n\n");
    if (notice === told) return null;
    told = notice;
    return notice === "" ? null : notice;
  };
}

/** The first file that is another, new or gone, and how many more; empty when there is none. */
async function changed({ before, now }: WatchedFiles): Promise<string> {
  const after = await now();
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
    .filter((path) => before.get(path) !== after.get(path));
  const [first, ...more] = paths;
  if (first === undefined) return "";
  return more.length === 0 ? first : `${first} and ${plural(more.length, "more file")}`;
}
