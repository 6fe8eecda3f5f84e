import assert from "node:assert/strict";
import { bundledProject, packProject } from "../../tests/fixtures/bundled_project.ts";
import { textOf } from "./types.ts";

const bundle = await packProject(await bundledProject());

Deno.test("roCrate: has what RO-Crate 1.1 asks of the descriptor and of the root", () => {
  const crate = JSON.parse(textOf(bundle, "ro-crate-metadata.json"));
  assert.equal(crate["@context"], "https://w3id.org/ro/crate/1.1/context");
  const graph: readonly Record<string, unknown>[] = crate["@graph"];
  const byId = new Map(graph.map((entity) => [entity["@id"], entity]));
  assert.equal(byId.size, graph.length, "ids are unique");
  assert.ok(graph.every((entity) => entity["@type"] !== undefined));
  assert.deepEqual(byId.get("ro-crate-metadata.json"), {
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
    about: { "@id": "./" },
  });
  const root = byId.get("./");
  assert.equal(root?.["@type"], "Dataset");
  for (const property of ["name", "description", "datePublished", "license", "hasPart"]) {
    assert.ok(root?.[property], property);
  }
  assert.equal(root?.datePublished, "2026-11-22");
  // Every reference leads to an entity of the graph; the specification is on the web.
  const references = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]*)"\}/g)].map(([, id]) =>
    id
  );
  for (const id of references) {
    assert.ok(byId.has(id) || id === "https://w3id.org/ro/crate/1.1", `${id}`);
  }
});

Deno.test("roCrate: each notebook is an action with what it read and what it wrote", () => {
  const graph: readonly Record<string, unknown>[] =
    JSON.parse(textOf(bundle, "ro-crate-metadata.json"))["@graph"];
  const ids = (value: unknown) => (value as { "@id": string }[]).map((item) => item["@id"]);
  const run = graph.find((entity) => entity["@id"] === "#run-01-salt");
  assert.equal(run?.["@type"], "CreateAction");
  assert.deepEqual(ids(run?.instrument), ["notebooks/01-salt.ipynb", "#reforest", "#deno"]);
  assert.deepEqual(ids(run?.object), ["data/x/salt.csv"]);
  assert.ok(ids(run?.result).includes("outputs/x/figures/salt.svg"));
  const render = graph.find((entity) => entity["@id"] === "#run-render");
  assert.deepEqual(ids(render?.object), ["outputs/x/figures/salt.svg"]);
  assert.deepEqual(ids(render?.result), ["outputs/x/figures/salt.pdf"]);
  assert.deepEqual(
    graph.filter((entity) => `${entity["@id"]}`.startsWith("#author"))
      .map((entity) => [entity["@type"], entity.name]),
    [["Person", "Ada Example"], ["Organization", "A group"]],
  );
});

Deno.test("codecheckYml: a manifest of figures and tables with what they show; codechecker is blank", () => {
  assert.equal(
    textOf(bundle, "codecheck.yml"),
    `---
version: https://codecheck.org.uk/spec/config/1.0/

manifest:
  - file: "outputs/x/figures/salt.svg"
    comment: "Forest plot: \\"2\\" studies."
  - file: "outputs/x/tables/salt.csv"
    comment: "Salt in two studies"

paper:
  title: "Salt: \\"more\\" or less"
  authors:
    - name: "Ada Example"
    - name: "A group"

# To be filled in by whoever checks: name (and ORCID), and where the report is published.
codechecker:
  - name: ""
report: ""
`,
  );
});

Deno.test("citationCff: has what the format asks for", () => {
  const text = textOf(bundle, "CITATION.cff");
  for (
    const key of ["cff-version: 1.2.0", "message: ", "type: dataset", "title: ", "authors:\n  - "]
  ) {
    assert.ok(text.includes(`\n${key}`) || text.startsWith(key), key);
  }
  assert.match(text, /^date-released: "2026-11-22"$/m);
  assert.match(text, /^ {4}title: "reforest"\n {4}version: "0\.1\.0"$/m);
});
