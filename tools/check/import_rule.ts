import { posix } from "node:path";
import { allowances } from "./layers.ts";
import { layers, type Place, placeOf } from "./place.ts";
import type { Problem } from "./problem.ts";

/** An import or re-export as it is written. */
export interface Import {
  /** Path of the importing file in the project. */
  readonly from: string;
  readonly specifier: string;
  readonly kind: "type" | "value";
}

type Verdict = Omit<Problem, "where"> | null;

const doors = ["reforest", "reforest/review", "reforest/figure", "reforest/io"];
const doorsInWords = doors.map((door) => `"${door}"`).join(", ");

/** Judges one import by the layers of the house; null when it is allowed. */
export function judgeImport({ from, specifier, kind }: Import): Verdict {
  const place = placeOf(from);
  const found = `${kind === "type" ? "a type import" : "an import"} of "${specifier}"`;
  if (/^(?:npm|jsr|https?):/.test(specifier)) {
    return {
      found,
      allowed: "names that deno.json pins",
      cure: 'add the package to "imports" of deno.json with an exact version',
    };
  }
  const target = specifier.startsWith(".")
    ? posix.normalize(posix.join(posix.dirname(from), specifier))
    : null;
  if (target !== null && /^(?:notebooks|outputs)\//.test(target)) {
    return {
      found,
      allowed: "no import of notebooks or outputs, by any file",
      cure: "move what is shared into lib",
    };
  }
  if (place === "test" || place === "benchmark") return null;
  if (target !== null && placeOf(target) === "test") {
    return {
      found,
      allowed: "imports of tests by tests only",
      cure: "rename the file if it is no test (Deno takes every *_test.ts for one), " +
        "or move what is shared out of the test",
    };
  }
  switch (place) {
    case "notebook":
      return doors.includes(specifier) ? null : {
        found,
        allowed: doorsInWords,
        cure: "call a function of the library, or add one to it",
      };
    case "tool":
      return tool(found, target);
    case "page":
      return page(found, specifier, target);
    case "output":
    case "elsewhere":
      return null;
    default:
      return inside(place, found, specifier, kind, target);
  }
}

/** Tools enter the library by its doors; they may use Node and pinned packages. */
function tool(found: string, target: string | null): Verdict {
  if (target === null || !target.startsWith("lib/")) return null;
  return {
    found,
    allowed: doorsInWords,
    cure: "import from a door, and export the symbol there if it is missing",
  };
}

/** A page runs in browsers: by the doors that touch no file. */
function page(found: string, specifier: string, target: string | null): Verdict {
  const open = ["reforest", "reforest/review", "reforest/figure"];
  const isOpen = target === null ? open.includes(specifier) : placeOf(target) === "page";
  return isOpen ? null : {
    found,
    allowed: `in page: its own files, ${open.map((door) => `"${door}"`).join(", ")}`,
    cure: "import from a door, or let tools/page put what is needed into the payload",
  };
}

function inside(
  place: Exclude<
    Place,
    "test" | "notebook" | "tool" | "page" | "benchmark" | "output" | "elsewhere"
  >,
  found: string,
  specifier: string,
  kind: Import["kind"],
  target: string | null,
): Verdict {
  const own = place === "root" ? null : allowances[place];
  if (specifier.startsWith("node:")) {
    if (place === "io") return null;
    return {
      found,
      allowed: "node: modules in lib/io and tools only",
      cure: "let lib/io read, and pass the data in",
    };
  }
  if (target === null) {
    if (doors.includes(specifier)) {
      return {
        found,
        allowed: "relative paths to files inside lib",
        cure: "import the file that defines the symbol",
      };
    }
    const packages = own?.packages ?? [];
    const name = specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
    const types = kind === "type" && packages.some((known) => name === `@types/${known}`);
    if (packages.includes(name) || types) return null;
    return {
      found,
      allowed: `in ${place}: ${packages.length === 0 ? "no package" : packages.join(", ")}`,
      cure: "use the library's own functions, or move the code to the layer that may",
    };
  }
  const towards = placeOf(target);
  if (own === null) { // the door itself
    if (target.startsWith("lib/") && towards !== "io" && towards !== "figure") return null;
    return {
      found,
      allowed: "what runs without files and without figures",
      cure: 'export it from "reforest/io" or "reforest/figure"',
    };
  }
  if (posix.basename(target) === "mod.ts") {
    return {
      found,
      allowed: "inside lib, the file that defines the symbol",
      cure: "import that file and not its door",
    };
  }
  if (towards === place) return null;
  const open: readonly Place[] = kind === "type" ? [...own.values, ...own.types] : own.values;
  if (open.includes(towards)) return null;
  const typesOnly = kind === "value" && (own.types as readonly Place[]).includes(towards);
  const isLayer = (layers as readonly Place[]).includes(towards);
  return {
    found,
    allowed: `in ${place}: ${words(own.values)}` +
      (own.types.length > 0 ? `, and types of ${words(own.types)}` : ""),
    cure: typesOnly
      ? "write `import type`, or move the computation to the layer that may have it"
      : isLayer
      ? `move the code that needs ${towards} to a later layer`
      : "keep lib's imports inside lib",
  };
}

function words(names: readonly string[]): string {
  if (names.length === 0) return "nothing";
  return names.map((name) => name === "root" ? "version.ts" : name).join(", ");
}
