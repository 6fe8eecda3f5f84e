import { pathToFileURL } from "node:url";
import type { ExportedNotebook } from "../notebook/export_cells.ts";
import { hidePaths } from "../notebook/hide_paths.ts";
import type { ModuleEnd } from "./run_module.ts";
import type { Limits } from "./types.ts";

const allowed =
  "allowed: to read lib/, the data of the review, vendor/ and node_modules/, to write the folder of " +
  "the rerun, and to read the variables REVIEW and REFOREST_OUTPUT";

/** Why a module did not run to its end, in words for a person, with the cell where it is known. */
export function describeStop(
  end: ModuleEnd,
  about: {
    readonly module: string;
    /** The notebook of the module; null for a module of another origin. */
    readonly exported: ExportedNotebook | null;
    readonly root: string;
    readonly limits: Limits;
  },
): string {
  const { seconds, megabytes, disk } = about.limits;
  if (end.stopped === "time") {
    return `found a run of more than ${seconds} s; allowed: ${seconds} s (--seconds); it was stopped`;
  }
  if (end.stopped === "memory") {
    return `found more than ${megabytes} MB of memory; allowed: ${megabytes} MB (--megabytes); ` +
      "it was stopped";
  }
  if (end.stopped === "disk") {
    return `found more than ${disk} MB written; allowed: ${disk} MB (--disk); it was stopped`;
  }
  if (end.stopped === "print") {
    return "found more than 64 MB of prints and displays; allowed: 64 MB; it was stopped";
  }
  const where = placeOf(end.stderr, about.module, about.exported);
  const asked = /: Requires (.+?), run again with/.exec(end.stderr)?.[1];
  if (asked !== undefined) return `${where}found a request for ${asked}; ${allowed}`;
  const error = /^error: (?:Uncaught (?:\(in promise\) )?)?([^]*?)(?:\n {4}at |$)/m.exec(
    end.stderr,
  );
  const message = (error?.[1] ?? end.stderr).trim() ||
    `it ended badly${end.signal === null ? "" : `, by ${end.signal},`} and said nothing`;
  return hidePaths(`${where}${message}`, about.root);
}

function placeOf(stderr: string, module: string, exported: ExportedNotebook | null): string {
  const [, after] = stderr.split(`${pathToFileURL(module).href}:`);
  const line = /^\d+/.exec(after ?? "")?.[0];
  const place = exported?.places[Number(line) - 1] ?? null;
  return place === null ? "" : `code cell ${place.cell}, line ${place.line}: `;
}
