import { type TemplateKind, templateKindNames } from "reforest/review";

/** What the command line asks for. */
export interface NewRequest {
  readonly help: boolean;
  /** Name of the folder in data/. */
  readonly name: string;
  /** Files to import; none for a review to fill in. */
  readonly from: readonly string[];
  /** What a study of a review to fill in reports; null when nobody said. */
  readonly kind: TemplateKind | null;
}

export const usage = `Starts a review: writes data/NAME, whole or not at all.

  make new REVIEW=name TYPE=comparison       a review to fill in
  make new REVIEW=name FROM=file.rm5         from RevMan 5
  make new REVIEW=name FROM=package.zip      from a Cochrane data package (RevMan, Cochrane Library)
  make new REVIEW=name FROM="a.ris b.nbib"   a review to fill in, with the ledger of its records
  deno run -A tools/new.ts NAME [--type TYPE] [FILE...]
                                             the same; for files with spaces in their names

  REVIEW   small letters, digits and hyphens; no folder of this name may exist
  TYPE     what a study reports:
             comparison   events and people of two groups (without TYPE)
             proportion   events and people of one group
             means        means, standard deviations and people of two groups
             effects      an effect with its standard error, as printed
  --help   this text

The new folder has tables with an example row, a dictionary, a protocol with the default of every
choice, and a README that explains each; make REVIEW=name lists what to fill in first.

Records may be RIS, PubMed (.nbib), BibTeX, EndNote XML or CSV (docs/importing.md). What comes from
RevMan is told in docs/from-revman.md.`;

/** Reads the arguments, or says what is wrong with them. */
export function readArguments(args: readonly string[]): NewRequest | { readonly problem: string } {
  const help = args.includes("--help") || args.includes("-h");
  const at = args.indexOf("--type");
  const type = at < 0 ? null : args[at + 1] ?? "";
  const kind = templateKindNames.find((name) => name === type) ?? null;
  if (type !== null && kind === null) {
    return refuse(`the type "${type}"`, templateKindNames.join(", "));
  }
  const words = args.filter((word, place) =>
    word !== "--help" && word !== "-h" && (at < 0 || (place !== at && place !== at + 1))
  );
  const option = words.find((word) => word.startsWith("-"));
  if (option !== undefined) return refuse(option, "NAME, FILE, --type TYPE, --help");
  const [name = "", ...from] = words;
  if (!help && name === "") return refuse("no name", "the name of the new review");
  if (!help && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    return refuse(`the name "${name}"`, "small letters, digits and single hyphens between them");
  }
  return { help, name, from, kind };
}

function refuse(found: string, allowed: string): { readonly problem: string } {
  return { problem: `new: found ${found}; allowed: ${allowed}; see make new REVIEW=--help` };
}
