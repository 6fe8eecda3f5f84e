import { join } from "node:path";
import { listFiles } from "../../tools/run/list_files.ts";
import { makeManifest, serialiseManifest } from "../../tools/run/manifest.ts";
import { beside } from "../../tools/run/rendering.ts";
import { originsOf } from "../../tools/run/source_files.ts";
import { readStepRecords } from "../../tools/run/step_records.ts";
import { removeFolder } from "../../tools/run/swap_folder.ts";
import { rerun } from "../../tools/verify/rerun.ts";
import type { Verification } from "../../tools/verify/types.ts";
import { verifyReview } from "../../tools/verify/verify_review.ts";
import { notebookText } from "./runner_fixture.ts";

/** A notebook that adds up a column. */
const sum = [
  'import { openStep } from "reforest/io";\nconst step = await openStep("01-sum");',
  'await step.write("results/sum.json", JSON.stringify({ sum: step.sum }));\n' +
  'await step.write("tables/sum.md", "The sum is " + step.sum + ".\\n");',
  "await step.finish();",
];

/** The same with a drawing. */
const sumDrawn = sum.toSpliced(
  2,
  0,
  'await step.write("figures/sum.svg", "<svg>" + step.sum + "</svg>");',
);

function sumShown(code: string): readonly string[] {
  return sum.map((cell, index) => index === 1 ? `${cell}\n${code}`.trimEnd() : cell);
}

/** As much of the library as that notebook needs, so that these tests take no time. */
const library = `
const draw = (kind: string) => (svg: string) =>
  Promise.resolve(new TextEncoder().encode(kind + " of " + svg));
export const [renderPdf, renderPng, renderTiff] = ["PDF", "PNG", "TIFF"].map(draw);
export const loadReview = (name: string) => Promise.resolve({ name });
export const reviewFont = () => Promise.resolve(null);

export async function openStep(step: string) {
  const [output, review] = [Deno.env.get("REFOREST_OUTPUT"), Deno.env.get("REVIEW")];
  const file = new URL("../../data/" + review + "/rows.csv", import.meta.url);
  const rows = (await Deno.readTextFile(file)).trim().split("\\n").slice(1).map(Number);
  const written: { path: string; inputs: string[] }[] = [];
  const write = async (path: string, text: string) => {
    await Deno.mkdir(output + "/" + path.split("/")[0], { recursive: true });
    await Deno.writeTextFile(output + "/" + path, text);
    written.push({ path, inputs: ["data/" + review + "/rows.csv"] });
  };
  const finish = async () => {
    await Deno.mkdir(output + "/.steps", { recursive: true });
    await Deno.writeTextFile(output + "/.steps/" + step + ".json", JSON.stringify({ step, written }));
  };
  return { sum: rows.reduce((a, b) => a + b), write, finish };
}
`;

const drawings = new URL("../../tools/run/render_drawings.ts", import.meta.url);

const limits = { seconds: 30, megabytes: 1024, disk: 64 };

/** A project with one review, "small", whose outputs are those of its notebooks. */
export interface SmallProject {
  readonly root: string;
  readonly read: (path: string) => Promise<string>;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Writes `outputs/small/manifest.json` for the files that are there. */
  readonly sign: () => Promise<void>;
  readonly verify: (tell?: (line: string) => void) => Promise<Verification>;
}

/**
 * Uses a small project that is gone afterwards.
 *
 * @param options `isDrawn`: with a drawing, its PDF and its PNG among the outputs; `shows`: what its
 *   second cell does besides.
 */
export async function withSmallProject(
  use: (project: SmallProject) => Promise<void>,
  { isDrawn = false, shows = "" }: { readonly isDrawn?: boolean; readonly shows?: string } = {},
) {
  const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  const outputs = join(root, "outputs/small");
  const write = async (path: string, text: string) => {
    await Deno.mkdir(join(root, path, ".."), { recursive: true });
    await Deno.writeTextFile(join(root, path), text);
  };
  try {
    await Deno.mkdir(join(root, "node_modules"));
    const imports = { "reforest/io": "./lib/io/mod.ts" };
    await write("deno.json", JSON.stringify({ imports, nodeModulesDir: "manual" }));
    await write("deno.lock", '{"version":"5"}\n');
    await write("lib/io/mod.ts", library);
    await write("data/small/datapackage.json", '{"title":"Small: a made-up review"}');
    await write("data/small/rows.csv", "n\n1\n2\n3\n");
    await write("notebooks/01-sum.ipynb", notebookText(isDrawn ? sumDrawn : sumShown(shows)));

    const folder = join(root, "first");
    await Deno.mkdir(folder);
    const { output, stopped } = await rerun({
      root,
      review: "small",
      notebooks: ["notebooks/01-sum.ipynb"],
      folder,
      limits,
      tell: () => {},
    });
    if (stopped.length > 0) throw new Error(JSON.stringify(stopped));
    const records = [...await readStepRecords(output)];
    await removeFolder(join(output, ".steps"));
    await Deno.mkdir(join(root, "outputs"));
    await Deno.rename(output, outputs);
    await removeFolder(folder);
    if (isDrawn) {
      const renderings = beside("figures/sum.svg");
      await write("tools/run/render_drawings.ts", await Deno.readTextFile(drawings));
      for (const { path, format } of renderings) {
        await write(`outputs/small/${path}`, `${format.toUpperCase()} of <svg>6</svg>`);
      }
      const written = renderings.map(({ path, svg }) => ({ path, inputs: [svg] }));
      records.push({ step: "render", written });
    }
    const sign = async () => {
      await Deno.remove(join(outputs, "manifest.json")).catch(() => {});
      const about = { review: "small", denoVersion: Deno.version.deno, libraryVersion: "0" };
      const origins = await originsOf("small", root);
      const executed = (await listFiles("notebooks", outputs)).map((path) => ({
        path,
        inputs: [],
      }));
      const all = [...records, { step: "01-sum", written: executed }];
      const manifest = await makeManifest(outputs, { ...about, ...origins }, all);
      await write("outputs/small/manifest.json", serialiseManifest(manifest));
    };
    await sign();
    await use({
      root,
      write,
      sign,
      read: (path) => Deno.readTextFile(join(root, path)),
      verify: (tell = () => {}) => verifyReview({ review: "small", root, limits, tell }),
    });
  } finally {
    await removeFolder(root);
  }
}

/** The grade of each output, by its path. */
export function graded(found: Verification): Record<string, string> {
  return Object.fromEntries(found.outputs.map(({ path, grade }) => [path, grade]));
}
