import type { House } from "./house.ts";

/** A house in memory, for tests that break one rule at a time. */
export function houseOf(texts: Readonly<Record<string, string>>): House {
  const files = new Map<string, Uint8Array>();
  for (const [path, text] of Object.entries(texts)) files.set(path, new TextEncoder().encode(text));
  return { root: "nowhere/", files };
}
