/** How a run ended. */
export interface RunOutcome {
  readonly isWell: boolean;
  /** What it printed. */
  readonly lines: readonly string[];
}

/** What there is to show. */
export type WatchState =
  | { readonly kind: "running"; readonly changed: readonly string[] }
  | { readonly kind: "done"; readonly outcome: RunOutcome };

/** How a review is watched. */
export interface WatchOptions {
  /** Lists of changed files; their end is the end of watching. */
  readonly changes: AsyncIterable<readonly string[]>;
  /** Runs the review; a run that is not wanted any more is aborted. */
  readonly run: (signal: AbortSignal) => Promise<RunOutcome>;
  readonly tell: (line: string) => void;
  readonly show: (state: WatchState) => void;
}

/**
 * Runs a review, and again after each change. A change during a run ends that run, whose inputs are
 * not those of one moment any more. A run that fails or throws is told, and the next change is
 * awaited.
 */
export async function watchReview({ changes, run, tell, show }: WatchOptions): Promise<void> {
  const start = (changed: readonly string[]) => {
    const abort = new AbortController();
    show({ kind: "running", changed });
    const ended = run(abort.signal)
      .catch((error: unknown): RunOutcome => ({
        isWell: false,
        lines: [error instanceof Error ? error.message : String(error)],
      }))
      .then((outcome) => {
        if (abort.signal.aborted) return;
        if (!outcome.isWell) tell(`The run failed${cause(outcome)}`);
        tell("Waiting for changes of data, notebooks and library (Ctrl-C ends)");
        show({ kind: "done", outcome });
      });
    return async () => {
      abort.abort();
      await ended;
    };
  };
  let stop = start([]);
  for await (const changed of changes) {
    await stop();
    tell(`\nchanged: ${nameFiles(changed)}`);
    stop = start(changed);
  }
  await stop();
}

const mostNamed = 5;

function nameFiles(paths: readonly string[]): string {
  const more = paths.length - mostNamed;
  return [...paths.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** A run has printed why it failed; one that could not be started has printed nothing. */
function cause({ lines }: RunOutcome): string {
  return lines.length === 1 ? `: ${lines[0]}` : "; its lines above say why";
}
