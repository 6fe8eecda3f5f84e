import { type RegressionStudy, seededRandom, type TwoByTwoRow } from "reforest";

const idOf = (i: number) => `simulated ${String(i).padStart(7, "0")}`;

/** A draw that is nearly normal: the sum of twelve uniform numbers, less six. */
function nearlyNormal(random: () => number): number {
  let total = -6;
  for (let i = 0; i < 12; i++) total += random();
  return total;
}

/** Simulated effects with tau2 = 0.04, variances from 0.01 to 0.2, and one moderator. */
export function simulatedStudies(k: number): readonly RegressionStudy[] {
  const random = seededRandom(`bench against R, ${k} studies`);
  return Array.from({ length: k }, (_, i) => {
    const x = random();
    const vi = 0.01 + 0.19 * random() ** 2;
    const yi = 0.2 + 0.2 * x + Math.sqrt(vi + 0.04) * nearlyNormal(random);
    return { id: idOf(i), yi, vi, moderators: { x } };
  });
}

/** Simulated trials, a median risk of some 12 % in the control groups and an odds ratio near 0.6. */
export function simulatedTables(k: number): readonly TwoByTwoRow[] {
  const random = seededRandom(`bench against R, ${k} tables`);
  const eventsOf = (total: number, risk: number) => {
    let events = 0;
    for (let i = 0; i < total; i++) if (random() < risk) events++;
    return events;
  };
  return Array.from({ length: k }, (_, i) => {
    const [totalTreated, totalControl] = [30, 30].map((least) =>
      least + Math.floor(170 * random())
    );
    const risk = 0.02 + 0.2 * random();
    return {
      id: idOf(i),
      eventsTreated: eventsOf(totalTreated!, risk * (0.35 + 0.5 * random())),
      totalTreated: totalTreated!,
      eventsControl: eventsOf(totalControl!, risk),
      totalControl: totalControl!,
    };
  });
}
