/** What the command line of `trace` or `touches` asks for. */
export interface TrailRequest {
  readonly help: boolean;
  readonly json: boolean;
  readonly review: string;
  /** Id of a number, or place of a cell. */
  readonly subject: string;
}

/** Reads one subject with --review, --json and --help, or says what is wrong. */
export function readTrailArguments(
  tool: string,
  kind: string,
  args: readonly string[],
  environment: string | undefined,
): TrailRequest | { readonly problem: string } {
  const rest = args.filter((argument) => argument !== "--json");
  const help = rest.length === 0 || rest.includes("--help") || rest.includes("-h");
  const json = rest.length < args.length;
  const at = rest.indexOf("--review");
  const named = at < 0 ? undefined : rest[at + 1];
  const review = named ?? (environment || "rectal-net");
  if (help) return { help, json, review, subject: "" };
  const [subject = "", second] = at < 0 ? rest : [...rest.slice(0, at), ...rest.slice(at + 2)];
  const stranger = subject.startsWith("-") ? subject : second;
  if (stranger !== undefined || subject === "" || (at >= 0 && named === undefined)) {
    return {
      problem:
        `${tool}: found ${
          stranger ?? (subject === "" ? `no ${kind}` : "--review without a name")
        }; ` +
        `allowed: one ${kind}, --review NAME, --json, --help; see deno task ${tool} --help`,
    };
  }
  return { help, json, review, subject };
}

/**
 * A cell as "file:row:column", the file by the name of its table, or by its path in the review or from
 * the root of the project.
 */
export function readCellPlace(
  subject: string,
  { name: review, tables }: {
    readonly name: string;
    readonly tables: Readonly<Record<string, { readonly file: string }>>;
  },
): { readonly file: string; readonly line: number; readonly column: string } {
  const [, name = "", line = "", column = ""] = subject.match(/^(.+):(\d+):([^:]+)$/) ?? [];
  if (name === "") {
    throw new Error(
      `found "${subject}"; allowed: file:row:column, e.g. bcg.csv:2:tpos (row 1 is the header)`,
    );
  }
  const path = name.replace(/^\.\//, "").replace(`data/${review}/`, "");
  return { file: tables[name]?.file ?? path, line: Number(line), column };
}
