import { type House, textOf } from "./house.ts";
import type { Problem } from "./problem.ts";

// Written in pieces, so that this file does not hold what it looks for.
const folders = ["work", "tmp", "root", "home", "Users"].join("|");
const hosts = ["registry", "artifactory", "nexus"].join("|");

const places: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: new RegExp(`(?<![\\w.$)}~+-])/(?:${folders})/[\\w.-]+`), what: "a path of a machine" },
  { pattern: /\b[A-Z]:\\{1,2}(?:Users|Windows|Temp)\b/, what: "a path of a machine" },
  {
    pattern: new RegExp(`(?<![\\w.-])(?:${hosts})\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)+`),
    what: "a registry's host name",
  },
  {
    pattern:
      /https?:\/\/(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[\w.-]+\.(?:internal|lan)\b)/,
    what: "an address of a private network",
  },
  { pattern: /(?:\.\.\/)shared\b/, what: "a folder outside the project" },
];

/** Paths and hosts that exist on one machine or in one network only. */
export function privatePlaces(house: House): Problem[] {
  const problems: Problem[] = [];
  for (const path of house.files.keys()) {
    const text = textOf(house, path);
    if (text === null) continue;
    for (const { pattern, what } of places) {
      const match = text.match(pattern);
      if (match === null || match.index === undefined) continue;
      problems.push({
        where: `${path}, line ${text.slice(0, match.index).split("\n").length}`,
        found: `${what}, "${match[0]}"`,
        allowed: "paths inside the project and public addresses",
        cure: "write the path from the project's folder, or leave the place out",
      });
    }
  }
  return problems;
}
