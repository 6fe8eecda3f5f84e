import { type StoredWitness, type WitnessedNumbers, type WitnessTask } from "reforest/review";
import { callOf } from "./call_of.ts";
import { control, type MetaforAnswers, runMetafor } from "./run_metafor.ts";

/**
 * Asks metafor for every primary result and returns what witness.json holds. The same rows, choices
 * and versions give the same file.
 */
export async function makeWitness(tasks: readonly WitnessTask[]): Promise<StoredWitness> {
  const questions = tasks.map(callOf);
  const asked = questions.flatMap((question) => "call" in question ? [question] : []);
  return storedWitness(tasks, await runMetafor(asked));
}

/** Puts the answers of R beside the tasks. */
export function storedWitness(
  tasks: readonly WitnessTask[],
  { versions, answers }: MetaforAnswers,
): StoredWitness {
  let next = 0;
  return {
    program: "metafor",
    versions,
    control,
    results: tasks.map((task): WitnessedNumbers => {
      const question = callOf(task);
      const { analysis, stratum, settings, inputDigest } = task;
      const asked = { analysis, stratum, settings };
      if ("reason" in question) {
        return { ...asked, call: null, inputDigest, numbers: null, reason: question.reason };
      }
      const { call } = question;
      const answer = answers[next++];
      return answer && "numbers" in answer
        ? { ...asked, call, inputDigest, numbers: answer.numbers, reason: null }
        : { ...asked, call, inputDigest, numbers: null, reason: answer?.reason ?? "no answer" };
    }),
  };
}

/** The bytes of witness.json. */
export function witnessText(witness: StoredWitness): string {
  return `${JSON.stringify(witness, null, 2)}\n`;
}
