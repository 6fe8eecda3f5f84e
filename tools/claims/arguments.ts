/** What the command line of `make claims` asks for. */
export interface ClaimsRequest {
  readonly help: boolean;
  readonly review: string;
  /** Path of a manuscript that does not lie in the review's folder; null for those that do. */
  readonly manuscript: string | null;
}

export const usage = `Holds what is printed (data/<review>/claims.csv) against the results, as text.

  deno run -A tools/claims.ts [REVIEW] [--manuscript FILE]
                       (also REVIEW=name in the environment; default rectal-net)

  --manuscript FILE    a manuscript elsewhere (.md, .tex, .txt, .docx); claims are on it when their
                       column "manuscript" has its file name
  --help               this text

Exit status:
  0  what was compared comes out
  1  a claim does not match or is no longer in the manuscript, no claim is on a manuscript, or a
     file is wrong
  2  nothing is wrong, and nothing was compared: each claim is declared as not recomputable or has
     no result. A check that matches nothing is no pass
Numbers of the manuscript without a claim are listed and do not change it. make turns 1 and 2 into
its own status 2 and prints which it was ("Error 1" or "Error 2").`;

/** Reads the arguments, or says what is wrong with them. */
export function readClaimsArguments(
  args: readonly string[],
  environment: string | undefined,
): ClaimsRequest | { readonly problem: string } {
  const at = args.indexOf("--manuscript");
  const manuscript = at === -1 ? null : args[at + 1];
  if (manuscript === undefined || manuscript?.startsWith("-")) {
    return { problem: "claims: found --manuscript without a file; allowed: a path; see --help" };
  }
  const rest = at === -1 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  const help = rest.includes("--help") || rest.includes("-h");
  const [review, second] = rest.filter((argument) => argument !== "--help" && argument !== "-h");
  const stranger = review?.startsWith("-") ? review : second;
  if (stranger !== undefined) {
    return {
      problem: `claims: found ${stranger}; allowed: one review, --manuscript FILE; see --help`,
    };
  }
  return { help, review: review ?? (environment || "rectal-net"), manuscript };
}
