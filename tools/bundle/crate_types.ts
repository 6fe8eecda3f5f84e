/** An entity of RO-Crate metadata. */
export type Entity = { readonly "@id": string; readonly "@type": string | readonly string[] } & {
  readonly [property: string]: unknown;
};

/** A reference to an entity by its id. */
export interface Reference {
  readonly "@id": string;
}

/** A reference to an entity by its id. */
export function ref(id: string): Reference {
  return { "@id": id };
}

/** References to entities; one by itself has no list around it, as compacted JSON-LD has it. */
export function refs(ids: readonly string[]): Reference | readonly Reference[] {
  const [first, ...more] = ids;
  return first !== undefined && more.length === 0 ? ref(first) : ids.map(ref);
}
