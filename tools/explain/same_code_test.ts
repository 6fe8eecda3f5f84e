import assert from "node:assert/strict";
import { type Pair, sameCode } from "./same_code.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const pair = (before: string, after: string): Pair => [bytes(before), bytes(after)];
const before =
  'import { a } from "./a.ts";\nexport function f(x: number) {\n  return a(x) + 1;\n}\n';

Deno.test("sameCode: comments, types and layout are no code; a digit, an import and a string are", async () => {
  const same = await sameCode(
    new Map([
      [
        "comment.ts",
        pair(before, `/** What f is. */\n${before.replace("return", "// Adds one.\nreturn")}`),
      ],
      ["type.ts", pair(before, before.replace("x: number", "x: 1 | 2"))],
      ["layout.ts", pair(before, before.replace("{\n  return", "{ return"))],
      ["type-import.ts", pair(before, `import type { B } from "./b.ts";\n${before}`)],
      ["digit.ts", pair(before, before.replace("+ 1", "+ 2"))],
      ["import.ts", pair(before, `import { b } from "./b.ts";\n${before}`)],
      ["effect.ts", pair(before, `import "./b.ts";\n${before}`)],
      ["string.ts", pair('export const s = "a  b";', 'export const s = "a b";')],
      ["broken.ts", pair("export const = 1", "export const  = 1")],
      ["data.json", pair('{"a":1}', '{ "a": 1 }')],
    ]),
  );
  assert.deepEqual([...same], ["comment.ts", "type.ts", "layout.ts", "type-import.ts"]);
  assert.deepEqual([...await sameCode(new Map())], []);
});
