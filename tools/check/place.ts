/** Folders of lib that are layers, in the direction in which data flows. */
export const layers = [
  "numeric",
  "distribution",
  "trace",
  "measure",
  "table",
  "import",
  "screen",
  "effect",
  "model",
  "diagnose",
  "analysis",
  "audit",
  "certainty",
  "consistency",
  "claims",
  "lineage",
  "bench",
  "witness",
  "report",
  "figure",
  "io",
] as const;

export type Layer = typeof layers[number];

/** What a file is to the rules: a layer of the library, or one of the places around it. */
export type Place =
  | Layer
  | "root" // files directly in lib (the door and the version), and the door of reviews
  | "test"
  | "tool"
  | "page" // the browser's part of a review page
  | "benchmark"
  | "notebook"
  | "output"
  | "elsewhere";

/** The place of a file, by its path in the project. */
export function placeOf(path: string): Place {
  const [top = "", second = "", ...deeper] = path.split("/");
  if (top === "notebooks") return "notebook";
  if (top === "outputs") return "output";
  if (top === "tests" || /_test\.tsx?$/.test(path)) return "test";
  if (top === "tools") return "tool";
  if (top === "page") return "page";
  if (top === "bench") return "benchmark";
  if (top !== "lib") return "elsewhere";
  if (deeper.length === 0 || second === "review") return "root";
  return layers.find((layer) => layer === second) ?? "elsewhere";
}
