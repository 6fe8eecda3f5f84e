/**
 * De-duplication of 20,000 made-up records, of which every fourth repeats another one; under two
 * seconds is the aim. Titles are drawn from 3,000 made-up words, common ones more often, as in
 * real ones.
 *
 *   deno bench bench/records_bench.ts
 */
import { seededRandom } from "reforest";
import { deduplicateRecords, type ImportedRecord, readRecords } from "reforest/review";

const random = seededRandom("records bench");
const word = () => `word${Math.floor(3000 * random() ** 3)}`;

function madeUp(n: number): string {
  const lines: string[] = [];
  const before: string[] = [];
  for (let i = 0; i < n; i++) {
    const [title, year, doi] = [
      Array.from({ length: 8 + Math.floor(8 * random()) }, word).join(" "),
      1990 + Math.floor(35 * random()),
      random() < 0.8 ? `DO  - 10.1000/made.up.${i}\n` : "",
    ];
    const own = `TI  - ${title}\nPY  - ${year}\nSP  - ${Math.floor(2000 * random())}\n${doi}`;
    const repeated = i % 4 === 3 ? before[Math.floor(before.length * random())] : undefined;
    before.push(own);
    lines.push(`TY  - JOUR\n${repeated ?? own}ER  - \n`);
  }
  return lines.join("");
}

const bytes = new TextEncoder().encode(madeUp(20_000));
const records: readonly ImportedRecord[] = readRecords("made-up.ris", bytes).records;

Deno.bench("readRecords, RIS, 20,000 records", { n: 5, warmup: 1 }, () => {
  readRecords("made-up.ris", bytes);
});
for (const n of [5_000, 10_000, 20_000]) {
  const some = records.slice(0, n);
  Deno.bench(`deduplicateRecords, ${n} records`, { n: 5, warmup: 1 }, () => {
    deduplicateRecords(some);
  });
}
