/** What the command line asks for. */
export interface ExplainRequest {
  readonly help: boolean;
  readonly from: string;
  readonly review: string;
  readonly reruns: number;
}

const reruns = 400;

export const usage = `Says why numbers of a review are not what they were at an earlier commit.

  deno task explain COMMIT [REVIEW]   (also FROM=commit REVIEW=name with make)

  COMMIT        a commit, tag or branch; it is held against this folder, committed or not
  REVIEW        a folder in data/ (also REVIEW=name in the environment; default rectal-net)
  --reruns N    states that are run at the most (default ${reruns}); with more, more sets of
                causes are proved to be the smallest
  --help        this text

Causes are cells, rows, choices, modules of the library, packages and Deno. For each number
it prints the smallest set of causes that gives the new value in the old state, and the
value after each cause alone; every value is that of a rerun. It says of each set what is
shown: that every smaller one was tried; that each smaller one lacks what the new state has
another value without (which holds unless changes undo one another: whether any was seen to
do so is said); or only that none of its causes can be left out. It writes verify/explain-<review>.json, .html
and .md, and nothing else. The exit status is 1 only when a state does not run.`;

/** Reads the arguments, or says what is wrong with them. */
export function readExplainArguments(
  args: readonly string[],
  environment: string | undefined,
): ExplainRequest | { readonly problem: string } {
  const names: string[] = [];
  let request: ExplainRequest = {
    help: args.length === 0,
    from: "",
    review: environment || "rectal-net",
    reruns,
  };
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--help" || argument === "-h") request = { ...request, help: true };
    else if (argument === "--reruns") {
      const given = args[++i] ?? "";
      const value = given === "" ? NaN : Number(given);
      if (!(Number.isInteger(value) && value >= 10 && value <= 1_000_000)) {
        return refuse(`--reruns ${given}`, "a whole number from 10 to 1000000");
      }
      request = { ...request, reruns: value };
    } else if (argument.startsWith("-")) return refuse(argument, "--reruns N, --help");
    else names.push(argument);
  }
  if (names.length > 2) return refuse(names.slice(2).join(" "), "a commit and a review");
  if (names.length === 0 && !request.help) return refuse("no commit", "a commit, e.g. HEAD~1");
  return { ...request, from: names[0] ?? "", review: names[1] ?? request.review };
}

function refuse(found: string, allowed: string): { readonly problem: string } {
  return { problem: `explain: found ${found}; allowed: ${allowed}; see deno task explain --help` };
}
