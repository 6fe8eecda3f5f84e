/** What the command line of `make bundle` asks for. */
export interface BundleRequest {
  readonly help: boolean;
  readonly review: string;
  /** Day of the publication; null: that of the last commit. */
  readonly date: string | null;
}

export const usage =
  `Packs a review with everything that it is computed from into bundle/<review>.zip.

  deno task bundle [REVIEW]    (also REVIEW=name in the environment; default rectal-net)

  --date YYYY-MM-DD    day of the publication (default: that of the last commit)
  --help               this text

Outputs that are not those of the present data and code are refused: run make REVIEW=name first.`;

/** Reads the arguments, or says what is wrong with them. */
export function readArguments(
  args: readonly string[],
  environment: string | undefined,
): BundleRequest | { readonly problem: string } {
  let date: string | null = null;
  const reviews: string[] = [];
  let help = false;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--help" || argument === "-h") help = true;
    else if (argument === "--date") {
      date = args[++i] ?? "";
      if (!isDay(date)) {
        return refuse(`--date ${date}`.trim(), "a day as year-month-day, e.g. --date 2026-11-22");
      }
    } else if (argument.startsWith("-") || reviews.length > 0) {
      return refuse(argument, "one review, --date YYYY-MM-DD, --help");
    } else reviews.push(argument);
  }
  return { help, review: reviews[0] ?? (environment || "rectal-net"), date };
}

/** Whether a text is a day of the calendar; a 30th of February would come back as another day. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text);
}

function refuse(found: string, allowed: string): { readonly problem: string } {
  return { problem: `bundle: found ${found}; allowed: ${allowed}; see deno task bundle --help` };
}
