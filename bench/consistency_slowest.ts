/**
 * The slowest of seeded inputs of countsBehindPercentages, up to a total of 2279: percentages of 0 or
 * 1 decimals that lie close together, with P values of 1 or 2 digits; the processor's time.
 *
 *   deno run --allow-read --allow-sys bench/consistency_slowest.ts [inputs, default 50]
 */
import process from "node:process";
import { seededRandom } from "reforest";
import { countsBehindPercentages } from "reforest/review";

const inputs = Number(process.argv[2] ?? 50);
const random = seededRandom("slowest counts");
const times: { readonly text: string; readonly seconds: number }[] = [];
for (let i = 0; i < inputs; i++) {
  const decimals = i % 4 === 3 ? 1 : 0;
  const lower = 90 * random();
  const first = lower.toFixed(decimals);
  const second = (lower + 8 * random()).toFixed(decimals);
  const p = Math.max(0.01, random() ** 2).toFixed(1 + i % 2);
  const from = process.cpuUsage();
  countsBehindPercentages({ first, second, p }, { atMost: 2279 });
  const seconds = process.cpuUsage(from).user / 1e6;
  times.push({ text: `${first} % and ${second} %, P ${p}`, seconds });
}
times.sort((one, other) => other.seconds - one.seconds);
for (const { text, seconds } of times.slice(0, 8)) console.log(`${text}: ${seconds.toFixed(2)} s`);
console.log(`half of ${inputs} below ${times[Math.floor(inputs / 2)]?.seconds.toFixed(2)} s`);
