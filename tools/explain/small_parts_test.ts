import assert from "node:assert/strict";
import { readExplainArguments } from "./arguments.ts";
import { claimedNumbers } from "./claimed_numbers.ts";
import { comparePackages } from "./compare_packages.ts";
import { isRounding, isSame } from "./same.ts";

Deno.test("readExplainArguments: a commit, a review, a number of reruns", () => {
  const read = (args: string[], environment?: string) => readExplainArguments(args, environment);
  assert.deepEqual(read(["HEAD~1", "--reruns", "50"], "bcg"), {
    help: false,
    from: "HEAD~1",
    review: "bcg",
    reruns: 50,
  });
  assert.equal((read(["v1", "greb2008"], "bcg") as { review: string }).review, "greb2008");
  assert.equal((read([]) as { help: boolean }).help, true);
  for (
    const [args, found] of [
      [["a", "b", "c"], /found c; allowed: a commit and a review/],
      [["--reruns", "5", "a"], /found --reruns 5; allowed: a whole number from 10/],
      [["--reruns"], /found --reruns ;/],
      [["--form", "a"], /found --form/],
      [["--reruns", "50"], /found no commit/],
    ] as const
  ) {
    assert.match((read([...args]) as { problem: string }).problem, found);
  }
});

Deno.test("claimedNumbers: ids of claims by what they name, whatever else is in the file", () => {
  const text = "id,text,quantities\nC1,5 of 7,a.k; -; a.n\nC2,5,a.k; a.k\nC3,none,\n";
  assert.deepEqual(
    [...claimedNumbers(new TextEncoder().encode(text))],
    [["a.k", ["C1", "C2"]], ["a.n", ["C1"]]],
  );
  const older = new TextEncoder().encode("id,quantities\nC1,a.k\nC9,a.q\n");
  assert.deepEqual(
    [...claimedNumbers(new TextEncoder().encode(text), older)],
    [["a.k", ["C1", "C2"]], ["a.n", ["C1"]], ["a.q", ["C9"]]],
  );
  assert.deepEqual([...claimedNumbers(undefined)], []);
});

Deno.test("comparePackages: versions and digests of packages that are used, with what they depend on", () => {
  const lock = (version: string, deep: string, other = "1.0.0") =>
    JSON.stringify({
      specifiers: {
        [`npm:@noble/hashes@${version}`]: version,
        [`npm:docx@${other}`]: other,
      },
      npm: {
        [`@noble/hashes@${version}`]: { integrity: "sha512-AAAA", dependencies: ["deep"] },
        "deep@3.0.0": { integrity: `sha512-${deep}` },
        [`docx@${other}`]: { integrity: "sha512-DDDD" },
      },
    });
  const names = ["@noble/hashes"];
  assert.deepEqual(comparePackages(lock("2.4.0", "B"), lock("2.4.0", "B", "2.0.0"), names), []);
  assert.deepEqual(comparePackages(lock("2.4.0", "B"), lock("2.5.0", "C"), names), [
    { name: "@noble/hashes", before: "2.4.0 (sha512-AAAA)", after: "2.5.0 (sha512-AAAA)" },
    { name: "deep", before: "3.0.0 (sha512-B)", after: "3.0.0 (sha512-C)" },
  ]);
  assert.deepEqual(comparePackages("", lock("2.4.0", "B"), names).map(({ before }) => before), [
    null,
    null,
  ]);
});

Deno.test("isSame and isRounding: bits and print, and what the order of a sum may change", () => {
  const printed = (value: number, text: string | null = null) => ({ value, text });
  assert.equal(isSame(printed(0.1, "0.1"), printed(0.1)), true);
  assert.equal(isSame(printed(0.1, "0.1"), printed(0.1, "0.10")), false);
  assert.equal(isSame(printed(0.1 + 0.2), printed(0.3)), false);
  assert.equal(isSame(null, null), true);
  assert.equal(isSame(undefined, null), false);
  assert.equal(isRounding(printed(0.1 + 0.2), printed(0.3)), true);
  assert.equal(isRounding(printed(1), printed(1 + 1e-11)), false);
});
