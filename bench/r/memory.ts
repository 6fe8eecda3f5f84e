/**
 * Memory of one process that pools k simulated studies, studies included: `deno run memory.ts K`
 * prints the bytes of the resident set.
 */
import { pool } from "reforest";
import { simulatedStudies } from "./simulated.ts";

const k = Number(Deno.args[0]);
const studies = simulatedStudies(k);
const pooled = pool(studies, { interval: "hartung-knapp" });
if (pooled.k !== k) throw new Error(`memory.ts: found ${pooled.k} studies; allowed: ${k}`);
console.log(Deno.memoryUsage().rss);
