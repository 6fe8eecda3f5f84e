import assert from "node:assert/strict";
import { join } from "node:path";
import { runDeno } from "../check/run_deno.ts";
import { projectRoot } from "../run/project_root.ts";
import { compressedSize } from "./browser_bundle.ts";
import { makePackage } from "./make_package.ts";
import { mapGroupBy } from "./map_group_by.ts";
import { programsOf } from "./programs_of.ts";
import { unpack } from "./unpack.ts";
import { writeFiles } from "./write_files.ts";

// The package is made once, packed by npm where there is one, and installed in a folder of its own
// without network: what it depends on are the packages of the project.
const folder = await Deno.makeTempDir({ prefix: "reforest-package-" });
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));
const files = await makePackage(projectRoot);
const textOf = (path: string) => new TextDecoder().decode(files.get(path));
const page = await Deno.readTextFile(join(projectRoot, "docs/library.md"));

async function run(program: string, ...args: readonly string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args: [...args],
    cwd: folder,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const text = new TextDecoder();
  assert.ok(success, `${program} ${args.join(" ")}: ${text.decode(stderr)}${text.decode(stdout)}`);
  return text.decode(stdout).trim();
}

async function isThere(program: string): Promise<boolean> {
  return await run(program, "--version").then(() => true, () => false);
}

const [hasNode, hasNpm] = [await isThere("node"), await isThere("npm")];
const manifest: {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
} = JSON.parse(textOf("package.json"));

await writeFiles(join(folder, "dist"), files);
await Deno.mkdir(join(folder, "node_modules"));
for (const name of Object.keys(manifest.dependencies)) {
  const link = join(folder, "node_modules", name);
  await Deno.mkdir(join(link, ".."), { recursive: true });
  await Deno.symlink(join(projectRoot, "node_modules", name), link);
}
if (hasNpm) await run("npm", "pack", "./dist", "--offline", "--ignore-scripts");
const packed = hasNpm
  ? await unpack(join(folder, `reforest-${manifest.version}.tgz`), folder)
  : join(folder, "dist");
await Deno.rename(packed, join(folder, "node_modules/reforest"));
const dependsOn = { type: "module", dependencies: { reforest: manifest.version } };
await Deno.writeTextFile(join(folder, "package.json"), JSON.stringify(dependsOn));

async function runText(name: string, code: string, program: "node" | "deno"): Promise<string> {
  await Deno.writeTextFile(join(folder, name), code);
  return program === "node"
    ? await run("node", name)
    : await run(Deno.execPath(), "run", "--allow-all", "--quiet", name);
}

Deno.test("browser/reforest.js: below 100,000 bytes as servers send it", () => {
  const size = compressedSize(textOf("browser/reforest.js"));
  assert.ok(size < 100_000, `found ${size} bytes; allowed: fewer than 100,000`);
});

Deno.test("engines: no built-in function that the oldest Node of package.json lacks", () => {
  const newer =
    /\b(?:Map|Object)\.groupBy\b|\bPromise\.(?:withResolvers|try)\b|\bArray\.fromAsync\b|\bRegExp\.escape\b|\bMath\.sumPrecise\b|\.is(?:Subset|Superset|Disjoint)\w+\(/;
  for (const path of files.keys()) {
    if (!path.endsWith(".js")) continue;
    assert.equal(textOf(path).match(newer)?.[0] ?? "none", "none", path);
  }
});

Deno.test("mapGroupBy: groups as Map.groupBy does", () => {
  const of = (n: number, index: number) => index === 0 ? "first" : n % 2;
  assert.deepEqual(mapGroupBy([3, 1, 4, 1, 5], of), Map.groupBy([3, 1, 4, 1, 5], of));
});

Deno.test("package.json: the version, the doors and the pins of deno.json", async () => {
  const { version, exports, imports } = JSON.parse(
    await Deno.readTextFile(join(projectRoot, "deno.json")),
  );
  assert.equal(manifest.version, version);
  assert.deepEqual(Object.keys(manifest.exports), Object.keys(exports));
  for (const { types = "", default: code = "" } of Object.values(manifest.exports)) {
    for (const path of [types, code]) assert.ok(files.has(path.replace("./", "")), path);
  }
  for (const [name, pinned] of Object.entries(manifest.dependencies)) {
    assert.equal(imports[name], `npm:${name}@${pinned}`);
  }
  // Heavy, and needed for data frames in notebooks only.
  assert.ok(!("danfojs" in manifest.dependencies));
});

Deno.test("doors for browsers: import no package but the document that browsers have, and no Node", async () => {
  for (const door of ["reforest", "review", "figure"]) {
    const alone = door === "figure" ? ["linkedom"] : [];
    assert.deepEqual(await importsOf(`dist/browser/${door}.js`), alone);
    const imports = await importsOf(`dist/${door}.js`);
    assert.deepEqual(imports.filter((name) => !(name in manifest.dependencies)), []);
  }
  assert.ok((await importsOf("dist/io.js")).includes("node:fs/promises"));
});

/** What a module of the package and the modules that it shares with others import from outside. */
async function importsOf(path: string): Promise<string[]> {
  const { success, stdout, stderr } = await runDeno(["info", "--json", path], folder);
  assert.ok(success, stderr);
  const { modules }: {
    readonly modules: readonly {
      readonly specifier: string;
      readonly dependencies?: readonly { readonly specifier: string }[];
    }[];
  } = JSON.parse(stdout);
  const specifiers = modules.filter(({ specifier }) => specifier.includes("/dist/"))
    .flatMap(({ dependencies = [] }) => dependencies.map(({ specifier }) => specifier))
    .filter((specifier) => !specifier.startsWith("."))
    .map((specifier) => specifier.replace(/^(@[^/]+\/[^/]+)\/.*$/, "$1"));
  return [...new Set(specifiers)].sort();
}

Deno.test({
  name: "docs/library.md: the program for Node pools the BCG trials as R does, and draws them",
  ignore: !hasNode,
  async fn() {
    const [program = ""] = programsOf(page, "js");
    const [numbers, alt] = (await runText("forest.mjs", program, "node")).split("\n");
    const { cases } = JSON.parse(
      await Deno.readTextFile(join(projectRoot, "tests/reference/pool.json")),
    ) as { readonly cases: readonly { id: string; expected: Record<string, number> }[] };
    const r = cases.find(({ id }) => id === "pool/bcg/RR_REML_adhoc")?.expected;
    const expected = [r?.estimate, r?.ci_lb, r?.ci_ub].map((log = NaN) => Math.exp(log).toFixed(4));
    assert.equal(numbers, `Risk ratio ${expected.join(" ")}`);
    assert.match(alt ?? "", /^Forest plot of 13 studies: Tuberculosis after BCG\./);
    const svg = await Deno.readTextFile(join(folder, "forest.svg"));
    for (const words of ["Hart &amp; Sutherland 1977", "No vaccine"]) {
      assert.ok(svg.includes(words));
    }
  },
});

Deno.test("docs/library.md: the program for Deno gives the mean of weights 10 and 10/3", async () => {
  const [program = ""] = programsOf(page, "ts");
  const half = 1.959963984540054 * Math.sqrt(3 / 40);
  const expected = [0.3, 0.3 - half, 0.3 + half].map((number) => number.toFixed(3));
  assert.equal(await runText("pool.ts", program, "deno"), `${expected.join(" ")} wald`);
});

Deno.test("docs/library.md: the page for browsers pools by DerSimonian and Laird, and draws", async () => {
  const [html = ""] = programsOf(page, "html");
  const [, script = ""] = html.match(/<script type="module">\n([\s\S]*?)<\/script>/) ?? [];
  for (const door of ["reforest", "figure"]) {
    await Deno.writeFile(
      join(folder, `${door}.js`),
      files.get(`browser/${door}.js`) ?? new Uint8Array(),
    );
  }
  await Deno.writeTextFile(join(folder, "page.js"), script);
  const shown = await runText(
    "open.mjs",
    `import { parseHTML } from "linkedom";
     globalThis.document = parseHTML(${JSON.stringify(html)}).document;
     await import("./page.js");
     console.log(document.querySelector("#estimate").textContent);
     console.log(document.querySelectorAll("#figure svg").length);`,
    "deno",
  );
  assert.equal(shown, `Log risk ratio ${derSimonianLaird(html).toFixed(4)}\n1`);
});

/** DerSimonian and Laird (1986), https://doi.org/10.1016/0197-2456(86)90046-2, of studies in a text. */
function derSimonianLaird(text: string): number {
  const studies = [...text.matchAll(/yi: (-?[\d.]+), vi: ([\d.]+)/g)]
    .map(([, yi, vi]) => ({ y: Number(yi), v: Number(vi) }));
  const total = (of: (study: { y: number; v: number }) => number) =>
    studies.reduce((sum, study) => sum + of(study), 0);
  const mean = (tau2: number) =>
    total(({ y, v }) => y / (v + tau2)) / total(({ v }) => 1 / (v + tau2));
  const w = total(({ v }) => 1 / v);
  const q = total(({ y, v }) => (y - mean(0)) ** 2 / v);
  return mean(Math.max(0, (q - (studies.length - 1)) / (w - total(({ v }) => v ** -2) / w)));
}

Deno.test({
  name: "reforest/io in Node: reads a review of the current folder, and renders a figure",
  ignore: !hasNode,
  async fn() {
    await Deno.symlink(join(projectRoot, "data"), join(folder, "data"));
    const shown = await runText(
      "render.mjs",
      `import { listReviews, loadReview, renderPdf, renderPng } from "reforest/io";
       console.log((await loadReview("bcg")).tables.bcg.rows.length);
       console.log(JSON.stringify(await listReviews({ root: "nowhere" })));
       const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="12.7mm" ' +
         'viewBox="0 0 72 36" font-family="DejaVu Sans"><text x="4" y="20">I²</text></svg>';
       console.log((await renderPng(svg)).subarray(1, 4).toString());
       console.log(new TextDecoder().decode((await renderPdf(svg)).subarray(0, 5)));`,
      "node",
    );
    assert.equal(shown, "13\n[]\n80,78,71\n%PDF-");
  },
});

Deno.test("types: a program in TypeScript is checked against them, and wrong calls are found", async () => {
  await Deno.writeTextFile(
    join(folder, "typed.ts"),
    `import { effectSizes, pool, type PooledEffect } from "reforest";
     import { analyseRows, type AnalysisResult } from "reforest/review";
     import { type Figure, forestPlot } from "reforest/figure";
     import { loadReview } from "reforest/io";
     const rows = [{ id: "a", events: 1, total: 9 }, { id: "b", events: 4, total: 30 }];
     const pooled: PooledEffect = pool(effectSizes(rows, { measure: "PLO" }).studies);
     const result: AnalysisResult = analyseRows(rows, { measure: "PLO", title: "Events" });
     const figure: Figure = forestPlot(result);
     const files: Promise<{ readonly name: string }> = loadReview("bcg");
     // @ts-expect-error an estimator that there is not
     pool([], { tau2: "REMLL" });
     // @ts-expect-error rows of another design
     effectSizes(rows, { measure: "OR" });
     // @ts-expect-error a field that there is not
     console.log(pooled.estimates, figure.svg, files);
     `,
  );
  const { success, stderr } = await runDeno(["check", "--quiet", "typed.ts"], folder);
  assert.ok(success, stderr);
});

Deno.test("deno publish: would publish the library and nothing else, without slow types", async () => {
  const dryRun = ["publish", "--dry-run", "--allow-dirty", "--no-check"];
  const { success, stdout, stderr } = await runDeno(dryRun, projectRoot);
  assert.ok(success, stderr);
  const published = [...`${stdout}\n${stderr}`.matchAll(/^ +file:\/\/(.+) \([\d.]+ ?\w+\)$/gm)]
    .map(([, path = ""]) => decodeURIComponent(path).slice(projectRoot.length + 1));
  assert.ok(published.length > 500, `${published.length} files`);
  const others = ["CHANGELOG.md", "LICENSE", "README.md", "deno.json", "docs/library.md"];
  assert.deepEqual(
    published.filter((path) => !/^lib\/.+\.(?:ts|json)$/.test(path) || path.endsWith("_test.ts")),
    others,
  );
});
