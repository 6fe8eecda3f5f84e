import { dirname, join } from "node:path";
import { digest } from "./digest.ts";
import type { DonePiece, Piece, Stage } from "./piece.ts";
import type { RunLog } from "./run_log.ts";
import { digestFiles, digestsByPath } from "./source_files.ts";
import { type State, whyDue } from "./why_due.ts";

/** Where a run reads and writes, and what it knows of the last one. */
export interface CarryOutOptions {
  /** Folder that is being filled. */
  readonly folder: string;
  /** Folder of the outputs of the last run. */
  readonly previous: string;
  readonly last: RunLog | null;
  readonly now: Omit<State, "written">;
  /** Ends the run between two stages; who carries one out listens by itself. */
  readonly signal: AbortSignal;
}

/**
 * Carries out the pieces of stages that are due, and copies the files of the others from the last
 * run. Stops after a stage that failed.
 *
 * @returns All pieces, with what they wrote now or in an earlier run.
 */
export async function carryOut(
  stages: readonly Stage[],
  { folder, previous, last, now, signal }: CarryOutOptions,
): Promise<{
  readonly pieces: readonly DonePiece[];
  /** How many of them were carried out now. */
  readonly due: number;
  readonly failures: readonly string[];
}> {
  const all: DonePiece[] = [];
  let count = 0;
  for (const stage of stages) {
    const pieces = await stage.pieces(folder, all);
    const reads = [...new Set(pieces.flatMap((piece) => piece.reads))];
    const state = { ...now, written: digestsByPath(digestFiles(reads, folder)) };
    const judged = pieces.map((piece) => ({ piece, why: whyDue(piece, last, state) }));
    const kept = judged.filter(({ why }) => why.length === 0)
      .map(({ piece }) => ({ ...piece, written: writtenBefore(piece, last) }));
    for (const { written } of kept) {
      for (const { path } of written) await copy(path, previous, folder, last?.outputs[path]);
    }
    const due = judged.filter(({ why }) => why.length > 0);
    const { done, failures } = await stage.run(folder, { due, kept, before: all });
    signal.throwIfAborted();
    if (failures.length > 0) return { pieces: [], due: 0, failures };
    all.push(...kept, ...done);
    count += due.length;
  }
  return { pieces: all, due: count, failures: [] };
}

function writtenBefore({ name }: Piece, last: RunLog | null): DonePiece["written"] {
  return last?.pieces.find((piece) => piece.name === name)?.written ?? [];
}

async function copy(
  path: string,
  from: string,
  to: string,
  sha256: string | undefined,
): Promise<void> {
  const bytes = await Deno.readFile(join(from, path));
  if (await digest(bytes) !== sha256) {
    throw new Error(`outputs/: ${path} changed while the notebooks ran; run again`);
  }
  await Deno.mkdir(dirname(join(to, path)), { recursive: true });
  await Deno.writeFile(join(to, path), bytes);
}
