import type { Limits } from "./types.ts";

/** What the command line asks for. */
export interface VerifyRequest {
  readonly help: boolean;
  /** Name of a review, or "all"; null when none is named. */
  readonly review: string | null;
  readonly limits: Limits;
}

const limits: Limits = { seconds: 300, megabytes: 2048, disk: 256 };

export const usage = `Reruns the notebooks of a review blindly and compares what they write with the
committed outputs. Digests of data, code and outputs are taken first. The notebooks
run as plain modules that may read the library, the data and the packages, write
one empty folder, and nothing else: no outputs, no network, no other program.

  deno task verify [REVIEW | all]   (also REVIEW=name in the environment; default rectal-net)

  --seconds N      how long one notebook may take (default ${limits.seconds})
  --megabytes N    how much memory one notebook may hold (default ${limits.megabytes})
  --disk N         how many megabytes one notebook may write (default ${limits.disk})
  --help           this text

It writes verify/<review>/verify.json, verify.html and codecheck.yml, and nothing in
outputs/. The exit status is 0 only when every output is identical or within
tolerance, the manifest is right, and nothing changed meanwhile.`;

/** Reads the arguments, or says what is wrong with them. */
export function readArguments(
  args: readonly string[],
): VerifyRequest | { readonly problem: string } {
  let request: VerifyRequest = { help: false, review: null, limits };
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--help" || argument === "-h") request = { ...request, help: true };
    else if (isLimit(argument)) {
      const [given, { name, least, most }] = [args[++i] ?? "", bounds[argument]];
      const value = given === "" ? NaN : Number(given);
      if (!(Number.isInteger(value) && value >= least && value <= most)) {
        return refuse(`${argument} ${given}`, `a whole number from ${least} to ${most}`);
      }
      request = { ...request, limits: { ...request.limits, [name]: value } };
    } else if (argument.startsWith("-")) {
      return refuse(argument, "--seconds N, --megabytes N, --disk N, --help");
    } else if (request.review !== null) {
      return refuse(`two reviews, ${request.review} and ${argument}`, "one, or all");
    } else request = { ...request, review: argument };
  }
  return request;
}

const bounds = {
  "--seconds": { name: "seconds", least: 1, most: 86400 },
  "--megabytes": { name: "megabytes", least: 256, most: 65536 },
  "--disk": { name: "disk", least: 16, most: 65536 },
} as const;

function isLimit(argument: string): argument is keyof typeof bounds {
  return Object.hasOwn(bounds, argument);
}

function refuse(found: string, allowed: string): { readonly problem: string } {
  return { problem: `verify: found ${found}; allowed: ${allowed}; see deno task verify --help` };
}
