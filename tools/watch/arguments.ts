/** What the command line asks for. */
export interface WatchRequest {
  readonly help: boolean;
  /** Name of the review; null when none is named. */
  readonly review: string | null;
  /** Port of the pages on this machine. */
  readonly port: number;
}

const usualPort = 8520;

export const usage =
  `Runs a review, and again whenever its data, the notebooks or the library change.

  make watch REVIEW=name [PORT=${usualPort}]

  --port N    where the review page is shown on this machine (default ${usualPort}, or a free
              one where that is taken); the page loads itself again after each run
  --help      this text

A run that fails is told, in the terminal and on the page, and the next change is awaited;
outputs/ keeps what the last good run wrote. Ctrl-C ends it.`;

/** Reads the arguments, or says what is wrong with them. */
export function readArguments(
  args: readonly string[],
): WatchRequest | { readonly problem: string } {
  let request: WatchRequest = { help: false, review: null, port: usualPort };
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--help" || argument === "-h") request = { ...request, help: true };
    else if (argument === "--port") {
      const given = args[++i] ?? "";
      const port = given === "" ? NaN : Number(given);
      if (!(Number.isInteger(port) && port >= 1024 && port <= 65535)) {
        return refuse(`--port ${given}`, "a whole number from 1024 to 65535");
      }
      request = { ...request, port };
    } else if (argument.startsWith("-")) {
      return refuse(argument, "REVIEW, --port N, --help");
    } else if (request.review !== null) {
      return refuse(`two reviews, ${request.review} and ${argument}`, "one");
    } else request = { ...request, review: argument };
  }
  return request;
}

function refuse(found: string, allowed: string): { readonly problem: string } {
  return { problem: `watch: found ${found}; allowed: ${allowed}; see make watch REVIEW=--help` };
}
