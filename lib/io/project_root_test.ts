import assert from "node:assert/strict";
import { projectRoot } from "./project_root.ts";

Deno.test("projectRoot: the checkout that the library lies in, wherever the program is started", () => {
  const here = "file:///srv/my%20reviews/reforest/lib/io/project_root.ts";
  assert.equal(projectRoot(here), "/srv/my reviews/reforest");
  const house = decodeURIComponent(new URL("../..", import.meta.url).pathname);
  assert.equal(`${projectRoot()}/`, house);
});

Deno.test("projectRoot: an installed package reads the data of the current directory", () => {
  for (
    const here of [
      "file:///srv/project/node_modules/reforest/io.js",
      "https://example.org/reforest/0.1.0/lib/io/project_root.ts",
    ]
  ) assert.equal(projectRoot(here), Deno.cwd());
});
