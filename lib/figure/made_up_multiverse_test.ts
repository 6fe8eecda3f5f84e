import type {
  Conclusion,
  Multiverse,
  Specification,
  SpecificationResult,
} from "../diagnose/multiverse_types.ts";
import { sequence } from "./made_up_results_test.ts";

// A made-up multiverse that the tests of figures draw. Its numbers are nobody's.

const base: Specification = {
  set: "as planned",
  measure: "OR",
  zeroCells: "only0",
  pooling: "inverse-variance",
  model: "random",
  tau2: "REML",
  interval: "wald",
};

/** `n` specifications over two units, four sets with the labels given, and three estimators. */
export function madeUpMultiverse(
  n: number,
  label: (i: number) => string = (i) => `Set ${i}`,
  spread = 1,
): Multiverse {
  const random = sequence(n + 7);
  const all = Array.from({ length: n }, (_, i): SpecificationResult => {
    const difference = i % 3 === 2;
    const center = (random() - 0.6) * spread;
    const half = spread * (0.1 + random() * 0.8);
    const ends = [center - half, center, center + half] as const;
    const [lower, estimate, upper] = difference
      ? ends
      : ends.map(Math.exp) as [number, number, number];
    const none = difference ? 0 : 1;
    const conclusion: Conclusion = upper < none ? "below" : lower > none ? "above" : "undecided";
    return {
      ...base,
      set: label(i % 4),
      measure: difference ? "RD" : "OR",
      tau2: (["DL", "REML", "PM"] as const)[i % 3] ?? null,
      k: 13,
      unit: difference ? "difference" : "ratio",
      ...{ estimate, lower, upper, conclusion },
    };
  });
  const specifications = [...all].sort((a, b) => a.estimate - b.estimate);
  const sharesOf = (members: readonly SpecificationResult[]) => {
    const share = (conclusion: Conclusion) =>
      members.filter((each) => each.conclusion === conclusion).length / (members.length || 1);
    return {
      n: members.length,
      below: share("below"),
      above: share("above"),
      undecided: share("undecided"),
    };
  };
  const choices = (["set", "measure", "tau2"] as const).flatMap((choice) => {
    const options = [...new Set(specifications.map((each) => `${each[choice]}`))].sort();
    if (options.length < 2) return [];
    return [{
      choice,
      options: options.map((option) => ({
        option,
        ...sharesOf(specifications.filter((each) => `${each[choice]}` === option)),
      })),
      varianceShare: 0.4,
      flips: choice === "tau2" ? null : 0.237,
    }];
  });
  return {
    kind: "multiverse",
    decision: { threshold: "no effect", label: "no effect", why: "Made up." },
    specifications,
    impossible: [{ id: "x", reason: "does not exist" }],
    shares: sharesOf(specifications),
    planned: specifications[0] ?? null,
    otherThanPlanned: 0.25,
    choices,
    level: 0.95,
    inputDigest: "",
    libraryVersion: "0.1.0",
  };
}
