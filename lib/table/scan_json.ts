/** Where a JSON text breaks the grammar (RFC 8259). */
export interface JsonFault {
  readonly index: number;
  readonly found: string;
  readonly allowed: string;
}

/** What `JSON.parse` does not tell: the place of every value, and names given twice. */
export interface ScannedJson {
  /** First breach of the grammar, or null. */
  readonly fault: JsonFault | null;
  /** Index in the text of each value, by its JSON Pointer (RFC 6901). */
  readonly places: ReadonlyMap<string, number>;
  /** Pointers of properties that an object has more than once; JSON.parse keeps only the last. */
  readonly repeated: readonly string[];
}

const blank = /[ \t\n\r]*/y;
// deno-lint-ignore no-control-regex
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const word = /(?:true|false|null)\b/y;

class Broken extends Error {
  constructor(readonly index: number, readonly allowed: string) {
    super(allowed);
  }
}

/** Reads a JSON text for the places of its values; engines word the place of a fault differently. */
export function scanJson(text: string): ScannedJson {
  const places = new Map<string, number>();
  const repeated: string[] = [];
  let at = 0;

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return null;
    at = pattern.lastIndex;
    return match[0];
  }
  function sign(...allowed: string[]): string {
    take(blank);
    const found = text.charAt(at);
    if (!allowed.includes(found)) {
      throw new Broken(at, allowed.map((one) => `"${one}"`).join(" or "));
    }
    at++;
    return found;
  }
  function peek(expected: string): boolean {
    take(blank);
    return text.charAt(at) === expected;
  }
  function name(): string {
    take(blank);
    const start = at;
    const found = take(string);
    if (found === null) throw new Broken(start, "a name in quotation marks");
    return JSON.parse(found);
  }
  function object(pointer: string): void {
    sign("{");
    if (peek("}")) return void sign("}");
    do {
      const child = `${pointer}/${name().replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (places.has(child)) repeated.push(child);
      sign(":");
      value(child);
    } while (sign(",", "}") === ",");
  }
  function array(pointer: string): void {
    sign("[");
    if (peek("]")) return void sign("]");
    let index = 0;
    do value(`${pointer}/${index++}`); while (sign(",", "]") === ",");
  }
  function value(pointer: string): void {
    take(blank);
    places.set(pointer, at);
    const first = text.charAt(at);
    if (first === "{") return object(pointer);
    if (first === "[") return array(pointer);
    if ((take(string) ?? take(number) ?? take(word)) === null) {
      throw new Broken(
        at,
        "a value (text in quotation marks, a number, true, false, null, { or [)",
      );
    }
  }

  try {
    value("");
    take(blank);
    if (at < text.length) throw new Broken(at, "nothing more");
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const { index, allowed } = error;
    return { fault: { index, found: foundAt(text, index), allowed }, places, repeated };
  }
  return { fault: null, places, repeated };
}

function foundAt(text: string, index: number): string {
  const found = /^(?:[\w.+-]+|[^])/u.exec(text.slice(index, index + 40))?.[0];
  return found === undefined ? "the end of the file" : JSON.stringify(found);
}
