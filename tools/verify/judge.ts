import type { Grade, Verdict, Verification } from "./types.ts";

type Found = Pick<
  Verification,
  "review" | "changedMeanwhile" | "stopped" | "links" | "manifestProblems" | "outputs"
>;

/** The verdict on a review, and the sentence that says it with its numbers. */
export function judge(found: Found): { readonly verdict: Verdict; readonly sentence: string } {
  const { review, changedMeanwhile, stopped, links, manifestProblems } = found;
  const count = (grade: Grade) => found.outputs.filter((output) => output.grade === grade).length;
  if (changedMeanwhile.length > 0) {
    return {
      verdict: "no verdict",
      sentence: `${review}: no verdict, since ${changedMeanwhile.join(", ")} changed while the ` +
        "notebooks ran; run it again.",
    };
  }
  if (links.length > 0) {
    return {
      verdict: "no verdict",
      sentence: `${review}: no verdict, since links stand in the place of files, and may lead ` +
        "anywhere; nothing was run.",
    };
  }
  const graded = found.outputs.length - count("not checked here");
  if (graded === 0) {
    return {
      verdict: "no verdict",
      sentence: `${review}: no verdict, since outputs/${review}/ holds nothing to compare; run ` +
        `make REVIEW=${review} first.`,
    };
  }
  const faults = [
    count("changed") > 0 ? `${count("changed")} changed` : "",
    count("not run") > 0 ? `${count("not run")} not run` : "",
    stopped.length > 0 ? `${stopped.length} notebooks did not run to their end` : "",
    manifestProblems.length > 0
      ? `the manifest disagrees in ${manifestProblems.length} places`
      : "",
  ].filter((part) => part !== "");
  if (faults.length > 0) {
    return {
      verdict: "not reproduced",
      sentence: `${review}: not reproduced. Of ${graded} outputs ${count("identical")} are ` +
        `identical and ${count("within tolerance")} within tolerance; ${faults.join("; ")}.`,
    };
  }
  const close = count("within tolerance");
  const unchecked = count("not checked here");
  const rest = unchecked === 0 ? "" : ` ${unchecked} more are not checked here.`;
  return close > 0
    ? {
      verdict: "within tolerance",
      sentence: `${review}: reproduced within tolerance. Of ${graded} outputs ` +
        `${count("identical")} are identical and ${close} within tolerance.${rest}`,
    }
    : {
      verdict: "identical",
      sentence: `${review}: reproduced. All ${graded} outputs are identical, byte for byte.${rest}`,
    };
}
