/** What the command line asks for. */
export interface RunRequest {
  readonly help: boolean;
  readonly all: boolean;
  /** Name of the review; null when none is named. */
  readonly review: string | null;
  /** Seconds that one cell may take. */
  readonly cellLimit: number;
  /** Whether everything is carried out again, also what did not change since the last run. */
  readonly force: boolean;
}

export const usage = `Runs the notebooks of a review and writes outputs/<review>/.

  deno task run [REVIEW]     one review (also REVIEW=name in the environment; default rectal-net)
  deno task run --all        every folder of data/

  --cell-limit SECONDS       how long one cell may take (default 120)
  --force                    carry out every step again, also those of which nothing changed
  --help                     this text

A step is carried out when its data, its code, its choices, the packages or Deno changed since the
last run on this machine, or its files did; the run says why. Nothing of outputs/<review>/ changes
unless every step runs to its end.`;

/** Reads the arguments, or says what is wrong with them. */
export function readArguments(args: readonly string[]): RunRequest | { readonly problem: string } {
  let request: RunRequest = { help: false, all: false, review: null, cellLimit: 120, force: false };
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--help" || argument === "-h") request = { ...request, help: true };
    else if (argument === "--all") request = { ...request, all: true };
    else if (argument === "--force") request = { ...request, force: true };
    else if (argument === "--cell-limit") {
      const given = args[++i];
      const cellLimit = Number(given);
      if (given === undefined || !(cellLimit > 0 && cellLimit <= 86400)) {
        return refuse(`--cell-limit ${given ?? ""}`, "a number of seconds in (0, 86400]");
      }
      request = { ...request, cellLimit };
    } else if (argument.startsWith("-")) {
      return refuse(argument, "--all, --cell-limit SECONDS, --force, --help");
    } else if (request.review !== null) {
      return refuse(
        `two reviews, ${request.review} and ${argument}`,
        "one, or --all for every one",
      );
    } else request = { ...request, review: argument };
  }
  if (request.all && request.review !== null) {
    return refuse(`${request.review} and --all`, "one of the two");
  }
  return request;
}

function refuse(found: string, allowed: string): { readonly problem: string } {
  return { problem: `run: found ${found}; allowed: ${allowed}; see deno task run --help` };
}
