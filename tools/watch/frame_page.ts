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
  body, main { display: flex; flex-direction: column; }
  body { font: 0.875rem/1.4 system-ui, sans-serif; }
  main { flex: 1; min-height: 0; }
  header { display: flex; gap: 1rem; border-bottom: 1px solid #ccc; }
  header, pre { padding: 0.4rem 1rem; background: #f2f2ee; color: #222; }
  h1, p, pre { margin: 0; font-size: inherit; }
  pre { max-height: 45vh; overflow: auto; background: #fff4f0; white-space: pre-wrap; }
  iframe { flex: 1; width: 100%; border: 0; }
</style>
<header><h1>make watch</h1><p role="status" id="words">waiting</p></header>
<main>
<pre tabindex="0" aria-label="What the run printed" id="failure" hidden></pre>
<iframe id="frame" title="Review page" hidden></iframe>
</main>
<script>
  const [words, failure, frame] = ["words", "failure", "frame"]
    .map((id) => document.getElementById(id));
  let shown = { page: null, version: -1 };
  const states = new EventSource("${statesAddress}");
  states.onerror = () => words.textContent = "has ended";
  states.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    words.textContent = state.words;
    failure.textContent = state.failure ?? "";
    failure.hidden = state.failure === null;
    frame.hidden = state.page === null;
    if (state.page !== null && (state.page !== shown.page || frame.contentDocument === null)) {
      frame.src = state.page + location.hash;
    } else if (state.page !== null && state.version !== shown.version) {
      frame.contentWindow.location.reload();
    }
    shown = state;
  };
  frame.onload = () => {
    // Empty at first; the browser's own page of errors, which cannot be read, where nothing came.
    if ((frame.contentDocument?.URL ?? "about:blank") === "about:blank") return;
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
