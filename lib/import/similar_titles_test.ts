import assert from "node:assert/strict";
import { seededRandom } from "../numeric/random.ts";
import { similarTitles } from "./similar_titles.ts";

Deno.test("similarTitles: finds the pairs that comparing all with all finds", () => {
  const words = [
    "rectal",
    "tumour",
    "resection",
    "cohort",
    "trial",
    "outcome",
    "bleeding",
    "scope",
  ];
  for (let seed = 0; seed < 20; seed++) {
    const random = seededRandom(`similar titles ${seed}`);
    const titles = Array.from({ length: 40 }, () => ({
      title: words.filter(() => random() < 0.6).join(" "),
      year: random() < 0.2 ? null : 2018 + Math.floor(4 * random()),
    }));
    for (const similarity of [0.6, 0.85, 1]) {
      const expected: string[] = [];
      titles.forEach((a, i) =>
        titles.slice(i + 1).forEach((b, j) => {
          const [one, two] = [a.title.split(" "), b.title.split(" ")];
          if (one.length < 3 || two.length < 3) return;
          if (a.year !== null && b.year !== null && Math.abs(a.year - b.year) > 1) return;
          const common = one.filter((word) => two.includes(word)).length;
          if (2 * common / (one.length + two.length) >= similarity) {
            expected.push(`${i} ${i + 1 + j}`);
          }
        })
      );
      const found = similarTitles(titles, similarity).map((pair) => pair.join(" "));
      assert.deepEqual(found.sort(), expected.sort());
    }
  }
});
