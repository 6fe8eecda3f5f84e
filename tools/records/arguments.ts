/** What the command line asks for. */
export interface RecordsRequest {
  readonly help: boolean;
  /** Export files. */
  readonly from: readonly string[];
  /** Folder for the tables. */
  readonly to: string;
}

export const usage = `Reads exported records, finds duplicates and writes the ledger of records.

  make records FROM="a.ris b.nbib" TO=folder
  deno task records [--to FOLDER] FILE...     the same; for names with spaces

  FILE          RIS, PubMed (.nbib), BibTeX, EndNote XML, or CSV of Zotero, Covidence, Rayyan
                and others with a column Title; UTF-8
  --to FOLDER   where to write records.csv, merges.csv and look-at-these.csv
                (default outputs/.import)
  --help        this text

Files are never overwritten, and nothing is written in data/: copy records.csv there yourself.`;

/** Reads the arguments, or says what is wrong with them. */
export function readArguments(
  args: readonly string[],
): RecordsRequest | { readonly problem: string } {
  const from: string[] = [];
  let [help, to] = [false, "outputs/.import"];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--help" || argument === "-h") help = true;
    else if (argument === "--to") {
      const folder = args[++i] ?? "";
      if (folder === "" || folder.startsWith("-")) {
        return refuse(`--to ${folder}`.trim(), "--to and a folder");
      }
      to = folder;
    } else if (argument.startsWith("-")) return refuse(argument, "FILE, --to FOLDER, --help");
    else from.push(argument);
  }
  if (!help && from.length === 0) return refuse("no file", "one export file or several");
  const twice = from.find((file, index) =>
    from.findIndex((f) => nameOf(f) === nameOf(file)) < index
  );
  if (twice !== undefined) {
    return refuse(`two files of the name ${nameOf(twice)}`, "names that tell the files apart");
  }
  return { help, from, to };
}

/** Name of a file without its folders, which are different on every machine. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function refuse(found: string, allowed: string): { readonly problem: string } {
  return {
    problem: `records: found ${found}; allowed: ${allowed}; see deno task records --help`,
  };
}
