import assert from "node:assert/strict";
import { join } from "node:path";
import { paths } from "./paths.ts";
import { sections } from "./sections.ts";

const reviewing = join(import.meta.dirname ?? ".", "../../REVIEWING.md");

Deno.test("paths: REVIEWING.md has the same ways, with the same stops and questions", async () => {
  const markdown = await Deno.readTextFile(reviewing);
  const written = markdown.split(/^## /m)
    .map((part) => {
      const [title = "", ...body] = part.split("\n");
      const items = [...body.join("\n").matchAll(/^\d+\. \*\*(.+?)\.\*\* _(.+?)_/gms)];
      return {
        title,
        stops: items.map(([, link, look = ""]) => ({ link, look: look.replace(/\s+/g, " ") })),
      };
    })
    .filter(({ stops }) => stops.length > 0);
  const shown = paths.map(({ title, stops }) => ({
    title,
    stops: stops.map(({ link, look }) => ({ link, look })),
  }));
  assert.deepEqual(written, shown);
});

Deno.test("paths: every stop is a section, a notebook or the bench", () => {
  const ids = new Set(sections.map(({ id }) => id));
  const stops = paths.flatMap((path) => path.stops);
  const lost = stops.filter(({ at }) => at !== "bench" && !/^\d\d$/.test(at) && !ids.has(at));
  assert.deepEqual(lost, []);
});
