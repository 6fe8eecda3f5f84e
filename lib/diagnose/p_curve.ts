import { binomialCdf, binomialUpperTail } from "../distribution/binomial.ts";
import { normalUpperTail } from "../distribution/normal.ts";
import type { StudyEffect } from "../effect/types.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { NotEstimable } from "../model/types.ts";
import { libraryVersion } from "../version.ts";
import {
  averagePower,
  criticalZ,
  shiftForPower,
  stouffer,
  stoufferAtShift,
  twoSidedPower,
} from "./p_curve_parts.ts";
import type { PCurve, PCurveBin, PCurveTest } from "./p_curve_types.ts";

/** Edges of the bars. */
const edges = [0, 0.01, 0.02, 0.03, 0.04, 0.05] as const;

function binsOf(pValues: readonly number[], third: number): readonly PCurveBin[] {
  const reached = (p: number) => p === 0 ? 0 : twoSidedPower(criticalZ(p), third);
  return edges.slice(1).map((to, i) => {
    const from = edges[i]!;
    const inside = pValues.filter((p) => (from === 0 || p > from) && p <= to).length;
    return {
      from,
      to,
      observed: 100 * inside / pValues.length,
      withoutEffect: 20,
      withThirdPower: 300 * (reached(to) - reached(from)),
    };
  });
}

/** The rule of Simonsohn, Simmons and Nelson (2015). */
function verdict(rightSkew: PCurveTest, flatness: PCurveTest): PCurve["evidentialValue"] {
  const halfSkew = rightSkew.half?.pValue ?? 1;
  const halfFlat = flatness.half?.pValue ?? 1;
  const present = halfSkew < 0.05 || (halfSkew < 0.1 && rightSkew.full.pValue < 0.1);
  const absent = flatness.full.pValue < 0.05 ||
    (halfFlat < 0.1 && flatness.binomialPValue < 0.1);
  if (present && absent) return "contradictory";
  return present ? "present" : absent ? "absent or inadequate" : "undecided";
}

/**
 * p-curve: does the distribution of the significant P values speak of a true effect?
 *
 * z = yi / sqrt(vi), two-sided P, those below 0.05 kept. Without effect they are uniform; with one,
 * small ones are more frequent (right skew). `rightSkew` tests the null hypothesis of no effect,
 * `flatness` that of studies with a power of 33 %, each by Stouffer's method over all (full) and
 * over those below 0.025 (half), and by the share of the latter (binomial). `power` is the average
 * power at which Stouffer's test is at 0.5, its 90 % interval where it is at 0.95 and 0.05, held
 * within 5 % and 99 %. `evidentialValue` is the rule of Simonsohn et al. (2015).
 *
 * The half-curve test of flatness conditions on P below 0.025, so that it is uniform under its null
 * hypothesis; some programs divide by the share among P below 0.05 there and differ in this one
 * number. Noncentralities are solved to 1e-12 and not taken from a grid.
 *
 * The curve assumes one P value a study, chosen before looking at it, and is not robust to
 * heterogeneity. Edges: no significant study is answered as `{kind: "not-estimable", reason}`;
 * `half` is null without P values below 0.025. P values below 2.2e-16 count as that.
 *
 * @throws {RangeError} for studies that cannot be pooled.
 *
 * @example Three studies just below 0.05 look like no effect
 * ```ts
 * import { pCurve } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = ["a", "b", "c"].map((id, i) => ({ id, yi: 1.97 + i / 100, vi: 1 }));
 * const curve = pCurve(studies);
 * assert.ok(curve.kind === "p-curve");
 * assert.equal(curve.evidentialValue, "absent or inadequate");
 * ```
 *
 * @see Simonsohn, Nelson and Simmons (2014), https://doi.org/10.1037/a0033242
 * @see Simonsohn, Simmons and Nelson (2015), https://doi.org/10.1037/xge0000104
 */
export function pCurve(studies: readonly StudyEffect[]): PCurve | NotEstimable {
  const { ids, effects, variances } = studyColumns(studies, "pCurve");
  const all = ids.map((id, i) => {
    const z = Math.abs(effects[i]!) / Math.sqrt(variances[i]!);
    return { id, z, pValue: 2 * normalUpperTail(z) };
  });
  const kept = all.filter(({ pValue }) => pValue < 0.05);
  if (kept.length === 0) {
    return {
      kind: "not-estimable",
      quantity: "p-curve",
      reason: "no study has a P value below 0.05",
      studies: [],
    };
  }
  const inner = kept.filter(({ pValue }) => pValue < 0.025);
  const [k, half] = [kept.length, inner.length];
  const third = shiftForPower(1 / 3);
  const zValues = kept.map(({ z }) => z);
  const innerZ = inner.map(({ z }) => z);
  const innerShare = 3 * twoSidedPower(criticalZ(0.025), third);
  const rightSkew: PCurveTest = {
    full: stouffer(kept.map(({ pValue }) => 20 * pValue)),
    half: half === 0 ? null : stouffer(inner.map(({ pValue }) => 40 * pValue)),
    binomialPValue: half === 0 ? 1 : binomialUpperTail(half - 1, k, 0.5),
  };
  const flatness: PCurveTest = {
    full: stoufferAtShift(zValues, third, 0.05),
    half: half === 0 ? null : stoufferAtShift(innerZ, third, 0.025),
    binomialPValue: binomialCdf(half, k, innerShare),
  };
  const { estimate, lower, upper } = averagePower(zValues);
  return {
    kind: "p-curve",
    k: ids.length,
    significant: k,
    half,
    rightSkew,
    flatness,
    power: { estimate, interval: { lower, upper, level: 0.9, method: "stouffer", df: null } },
    evidentialValue: verdict(rightSkew, flatness),
    bins: binsOf(kept.map(({ pValue }) => pValue), third),
    pValues: kept.map(({ id, pValue }) => ({ id, pValue })),
    used: kept.map(({ id }) => id),
    excluded: all.filter(({ pValue }) => pValue >= 0.05)
      .map(({ id }) => ({ id, reason: "its P value is not below 0.05" })),
    warnings: k < 3 ? [`the curve rests on ${k === 1 ? "one study" : "two studies"} only`] : [],
    inputDigest: studiesDigest("p-curve", ids, [effects, variances]),
    libraryVersion,
  };
}
