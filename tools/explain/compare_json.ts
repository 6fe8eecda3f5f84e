import { canonicalJson } from "reforest";
import { matchRenamed } from "./match_renamed.ts";
import { isReordered, mergeKeys } from "./merge_keys.ts";
import type { Applied, Change, Difference } from "./types.ts";

/** Nothing at this place. */
const absent = Symbol("absent");
type Json = unknown;
type Part = Difference<Json | typeof absent>;
type Entries = ReadonlyMap<string, Json>;

/**
 * The changes between two states of a JSON file, each at its JSON Pointer (RFC 6901). Objects in
 * lists are told by their "id", "name", "path" or "title" where all have one, else by all that they hold, where
 * one that is gone and a new one that is half the same are one; lists of plain values are one value. A pointer counts in the new list, for what is gone in the old.
 *
 * @param kind What an entry of this file is called.
 * @throws {SyntaxError} if a text is no JSON.
 */
export function compareJson(
  file: string,
  before: string,
  after: string,
  kind: Change["kind"],
): Difference<string> {
  const at: At = (pointer, name, pair, order = false) => {
    const place = `${pointer || "/"}${name}`;
    const [was = null, is = null] = pair.map(wordsOf);
    return {
      id: `${file}: ${place}`,
      kind: order ? "order" : kind,
      file,
      place,
      before: was,
      after: is,
    };
  };
  const { changes, compose } = differ(
    { pointer: "", name: "", at },
    JSON.parse(before),
    JSON.parse(after),
  );
  return { changes, compose: (applied) => `${JSON.stringify(compose(applied), null, 2)}\n` };
}

type At = (pointer: string, name: string, pair: readonly Json[], order?: boolean) => Change;
interface Place {
  readonly pointer: string;
  /** Names of the objects on the way that lists tell apart. */
  readonly name: string;
  readonly at: At;
}

function differ(place: Place, before: Json, after: Json): Part {
  if (canonicalJson(before) === canonicalJson(after)) return { changes: [], compose: () => after };
  if (isObject(before) && isObject(after)) {
    const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
    return differEntries(place, was, is, (key) => ({
      ...place,
      pointer: `${place.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    }), Object.fromEntries);
  }
  const lists = isObjectList(before) && isObjectList(after) ? keyed(before, after) : null;
  if (lists) {
    const [was, is] = lists.entries;
    const [old, fresh] = lists.entries.map((entries) => [...entries.keys()]);
    const inner = (key: string): Place => {
      const index = is.has(key) ? fresh?.indexOf(key) : old?.indexOf(key);
      const name = lists.isNamed ? ` (${key})` : is.has(key) ? "" : " (gone)";
      return { ...place, pointer: `${place.pointer}/${index}`, name: `${place.name}${name}` };
    };
    return differEntries(
      place,
      was,
      is,
      inner,
      (entries) => entries.map(([, value]) => value),
      true,
    );
  }
  const change = place.at(place.pointer, place.name, [before, after]);
  return { changes: [change], compose: (applied) => applied.has(change.id) ? after : before };
}

/** What two objects, or two lists whose items have keys, differ in. */
function differEntries(
  place: Place,
  before: Entries,
  after: Entries,
  inner: (key: string) => Place,
  build: (entries: readonly (readonly [string, Json])[]) => Json,
  isList = false,
): Part {
  const keys = [[...before.keys()], [...after.keys()]] as const;
  const parts = new Map([...new Set(keys.flat())].map((key) => {
    const there = inner(key);
    if (before.has(key) && after.has(key)) {
      return [key, differ(there, before.get(key), after.get(key))];
    }
    const [was, is] = [before, after].map((all) => all.has(key) ? all.get(key) : absent);
    const change = there.at(there.pointer, there.name, [was, is]);
    const compose = (applied: Applied) => applied.has(change.id) ? is : was;
    return [key, { changes: [change], compose }];
  }));
  const order = isList && isReordered(...keys)
    ? [place.at(place.pointer, `${place.name} (order)`, ["old", "new"], true)]
    : [];
  const compose = (applied: Applied) => {
    const values = new Map([...parts].map(([key, part]) => [key, part.compose(applied)]));
    const isNew = order.some(({ id }) => applied.has(id));
    const isThere = (key: string) => values.get(key) !== absent;
    const merged = mergeKeys(...keys, {
      isAdded: isThere,
      isRemoved: (key) => !isThere(key),
      isReordered: isNew,
    });
    return build(merged.map((key) => [key, values.get(key)]));
  };
  return { changes: [...order, ...[...parts.values()].flatMap(({ changes }) => changes)], compose };
}

/** The items of two lists by a name that tells them apart in both, or by all that they hold. */
function keyed(before: readonly object[], after: readonly object[]) {
  const name = ["id", "name", "path", "title"].find((field) =>
    [before, after].every((list) => {
      const names = list.map((item) => (item as Readonly<Record<string, Json>>)[field]);
      return names.every((one) => typeof one === "string") && new Set(names).size === list.length;
    })
  );
  const keysOf = (list: readonly object[]) => {
    const seen = new Map<string, number>();
    return list.map((item) => {
      if (name !== undefined) return `${(item as Readonly<Record<string, Json>>)[name]}`;
      const text = canonicalJson(item);
      seen.set(text, (seen.get(text) ?? 0) + 1);
      return `${text} ${seen.get(text)}`;
    });
  };
  const keys = [keysOf(before), keysOf(after)] as const;
  const [was, is] = [
    new Map(keys[0].map((key, i) => [key, before[i]])),
    new Map(keys[1].map((key, i) => [key, after[i]])),
  ];
  const oldKeys = name === undefined ? sameItems(was, is) : new Map<string, string>();
  const renamed = new Map([...is].map(([key, item]) => [oldKeys.get(key) ?? key, item]));
  return { isNamed: name !== undefined, entries: [was, renamed] as const };
}

/** Old keys of new items that are old ones with other values: at least half of their properties are the same. */
function sameItems(before: Entries, after: Entries): ReadonlyMap<string, string> {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const fresh = [...after.keys()].filter((key) => !before.has(key));
  const found = matchRenamed(gone, fresh, (was, is) => {
    const pair = [before.get(was), after.get(is)].filter(isObject);
    const properties = new Set(pair.flatMap((item) => Object.keys(item)));
    return [...properties].map((property) => {
      const [one = "", other = ""] = pair.map((item) =>
        property in item ? canonicalJson(item[property]) : ""
      );
      return [one, other] as const;
    });
  }, { share: 0.5, cells: 2 });
  return new Map([...found].map(([was, is]) => [is, was]));
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isObjectList(value: Json): value is readonly object[] {
  return Array.isArray(value) && value.every(isObject);
}

function wordsOf(value: Json): string | null {
  return value === absent ? null : JSON.stringify(value);
}
