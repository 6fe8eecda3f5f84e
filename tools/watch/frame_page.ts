/** What the page around the review page is told. */
export interface FrameState {
  /** One line for people. */
  readonly words: string;
  /** What a failed run printed; null where none failed. */
  readonly failure: string | null;
  /** Address of the page to show; null while there is none. */
  readonly page: string | null;
  /** Goes up when the page is to be loaded again. */
  readonly version: number;
}

/** Where states are sent to. */
export const statesAddress = "/.states";

/**
 * The page that `make watch` shows: one line, and the review page in a frame, exactly as it is on
 * disk, which is loaded again after each run. The part of the address behind "#" is the review
 * page's own.
 */
export const framePage = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>make watch</title>
<style>
  html, body { height: 100%; margin: 0; }
  body { display: flex; flex-direction: column; font: 0.875rem/1.4 system-ui, sans-serif; }
  p, pre { margin: 0; padding: 0.4rem 1rem; background: #f2f2ee; color: #222; }
  p { border-bottom: 1px solid #ccc; }
  pre { max-height: 45vh; overflow: auto; background: #fff4f0; white-space: pre-wrap; }
  iframe { flex: 1; width: 100%; border: 0; }
</style>
<p role="status" id="words">Waiting for make watch</p>
<pre tabindex="0" aria-label="What the run printed" id="failure" hidden></pre>
<iframe id="frame" title="Review page" hidden></iframe>
<script>
  const [words, failure, frame] = ["words", "failure", "frame"]
    .map((id) => document.getElementById(id));
  let shown = { page: null, version: -1 };
  const states = new EventSource("${statesAddress}");
  states.onerror = () => words.textContent = "make watch has ended";
  states.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    words.textContent = state.words;
    failure.textContent = state.failure ?? "";
    failure.hidden = state.failure === null;
    frame.hidden = state.page === null;
    if (state.page === shown.page && state.version > shown.version) {
      frame.contentWindow.location.reload();
    } else if (state.page !== shown.page && state.page !== null) {
      frame.src = state.page + location.hash;
    }
    shown = state;
  };
  frame.onload = () => {
    const inside = frame.contentWindow;
    document.title = inside.document.title || "make watch";
    const follow = () => history.replaceState(null, "", inside.location.hash || "#");
    inside.addEventListener("hashchange", follow);
    follow();
  };
  addEventListener("hashchange", () => frame.contentWindow.location.hash = location.hash);
</script>
</html>
`;
