import { hiddenTypes } from "./hidden_types.ts";
import type { House } from "./house.ts";
import { pathIn } from "./lint.ts";
import type { Problem } from "./problem.ts";
import { crashed, runDeno } from "./run_deno.ts";

/** The doors of the library. */
const doors = ["lib/mod.ts", "lib/review/mod.ts", "lib/figure/mod.ts", "lib/io/mod.ts"];

/** What `deno doc --json` prints, as far as it is read here. */
export interface DocReport {
  readonly nodes: Readonly<Record<string, { readonly symbols?: readonly DocSymbol[] }>>;
}

interface DocSymbol {
  readonly name: string;
  readonly declarations: readonly {
    readonly kind: string;
    readonly location: { readonly filename: string; readonly line: number };
    readonly jsDoc?: {
      readonly doc?: string;
      readonly tags?: readonly { readonly kind: string; readonly doc?: string }[];
    };
    readonly def?: { readonly tsType?: { readonly kind?: string } };
  }[];
}

/**
 * Public symbols without a docstring, public functions without an example that asserts, and types
 * that are hidden behind them.
 */
export async function documentation(house: House): Promise<readonly Problem[]> {
  const present = doors.filter((door) => house.files.has(door));
  const [run, lint] = await Promise.all([
    runDeno(["doc", "--json", ...present], house.root),
    runDeno(["doc", "--lint", ...present], house.root),
  ]);
  if (!run.success) return [crashed("doc", run)];
  return [
    ...undocumented(JSON.parse(run.stdout) as DocReport, house.root),
    ...hiddenTypes(lint.stderr, house.root),
  ];
}

/** Reads the report of `deno doc --json`; a symbol of two doors is reported once. */
export function undocumented({ nodes }: DocReport, root: string): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { symbols = [] } of Object.values(nodes)) {
    for (const symbol of symbols) {
      const [declaration] = symbol.declarations;
      if (declaration === undefined) continue;
      const { filename, line } = declaration.location;
      const complain = (found: string, allowed: string, cure: string) => {
        const where = `${pathIn(root, filename)}, line ${line}`;
        problems.set(where, { where, found: `\`${symbol.name}\` ${found}`, allowed, cure });
      };
      const docs = symbol.declarations.flatMap(({ jsDoc }) => jsDoc === undefined ? [] : [jsDoc]);
      if (!docs.some(({ doc }) => doc !== undefined && doc.trim() !== "")) {
        complain("without a docstring", "a docstring for every public symbol", "say what it is");
      } else if (isFunction(declaration)) {
        const examples = docs.flatMap(({ tags = [] }) => tags).filter((t) => t.kind === "example");
        if (!examples.some(({ doc = "" }) => asserts(doc))) {
          complain(
            examples.length === 0 ? "without an @example" : "with an @example that shows nothing",
            "a ```ts block that imports from a door and asserts with node:assert/strict",
            "write an example; make test runs it",
          );
        }
      }
    }
  }
  return [...problems.values()];
}

function isFunction(declaration: DocSymbol["declarations"][number]): boolean {
  return declaration.kind === "function" ||
    (declaration.kind === "variable" && declaration.def?.tsType?.kind === "fnOrConstructor");
}

function asserts(example: string): boolean {
  return /```ts\n[\s\S]*?```/.test(example) && /from "reforest(?:\/\w+)?"/.test(example) &&
    example.includes("node:assert/strict") && /\bassert(?:\.\w+)?\(/.test(example);
}
