/** What the command line asks for. */
export interface NewRequest {
  readonly help: boolean;
  /** Name of the folder in data/. */
  readonly name: string;
  /** Files to import; none for a review to fill in. */
  readonly from: readonly string[];
}

export const usage = `Starts a review: writes data/NAME, whole or not at all.

  make new REVIEW=name                       a review to fill in
  make new REVIEW=name FROM=file.rm5         from RevMan 5
  make new REVIEW=name FROM=package.zip      from a Cochrane data package (RevMan, Cochrane Library)
  make new REVIEW=name FROM="a.ris b.nbib"   a review to fill in, with the ledger of its records
  deno run -A tools/new.ts NAME [FILE...]    the same; for files with spaces in their names

  REVIEW   small letters, digits and hyphens; no folder of this name may exist
  --help   this text

Records may be RIS, PubMed (.nbib), BibTeX, EndNote XML or CSV (docs/importing.md). What comes from
RevMan is told in docs/from-revman.md.`;

/** Reads the arguments, or says what is wrong with them. */
export function readArguments(args: readonly string[]): NewRequest | { readonly problem: string } {
  const help = args.includes("--help") || args.includes("-h");
  const words = args.filter((word) => word !== "--help" && word !== "-h");
  const option = words.find((word) => word.startsWith("-"));
  if (option !== undefined) return refuse(option, "NAME, FILE, --help");
  const [name = "", ...from] = words;
  if (!help && name === "") return refuse("no name", "the name of the new review");
  if (!help && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    return refuse(`the name "${name}"`, "small letters, digits and single hyphens between them");
  }
  return { help, name, from };
}

function refuse(found: string, allowed: string): { readonly problem: string } {
  return { problem: `new: found ${found}; allowed: ${allowed}; see make new REVIEW=--help` };
}
