/**
 * Runs a review by whatever library it is told, in a process of its own: a line of JSON in, a line of
 * JSON out. It knows that library by the names of functions only, since it may be an older one.
 *
 * @module
 */
import type { ResultPlace, WorkerAnswer, WorkerNumber, WorkerRequest } from "./worker_types.ts";

type Fields = Readonly<Record<string, unknown>>;
type Call = (...args: readonly unknown[]) => unknown;

/** A number as `reviewNumbers` names it. */
interface StoredNumber extends Pick<WorkerNumber, "id" | "value" | "text"> {
  readonly result: string;
  readonly pointer: string;
}

if (import.meta.main) {
  let rest = "";
  for await (const text of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const answer = await answerTo(JSON.parse(line));
      await Deno.stdout.write(new TextEncoder().encode(`${JSON.stringify(answer)}\n`));
    }
  }
}

async function answerTo(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    const library: Fields = await import(request.entry);
    const files = new Map<string, Uint8Array>();
    for (const [path, place] of Object.entries(request.files)) {
      files.set(path, await Deno.readFile(place));
    }
    return { numbers: await numbersOf(library, request, files) };
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

/** In its own words, and where in the library it happened. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = error.stack?.split("\n").find((line) => /^\s+at .*file:/.test(line)) ?? "";
  return `${error.name}: ${error.message}\n${frame}`.trimEnd();
}

async function numbersOf(
  library: Fields,
  { review: name, places, unnamed }: WorkerRequest,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly WorkerNumber[]> {
  const has = (wanted: string) => typeof library[wanted] === "function";
  const call = (wanted: string, ...args: readonly unknown[]) => (library[wanted] as Call)(...args);
  const review = await call("parseReview", name, files);
  const plans = ["protocol", "analyses"].reduce(below, review) as readonly { id: string }[];
  const results = has("manuscriptResults")
    ? await call("manuscriptResults", review)
    : { analyses: plans.map(({ id }) => call("runAnalysis", review, id)) };
  const analyses = below(results, "analyses") as readonly Fields[];
  const at = (asked: readonly ResultPlace[]) => asked.flatMap((place) => numberAt(place, analyses));
  const named = has("reviewNumbers")
    ? (call("reviewNumbers", results) as readonly StoredNumber[]).map(withPlace)
    : at(unnamed);
  return [...named, ...at(places)];
}

function withPlace({ id, value, text, result, pointer }: StoredNumber): WorkerNumber {
  const [, analysis = ""] = result.match(/^results\/(.+)\.json$/) ?? [];
  return { id, value, text, place: { id, analysis, pointer } };
}

function numberAt(place: ResultPlace, analyses: readonly Fields[]): readonly WorkerNumber[] {
  const { id, analysis, pointer } = place;
  const keys = pointer.slice(1).split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const value = keys.reduce<unknown>(below, analyses.find((result) => result.id === analysis));
  return typeof value === "number" ? [{ id, value, text: null, place: null }] : [];
}

function below(at: unknown, key: string): unknown {
  return typeof at === "object" && at !== null ? (at as Fields)[key] : undefined;
}
