/** Answers what the bench asks its worker. */
export function answerMessages(): void {
  addEventListener("message", ({ data }) => postMessage(data));
}
