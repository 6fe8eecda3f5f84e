import Papa from "papaparse";

/**
 * Ids of claims by the number that they name, as `claims.csv` has them in one state or the other. The
 * file is not judged here: a rerun does that.
 */
export function claimedNumbers(
  ...states: readonly (Uint8Array | undefined)[]
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const claims of states) {
    const text = new TextDecoder().decode(claims);
    const { data } = Papa.parse<Readonly<Record<string, string>>>(text, { header: true });
    for (const { id = "", quantities = "" } of data) {
      for (const quantity of quantities.split(";").map((part) => part.trim())) {
        if (quantity === "" || quantity === "-") continue;
        found.set(quantity, (found.get(quantity) ?? new Set()).add(id));
      }
    }
  }
  return new Map([...found].map(([quantity, ids]) => [quantity, [...ids]]));
}
