import assert from "node:assert/strict";
import { circles } from "./circles.ts";
import { houseOf } from "./house_of.ts";

Deno.test("circles: files that import each other are named in their order, once", () => {
  const house = houseOf({
    "lib/a/one.ts": 'import { two } from "../b/two.ts";\nimport { four } from "./four.ts";',
    "lib/b/two.ts": 'export { three } from "./three.ts";',
    "lib/b/three.ts": 'import type { One } from "../a/one.ts";',
    "lib/a/four.ts": 'import { three } from "../b/three.ts";',
  });
  assert.deepEqual(circles(house).map(({ where, found }) => [where, found]), [[
    "lib/a/one.ts",
    "files that import each other: " +
    "lib/a/one.ts -> lib/b/two.ts -> lib/b/three.ts -> lib/a/one.ts",
  ]]);
});

Deno.test("circles: two ways to the same file are no circle, and texts are no imports", () => {
  const house = houseOf({
    "lib/one.ts": 'import { two } from "./two.ts";\nimport { three } from "./three.ts";',
    "lib/two.ts": 'import { three } from "./three.ts";',
    "lib/three.ts": 'const told = "found in ./one.ts";\nimport { x } from "reforest";',
    "data/x/protocol.json": "{}",
  });
  assert.deepEqual(circles(house), []);
});
