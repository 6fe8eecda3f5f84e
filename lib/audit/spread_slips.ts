import type { ComparedMeans, MeanArm, MeansSynthesis } from "./means_compared.ts";
import { type RobustDistance, robustDistance } from "./robust_distance.ts";
import { log } from "../numeric/elementary/log.ts";

/** What may have happened to the cell of a spread. */
export type SpreadSlip = "se-as-sd" | "sd-as-se" | "variance-as-sd" | "decimal point";

/** A study whose spreads are out of line, and the slip that would explain it. */
export interface SpreadFinding {
  readonly compared: ComparedMeans;
  /** Distance from the other studies, in spreads, as the cells stand. */
  readonly distance: number;
  /** Null where no slip explains it. */
  readonly slip: {
    readonly kind: SpreadSlip;
    /** New values of the cells of the arms that would be concerned. */
    readonly cells: Readonly<Record<string, number>>;
    readonly distance: number;
  } | null;
}

/** Fewer other studies do not show what spread to expect. */
const fewestOthers = 4;
/** Distance above which a spread is out of line, if a slip explains it. */
const farAway = 3.5;
/** Distance above which it is out of line whatever explains it. */
const veryFarAway = 8;
/** Distance below which the mended spread is in line. */
const inLine = 2;
/** Distance by which a moved decimal point has to explain a spread better than other slips do. */
const rarer = 0.5;
/** Least spread of logarithms of SDs between studies and between arms: 20 % and 10 %. */
const floors = { level: 0.2, difference: 0.1 };

type Logs = readonly [treated: number, control: number];

/**
 * Sets the standard deviations of each study against those of the others: their level (mean of the
 * logarithms of both arms), and the difference between the arms. Where all means are above 0, the
 * coefficient of variation is taken in place of the SD if the studies agree better in it. A study
 * is a finding if it lies far from the others and one slip, in one arm or both, would bring it
 * close, or if it lies very far from them.
 */
export function spreadSlips({ studies }: MeansSynthesis): readonly SpreadFinding[] {
  const usable = studies.filter(({ treated, control }) => treated.sd > 0 && control.sd > 0);
  if (usable.length <= fewestOthers) return [];
  const logsOf = logsThatAgree(usable);
  const logs = usable.map(({ treated, control }) =>
    logsOf(treated.sd, control.sd, treated, control)
  );
  return usable.flatMap((compared, index): SpreadFinding[] => {
    const others = logs.filter((_, i) => i !== index);
    const { treated, control } = compared;
    const chance = [treated, control].map(({ total }) => samplingVariance(total)) as [
      number,
      number,
    ];
    const distanceOf = (pair: Logs) => distance(pair, others, chance);
    const found = distanceOf(logs[index]!);
    if (found <= farAway) return [];
    const [best] = slipsOf(compared).map(({ kind, sds, cells }) => ({
      kind,
      cells,
      distance: distanceOf(logsOf(...sds, treated, control)),
    })).sort((a, b) => rank(a) - rank(b));
    if (best !== undefined && best.distance < inLine) {
      return [{ compared, distance: found, slip: best }];
    }
    return found > veryFarAway ? [{ compared, distance: found, slip: null }] : [];
  });
}

/** The root of n can be near 10: errors taken for deviations are the more frequent slip. */
function rank({ kind, distance }: { readonly kind: SpreadSlip; readonly distance: number }) {
  return distance + (kind === "decimal point" ? rarer : 0);
}

type LogsOf = (sdTreated: number, sdControl: number, treated: MeanArm, control: MeanArm) => Logs;

/** Logarithms of SDs, or of coefficients of variation where the studies agree better in these. */
function logsThatAgree(studies: readonly ComparedMeans[]): LogsOf {
  const ofSd: LogsOf = (sdTreated, sdControl) => [log(sdTreated), log(sdControl)];
  const ofCv: LogsOf = (sdTreated, sdControl, treated, control) => [
    log(sdTreated / treated.mean),
    log(sdControl / control.mean),
  ];
  if (studies.some(({ treated, control }) => treated.mean <= 0 || control.mean <= 0)) return ofSd;
  const spread = (logsOf: LogsOf) => {
    const levels = studies.map(({ treated, control }) =>
      level(logsOf(treated.sd, control.sd, treated, control))
    );
    return robustDistance(0, levels, 0).spread;
  };
  return spread(ofCv) < spread(ofSd) ? ofCv : ofSd;
}

function level([treated, control]: Logs): number {
  return (treated + control) / 2;
}

/** Variance of the logarithm of a standard deviation by chance. */
function samplingVariance(total: number): number {
  return 1 / (2 * Math.max(1, total - 1));
}

/** Distance in the level and in the difference of the arms, chance in small groups allowed for. */
function distance(pair: Logs, others: readonly Logs[], chance: Logs): number {
  const difference = ([treated, control]: Logs) => treated - control;
  const variance = chance[0] + chance[1];
  const ofLevel = robustDistance(level(pair), others.map(level), floors.level);
  const ofArms = robustDistance(difference(pair), others.map(difference), floors.difference);
  const z = ({ median, spread }: RobustDistance, value: number, byChance: number) =>
    (value - median) / Math.hypot(spread, Math.sqrt(byChance));
  return Math.hypot(
    z(ofLevel, level(pair), variance / 4),
    z(ofArms, difference(pair), variance),
  );
}

interface TriedSlip {
  readonly kind: SpreadSlip;
  readonly sds: readonly [treated: number, control: number];
  readonly cells: Readonly<Record<string, number>>;
}

/** Every slip in both arms, or in one of them. */
function slipsOf({ treated, control }: ComparedMeans): readonly TriedSlip[] {
  const kinds: readonly (readonly [SpreadSlip, (sd: number, arm: MeanArm) => number])[] = [
    ["se-as-sd", (sd, { total }) => sd * Math.sqrt(total)],
    ["sd-as-se", (sd, { total }) => sd / Math.sqrt(total)],
    ["variance-as-sd", (sd, { spread }) => sd / Math.sqrt(spread)],
    ["decimal point", (sd) => sd * 10],
    ["decimal point", (sd) => sd / 10],
  ];
  return kinds.flatMap(([kind, mend]): TriedSlip[] => {
    const [first, second] = [mend(treated.sd, treated), mend(control.sd, control)];
    const cell = (arm: MeanArm, sd: number) => ({
      [arm.spreadColumn]: Number((arm.spread * sd / arm.sd).toPrecision(12)),
    });
    return [
      {
        kind,
        sds: [first, second],
        cells: { ...cell(treated, first), ...cell(control, second) },
      },
      { kind, sds: [first, control.sd], cells: cell(treated, first) },
      { kind, sds: [treated.sd, second], cells: cell(control, second) },
    ];
  });
}
