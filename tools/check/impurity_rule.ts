import { type Place, placeOf } from "./place.ts";
import type { Problem } from "./problem.ts";

/** A use of the world outside a function's arguments. */
export type Impurity = "machine" | "clock" | "chance" | "locale" | "engine";

/** Globals that are refused by their bare name, whatever is done with them. */
export const impureGlobals: Readonly<Record<string, Impurity>> = {
  Deno: "machine",
  process: "machine",
  fetch: "machine",
  XMLHttpRequest: "machine",
  WebSocket: "machine",
  localStorage: "machine",
  sessionStorage: "machine",
  navigator: "machine",
  require: "machine",
  performance: "clock",
  Temporal: "clock",
  Intl: "locale",
};

/** Members that are refused, as "object.member"; "*" stands for any object. */
export const impureMembers: Record<string, Impurity> = {
  "Date.now": "clock",
  "Math.random": "chance",
  "crypto.randomUUID": "chance",
  "crypto.getRandomValues": "chance",
  "*.localeCompare": "locale",
  "*.toLocaleString": "locale",
  "*.toLocaleDateString": "locale",
  "*.toLocaleTimeString": "locale",
  "*.toLocaleUpperCase": "locale",
  "*.toLocaleLowerCase": "locale",
};

/** Elementary functions whose last bit is another one in each engine, and in each version of one. */
const elementary = [
  ...["exp", "expm1", "log", "log1p", "sin", "cos", "tan", "asin", "acos", "atan", "atan2"],
  ...["sinh", "cosh", "tanh", "asinh", "acosh", "atanh"],
];
for (const name of elementary) impureMembers[`Math.${name}`] = "engine";

const everything: readonly Impurity[] = ["machine", "clock", "chance", "locale", "engine"];

/**
 * What a place may not do. Tools are programs: they may use the machine, tell how long something
 * took, and make keys and ids of messages; what they write must still not depend on the calendar,
 * on chance or on the reader's country.
 */
function refused(place: Place, what: string): readonly Impurity[] {
  switch (place) {
    case "io":
    case "benchmark":
    case "test":
    case "output":
    case "elsewhere":
      return [];
    case "page":
      return what === "performance" ? [] : ["clock", "chance", "locale"];
    case "tool":
      return what === "performance" || what.startsWith("crypto.")
        ? []
        : ["clock", "chance", "locale"];
    // What is rounded for print or to a hundredth of a point; cells may hold no formula at all.
    case "notebook":
    case "figure":
    case "report":
      return everything.filter((kind) => kind !== "engine");
    default:
      return everything;
  }
}

const advice: Readonly<Record<Impurity, Omit<Problem, "where" | "found">>> = {
  machine: {
    allowed: "files, environment and network in lib/io only",
    cure: "let lib/io read, and pass the data in",
  },
  clock: {
    allowed: "no clock, so that two days give the same bytes",
    cure: "leave the time out, or pass it in as data",
  },
  chance: {
    allowed: "seeded random numbers only",
    cure: "use the library's seeded generator",
  },
  engine: {
    allowed: "the same bits in every browser and every Deno",
    cure: "import the function from lib/numeric/elementary",
  },
  locale: {
    allowed: "nothing that depends on the reader's language or country",
    cure: "compare by code units and format with lib/report",
  },
};

/** Judges one use, e.g. `what` "Date.now" of the kind "clock" in a file; null when it is allowed. */
export function judgeImpurity(
  from: string,
  what: string,
  kind: Impurity,
): Omit<Problem, "where"> | null {
  if (!refused(placeOf(from), what).includes(kind)) return null;
  return { found: `\`${what}\``, ...advice[kind] };
}
