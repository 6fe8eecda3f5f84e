import type { Route } from "./types.ts";

/** Where the page opens. */
export const start: Route = { view: "audit", path: [], query: "" };

/** Reads the hash of an address, `#/audit/claims?of=abstract`; what is no route is the start. */
export function routeOf(hash: string): Route {
  const [, path, query = ""] = hash.match(/^#\/([^?]*)(?:\?(.*))?$/s) ?? [];
  const [view = "", ...parts] = (path ?? "").split("/").filter((part) => part !== "").map(decoded);
  return view === "" ? start : { view, path: parts, query };
}

/** The hash of a route, with its `#`. */
export function hashOf({ view, path, query }: Route): string {
  const parts = [view, ...path].map(encodeURIComponent).join("/");
  return `#/${parts}${query === "" ? "" : `?${query}`}`;
}

/** Addresses are typed and pasted by people: a stray percent sign stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
