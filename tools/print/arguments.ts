/** What the command line of a tool for the figures of one review asks for. */
export interface ReviewRequest {
  readonly help: boolean;
  readonly review: string;
}

/** The help of such a tool. */
export function usageOf(tool: string, what: string): string {
  return `${what}

  deno task ${tool} [REVIEW]    (also REVIEW=name in the environment; default rectal-net)

  --help    this text`;
}

/** Reads the name of a review, or says what is wrong with the arguments. */
export function readReviewArgument(
  tool: string,
  args: readonly string[],
  environment: string | undefined,
): ReviewRequest | { readonly problem: string } {
  const help = args.includes("--help") || args.includes("-h");
  const [review, second] = args.filter((argument) => argument !== "--help" && argument !== "-h");
  const stranger = review?.startsWith("-") ? review : second;
  if (stranger !== undefined) {
    return {
      problem: `${tool}: found ${stranger}; allowed: one review, --help; ` +
        `see deno task ${tool} --help`,
    };
  }
  return { help, review: review ?? (environment || "rectal-net") };
}
