/**
 * The program of a review page, and of the workers that it opens.
 *
 * @module
 */
import { answerMessages } from "./bench/answer_messages.ts";
import { openShell } from "./shell.ts";
import type { Payload } from "./types.ts";

/** Called by the loader of the page. */
export function start(payload: Payload): void {
  openShell(payload, import.meta.url);
}

// A worker runs this same program, and has no document.
if (globalThis.document === undefined) answerMessages();
