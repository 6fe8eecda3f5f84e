/**
 * The program of a review page, and of the workers that it opens.
 *
 * @module
 */
import { answerMessages } from "./bench/answer_messages.ts";
import { openShell } from "./shell.ts";
import type { Payload } from "./types.ts";

/** Called by the loader of the page, with the address of this program. */
export function start(payload: Payload, program: string): void {
  openShell(payload, program);
}

// A worker runs this same program, and has no document.
if (globalThis.document === undefined) answerMessages();
