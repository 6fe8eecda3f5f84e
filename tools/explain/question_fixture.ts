import { explainNumbers } from "./explain_numbers.ts";
import type { Applied, Change, ChangeKind, Group } from "./types.ts";

const change = (id: string, kind: ChangeKind = "cell"): Change => ({
  id,
  kind,
  file: id.split(":")[0] ?? "",
  place: id,
  before: "old",
  after: "new",
});

/** What is asked about changes of two files and a library, where numbers are a function of them. */
export function ask(
  numbersOf: (has: (id: string) => boolean) => Readonly<Record<string, number | string>>,
  choices: {
    readonly cells?: readonly string[];
    readonly modules?: readonly string[];
    readonly most?: number;
    readonly claims?: Readonly<Record<string, readonly string[]>>;
  } = {},
) {
  const { cells = ["a", "b", "c"], modules = [], most = 200, claims = {} } = choices;
  const runs: Applied[] = [];
  const answer = explainNumbers({
    parts: [
      { name: "t.csv", changes: cells.map((id) => change(id)) },
      { name: "README.md", changes: [change("README.md: 1"), change("README.md: 2")] },
      ...modules.length > 0
        ? [{ name: "lib/", changes: modules.map((id) => change(id, "module")) }]
        : [],
    ],
    rerun: (applied) => {
      runs.push(applied);
      try {
        const numbers = Object.entries(numbersOf((id) => applied.has(id)))
          .map(([id, value]) =>
            [
              id,
              { value: Number(value), text: typeof value === "string" ? value : null },
            ] as const
          );
        return Promise.resolve({ kind: "numbers", numbers: new Map(numbers) });
      } catch (error) {
        return Promise.resolve({ kind: "failed", why: (error as Error).message });
      }
    },
    most,
    claims: new Map(Object.entries(claims)),
    headlines: new Set(["head"]),
    tell: () => {},
  });
  return { answer, runs };
}

/** A value made of parts. */
export const sum = (...parts: readonly (boolean | number)[]) =>
  parts.reduce<number>((total, part) => total + Number(part), 0);
/** A group as short as a test reads it. */
export const seen = ({ causes, proof, numbers }: Group) => ({
  causes: causes.map(({ id }) => id),
  proof,
  numbers: numbers.map(({ id }) => id),
});
