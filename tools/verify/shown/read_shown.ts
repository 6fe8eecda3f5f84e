import { collectOutputs, collectUpdates, withUpdates } from "../../notebook/collect_outputs.ts";
import type { Output } from "../../notebook/types.ts";
import { type Frame, framesIn, kernelOnly } from "./frames.ts";

/** What one cell of a rerun showed. */
export interface ShownCell {
  readonly outputs: readonly Output[];
  /** Whether it showed something that only a kernel can draw. */
  readonly isKernelOnly: boolean;
}

/** What a rerun of a notebook showed. */
export interface ShownNotebook {
  /** By the number of the code cell; those that did not begin are missing. */
  readonly cells: ReadonlyMap<number, ShownCell>;
  /** Whether the end of the last cell was reached. */
  readonly isWhole: boolean;
}

/** Reads what a module with a recorder wrote on its standard output. */
export function readShown(text: string): ShownNotebook {
  const frames = framesIn(text);
  const byCell = new Map<number, Frame[]>();
  let current: Frame[] = [];
  for (const frame of frames) {
    if (frame.type !== "cell") current.push(frame);
    else byCell.set(Number(frame.content["cell"]), current = []);
  }
  const updates = collectUpdates(frames);
  return {
    cells: new Map([...byCell].map(([cell, messages]) => [cell, {
      outputs: collectOutputs(messages).map((output) => withUpdates(output, updates)),
      isKernelOnly: messages.some(({ type }) => type === kernelOnly),
    }])),
    isWhole: frames.some(({ type }) => type === "closed"),
  };
}
