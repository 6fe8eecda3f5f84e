import assert from "node:assert/strict";
import { join } from "node:path";
import { graded, withSmallProject } from "./verify_fixture.ts";

Deno.test("verifyReview: outputs that nobody touched are identical", () =>
  withSmallProject(async ({ verify, read }) => {
    assert.equal(await read("outputs/small/results/sum.json"), '{"sum":6}');
    const found = await verify();
    assert.equal(found.sentence, "small: reproduced. All 2 outputs are identical, byte for byte.");
    assert.equal(found.verdict, "identical");
    assert.deepEqual(found.manifestProblems, []);
  }));

Deno.test("verifyReview: an output edited by hand is caught, with its number", () =>
  withSmallProject(async ({ write, verify }) => {
    await write("outputs/small/results/sum.json", '{"sum":7}');
    const found = await verify();
    assert.equal(found.verdict, "not reproduced");
    assert.deepEqual(graded(found), {
      "results/sum.json": "changed",
      "tables/sum.md": "identical",
    });
    const { where, committed, rerun } = found.outputs[0]?.differences[0] ?? {};
    assert.deepEqual([where, committed, rerun], ["/sum", "7", "6"]);
    assert.equal(found.manifestProblems.length, 1, "the manifest still has the old digest");
  }));

Deno.test("verifyReview: an edited output is caught as well when its manifest was made to fit", () =>
  withSmallProject(async ({ write, sign, verify }) => {
    await write("outputs/small/tables/sum.md", "The sum is 60.\n");
    await sign();
    const found = await verify();
    assert.deepEqual(found.manifestProblems, []);
    assert.equal(found.verdict, "not reproduced");
    assert.equal(graded(found)["tables/sum.md"], "changed");
  }));

Deno.test("verifyReview: a last bit is within tolerance, and told with its distance", () =>
  withSmallProject(async ({ write, sign, verify }) => {
    await write("outputs/small/results/sum.json", '{"sum":6.00000000001}');
    await sign();
    const found = await verify();
    assert.equal(found.verdict, "within tolerance");
    const [difference] = found.outputs[0]?.differences ?? [];
    assert(Math.abs((difference?.distance ?? 0) - 1e-11 / 6) < 1e-16);
  }));

Deno.test("verifyReview: a manifest with a forged digest, origin, step or file is caught", () =>
  withSmallProject(async ({ read, write, verify }) => {
    const path = "outputs/small/manifest.json";
    const honest = await read(path);
    const sha = /"path":"data\/small\/rows\.csv","sha256":"(\w+)"/.exec(honest)?.[1] ?? "";
    const entry = /\{"path":"tables\/sum\.md".*?\}/.exec(honest)?.[0] ?? "";
    const forgedEntry = entry.replace(/"sha256":"\w+"/, `"sha256":"${"0".repeat(64)}"`);
    const forgeries: [string, RegExp][] = [
      [honest.replace(sha, "0".repeat(64)), /inputs, data\/small\/rows\.csv: found SHA-256 0000/],
      [honest.replaceAll('"step":"01-sum"', '"step":"09-other"'), /written by 09-other from/],
      [honest.replace('"inputs":["data/', '"inputs":["elsewhere/'), /from elsewhere\/small/],
      [honest.replaceAll("results/sum.json", "results/other.json"), /an entry and no such file/],
      [honest.replace('"review": "small"', '"review": "large"'), /review: found "large"/],
      [
        honest.replace(entry, `${forgedEntry},\n    ${entry}`),
        /tables\/sum\.md: found more than one/,
      ],
      [honest.replace(/"bytes":\d+/, '"bytes":1'), /found 1 bytes; the file has \d+/],
      [honest.replace('"notes": [', '"notes": [\n    "Checked by hand.",'), /notes: found/],
      [honest.replace('"review"', '"checkedBy": "hand",\n  "review"'), /checkedBy: found a name/],
      ["{}", /found none that can be read/],
      ["null", /found none that can be read/],
    ];
    for (const [forged, expected] of forgeries) {
      await write(path, forged);
      const found = await verify();
      assert.equal(found.verdict, "not reproduced");
      assert.match(found.manifestProblems.join("\n"), expected);
      assert.deepEqual(Object.values(graded(found)), ["identical", "identical"]);
    }
  }));

Deno.test("verifyReview: files that no notebook wrote, that are missing, or that are not checked", () =>
  withSmallProject(async ({ root, write, verify }) => {
    await write("outputs/small/results/invented.json", "1");
    await write("outputs/small/notebooks/01-sum.html", "<p>6</p>");
    await write("outputs/small/figures/forest.png", "");
    await Deno.remove(join(root, "outputs/small/tables/sum.md"));
    assert.deepEqual(graded(await verify()), {
      "figures/forest.png": "not run",
      "notebooks/01-sum.html": "changed",
      "results/invented.json": "not run",
      "results/sum.json": "identical",
      "tables/sum.md": "changed",
    });
  }));

Deno.test("verifyReview: PDF and PNG are drawn again from the drawing of the rerun", () =>
  withSmallProject(async ({ root, write, sign, verify }) => {
    const found = await verify();
    assert.equal(found.sentence, "small: reproduced. All 5 outputs are identical, byte for byte.");
    assert.deepEqual([found.stopped, found.manifestProblems], [[], []]);

    await write("outputs/small/figures/sum.png", "PNG of <svg>7</svg>");
    await sign();
    const edited = await verify();
    assert.deepEqual(edited.manifestProblems, []);
    assert.equal(edited.verdict, "not reproduced");
    assert.equal(graded(edited)["figures/sum.png"], "changed");
    assert.equal(graded(edited)["figures/sum.pdf"], "identical");

    const path = "outputs/small/manifest.json";
    const manifest = await Deno.readTextFile(join(root, path));
    await write(path, manifest.replace('"inputs":["figures/', '"inputs":["tables/'));
    assert.match((await verify()).manifestProblems.join(), /written by render from tables\/sum/);

    await write("outputs/small/figures/sum.png", "PNG of <svg>6</svg>");
    await sign();
    await Deno.remove(join(root, "outputs/small/figures/sum.png"));
    assert.equal(
      (await verify()).verdict,
      "identical",
      "files that are not kept are not asked for",
    );
  }, { isDrawn: true }));

Deno.test("verifyReview: a drawing that cannot be drawn again is told and harms nothing", () =>
  withSmallProject(async ({ root, verify, write, sign }) => {
    const library = await Deno.readTextFile(join(root, "lib/io/mod.ts"));
    await write(
      "lib/io/mod.ts",
      library.replace("Promise.resolve(null)", 'Deno.readTextFile("/etc/hosts")'),
    );
    await sign();
    const found = await verify();
    assert.equal(found.verdict, "not reproduced");
    assert.match(found.stopped[0]?.why ?? "", /found a request for read access/);
    assert.equal(found.stopped[0]?.notebook, "PDF and PNG of figures");
    assert.equal(graded(found)["figures/sum.png"], "not run");
  }, { isDrawn: true }));

Deno.test("verifyReview: without outputs there is no verdict", () =>
  withSmallProject(async ({ root, verify }) => {
    await Deno.remove(join(root, "outputs"), { recursive: true });
    await Deno.remove(join(root, "notebooks/01-sum.ipynb"));
    const found = await verify();
    assert.equal(found.verdict, "no verdict");
    assert.match(found.sentence, /nothing to compare; run make REVIEW=small first/);
  }));
