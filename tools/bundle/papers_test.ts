import assert from "node:assert/strict";
import { bundledProject, packProject } from "../../tests/fixtures/bundled_project.ts";
import { crateId, pathOfId } from "./crate_id.ts";
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
  assert.deepEqual(root?.author, [{ "@id": "#author-1" }, { "@id": "#author-2" }]);
  // Every reference leads to an entity of the graph; the specification and words of schema.org are
  // on the web.
  const references = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]*)"\}/g)].map(([, id]) =>
    id
  );
  for (const id of references) {
    assert.ok(byId.has(id) || /^https?:/.test(`${id}`), `${id}`);
  }
});

Deno.test("roCrate: each notebook is an action with what it read and what it wrote", () => {
  const graph: readonly Record<string, unknown>[] =
    JSON.parse(textOf(bundle, "ro-crate-metadata.json"))["@graph"];
  // One reference has no list around it, as compacted JSON-LD has it.
  const ids = (value: unknown) =>
    [value].flat().map((item) => (item as { readonly "@id": string })["@id"]);
  const run = graph.find((entity) => entity["@id"] === "#run-01-salt");
  assert.deepEqual(run?.["@type"], ["CreateAction", "prov:Activity"]);
  assert.deepEqual(ids(run?.instrument), ["notebooks/01-salt.ipynb", "#reforest", "#deno"]);
  assert.deepEqual(ids(run?.object), ["data/x/salt.csv"]);
  assert.ok(ids(run?.result).includes("outputs/x/figures/salt.svg"));
  const render = graph.find((entity) => entity["@id"] === "#run-render");
  assert.deepEqual(ids(render?.object), ["outputs/x/figures/salt.svg"]);
  assert.deepEqual(ids(render?.["prov:used"]), ["outputs/x/figures/salt.svg"]);
  assert.deepEqual(ids(render?.result), ["outputs/x/figures/salt.pdf"]);
  const pdf = graph.find((entity) => entity["@id"] === "outputs/x/figures/salt.pdf");
  assert.deepEqual(pdf?.["prov:wasGeneratedBy"], { "@id": "#run-render" });
  assert.deepEqual(pdf?.wasDerivedFrom, { "@id": "outputs/x/figures/salt.svg" });
  const page = graph.find((entity) => entity["@id"] === "#run-page");
  assert.equal(page?.name, "The review page made from data, notebooks and figures");
  assert.deepEqual(
    graph.filter((entity) => `${entity["@id"]}`.startsWith("#author"))
      .map((entity) => [entity["@type"], entity.name]),
    [["Person", "Ada Example"], ["Organization", "A group"]],
  );
});

Deno.test("roCrate: ids are paths in IRIs, and every file is a part or lies in one", () => {
  const graph: readonly Record<string, unknown>[] =
    JSON.parse(textOf(bundle, "ro-crate-metadata.json"))["@graph"];
  const ids = graph.map((entity) => entity["@id"]);
  // Space and percent are escaped, letters of all languages are not (RO-Crate 1.1, Data Entities).
  assert.ok(ids.includes("outputs/x/tables/50%20%25%20é.csv"));
  assert.ok(ids.includes("SHA256SUMS") && ids.includes("lib/"));
  assert.ok(!ids.includes("lib/mod.ts"));
});

Deno.test("pathOfId: what no program would have written is no path", () => {
  const path = "Results and Diagrams/almost-50%.png";
  // The example of the specification.
  assert.equal(crateId(path), "Results%20and%20Diagrams/almost-50%25.png");
  assert.equal(pathOfId(crateId(path)), path);
  for (const id of ["a b", "50%", "%61", "data/x#1"]) assert.equal(pathOfId(id), null, id);
});

Deno.test("roCrate: terms of the data are a file of the bundle or an entity with its address", () => {
  const graph: readonly Record<string, unknown>[] =
    JSON.parse(textOf(bundle, "ro-crate-metadata.json"))["@graph"];
  const address = "https://creativecommons.org/licenses/by/4.0/";
  assert.deepEqual(
    graph.find((entity) => entity["@id"] === "./")?.license,
    ["LICENSE", "data/x/README.md", address].map((id) => ({ "@id": id })),
  );
  const named = (id: string) => graph.find((entity) => entity["@id"] === id);
  assert.equal(named("data/x/README.md")?.description, "Facts");
  assert.deepEqual(named(address), {
    "@id": address,
    "@type": "CreativeWork",
    name: "CC BY 4.0",
    description: "The terms of the data",
    identifier: "CC-BY-4.0",
  });
});

Deno.test("codecheckYml: a manifest of figures and tables with what they show; codechecker is blank", () => {
  assert.equal(
    textOf(bundle, "codecheck.yml"),
    `---
version: https://codecheck.org.uk/spec/config/1.0/

manifest:
  - file: "outputs/x/figures/salt.svg"
    comment: "Forest plot: \\"2\\" studies."
  - file: "outputs/x/tables/50 % é.csv"
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
  assert.match(text, /^license-url: "https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"$/m);
  // A person by the parts of the name, a group by its name.
  assert.ok(
    text.includes('\n  - family-names: "Example"\n    given-names: "Ada"\n  - name: "A group"\n'),
  );
  assert.match(text, /^ {4}title: "reforest"\n {4}version: "0\.1\.0"$/m);
});
