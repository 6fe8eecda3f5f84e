import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { WitnessNumbers } from "reforest/review";
import type { Question } from "./call_of.ts";

/** Limits of the iterations, tight enough for the tolerances of tests/reference. */
export const control = "list(threshold = 1e-12, maxiter = 10000, tau2.max = 1e6, tol = 1e-13)";

/** What R says to each question, in their order. */
export interface MetaforAnswers {
  readonly versions: { readonly R: string; readonly metafor: string };
  readonly answers: readonly (
    | { readonly numbers: WitnessNumbers }
    | { readonly reason: string }
  )[];
}

const script = fileURLToPath(new URL("witness.R", import.meta.url));

/** Whether Rscript is there and has metafor. */
export async function hasMetafor(): Promise<boolean> {
  try {
    const { success } = await new Deno.Command("Rscript", {
      args: ["-e", "packageVersion('metafor')"],
      stdout: "null",
      stderr: "null",
    }).output();
    return success;
  } catch {
    return false;
  }
}

/** Asks R all questions in one process, through files in a temporary folder. */
export async function runMetafor(
  questions: readonly Extract<Question, { readonly call: string }>[],
): Promise<MetaforAnswers> {
  const folder = await Deno.makeTempDir({ prefix: "reforest-witness-" });
  try {
    await Deno.writeTextFile(
      join(folder, "calls.txt"),
      questions.map(({ call }) => `${call}\n`).join(""),
    );
    for (const [i, { columns }] of questions.entries()) {
      await Deno.writeTextFile(join(folder, `${i + 1}.csv`), csvOf(columns));
    }
    const { success, stdout, stderr } = await new Deno.Command("Rscript", {
      args: [script, folder, control],
      env: { LC_ALL: "C.UTF-8", LANGUAGE: "en" },
    }).output();
    if (!success) throw new Error(`witness: Rscript failed: ${new TextDecoder().decode(stderr)}`);
    return readAnswers(new TextDecoder().decode(stdout), questions.length);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function csvOf(columns: Readonly<Record<string, readonly number[]>>): string {
  const names = Object.keys(columns);
  const [first = []] = Object.values(columns);
  const lines = first.map((_, row) => names.map((name) => columns[name]?.[row]).join(","));
  return [names.join(","), ...lines].map((line) => `${line}\n`).join("");
}

/** Reads what witness.R prints. */
export function readAnswers(text: string, expected: number): MetaforAnswers {
  const [versions, ...lines] = text.trimEnd().split("\n").map((line) => line.split("\t"));
  const [, r, metafor] = versions ?? [];
  if (r === undefined || metafor === undefined || lines.length !== expected) {
    throw new Error(
      `witness: found ${lines.length} answers of R; allowed: one for each of ${expected} questions; ` +
        "run Rscript tools/witness/witness.R by hand",
    );
  }
  return {
    versions: { R: r, metafor },
    answers: lines.map(([kind, ...fields]) =>
      kind === "numbers"
        ? { numbers: numbersOf(fields) }
        : { reason: `metafor: ${fields.join(" ")}` }
    ),
  };
}

function numbersOf(fields: readonly string[]): WitnessNumbers {
  const [k, estimate, standardError, lower, upper, tau2, q] = fields.map((field) =>
    field === "NA" ? null : Number(field)
  );
  if (typeof estimate !== "number" || typeof lower !== "number" || typeof upper !== "number") {
    throw new Error(`witness: found ${fields.join(" ")}; allowed: an estimate with its interval`);
  }
  return {
    k: k ?? null,
    estimate,
    standardError: standardError ?? null,
    lower,
    upper,
    tau2: tau2 ?? null,
    q: q ?? null,
  };
}
