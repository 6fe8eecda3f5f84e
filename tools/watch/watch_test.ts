import assert from "node:assert/strict";
import { join } from "node:path";
import { projectRoot } from "../run/project_root.ts";
import { readArguments } from "./arguments.ts";
import { changesOf } from "./changes_of.ts";
import { frameState } from "./frame_state.ts";
import { runProgram } from "./run_program.ts";
import { settledChanges } from "./settled_changes.ts";
import { type RunOutcome, watchReview, type WatchState } from "./watch_review.ts";

/** A list that grows while it is read, until it is closed. */
function queue<T>() {
  const items: T[] = [];
  let isClosed = false;
  let wake = () => {};
  return {
    add: (item: T) => {
      items.push(item);
      wake();
    },
    close: () => {
      isClosed = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      while (true) {
        const item = items.shift();
        if (item !== undefined) yield item;
        else if (isClosed) return;
        else await new Promise<void>((resolve) => wake = resolve);
      }
    },
  };
}

const well: RunOutcome = { isWell: true, lines: [] };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Watches with runs that a test ends itself. */
function watching() {
  const changes = queue<readonly string[]>();
  const runs: { readonly end: PromiseWithResolvers<RunOutcome>; readonly signal: AbortSignal }[] =
    [];
  const [told, shown]: [string[], WatchState[]] = [[], []];
  const ended = watchReview({
    changes,
    run: (signal) => {
      const end = Promise.withResolvers<RunOutcome>();
      runs.push({ end, signal });
      return end.promise;
    },
    tell: (line) => told.push(line),
    show: (state) => shown.push(state),
  });
  return { changes, runs, told, shown, ended };
}

Deno.test("watchReview: runs at once, and again after each change", async () => {
  const { changes, runs, told, shown, ended } = watching();
  assert.equal(runs.length, 1);
  runs[0]?.end.resolve(well);
  changes.add(["data/x/rows.csv"]);
  await pause(0);
  assert.equal(runs.length, 2);
  assert.ok(told.includes("\nchanged: data/x/rows.csv"));
  runs[1]?.end.resolve(well);
  await pause(0);
  changes.close();
  await ended;
  assert.deepEqual(shown, [
    { kind: "running", changed: [] },
    { kind: "done", outcome: well },
    { kind: "running", changed: ["data/x/rows.csv"] },
    { kind: "done", outcome: well },
  ]);
});

Deno.test("watchReview: a run that fails, or cannot be started, does not end it", async () => {
  const { changes, runs, told, shown, ended } = watching();
  runs[0]?.end.resolve({ isWell: false, lines: ["a", "b"] });
  await pause(0);
  assert.equal(told[0], "The run failed; its lines above say why");
  changes.add(["lib/a.ts"]);
  await pause(0);
  runs[1]?.end.reject(new Error("no such program"));
  await pause(0);
  assert.ok(told.includes("The run failed: no such program"));
  changes.add(["lib/a.ts"]);
  await pause(0);
  runs[2]?.end.resolve(well);
  changes.close();
  await ended;
  assert.deepEqual(shown.at(-1), { kind: "done", outcome: well });
});

Deno.test("watchReview: a change during a run ends that run, which shows nothing any more", async () => {
  const { changes, runs, shown, ended } = watching();
  changes.add(["lib/a.ts"]);
  await pause(0);
  assert.equal(runs[0]?.signal.aborted, true);
  assert.equal(runs.length, 1);
  runs[0]?.end.resolve({ isWell: false, lines: ["stopped"] });
  await pause(0);
  assert.equal(runs.length, 2);
  assert.equal(runs[1]?.signal.aborted, false);
  assert.deepEqual(shown.map(({ kind }) => kind), ["running", "running"]);
  // The end of watching ends the run as well.
  changes.close();
  await pause(0);
  assert.equal(runs[1]?.signal.aborted, true);
  runs[1]?.end.resolve(well);
  await ended;
});

Deno.test("watchReview: names some of many changed files", async () => {
  const { changes, runs, told, ended } = watching();
  runs[0]?.end.resolve(well);
  changes.add(["a", "b", "c", "d", "e", "f", "g"]);
  await pause(0);
  assert.ok(told.includes("\nchanged: a, b, c, d, e, 2 more"));
  runs[1]?.end.resolve(well);
  changes.close();
  await ended;
});

Deno.test("settledChanges: events that come together are one look, and no change is no list", async () => {
  const events = queue<string>();
  const answers = [["a"], [], ["b"]];
  const lists: (readonly string[])[] = [];
  const ended = (async () => {
    const look = () => Promise.resolve(answers.shift() ?? []);
    for await (const list of settledChanges(events, look, 30)) lists.push(list);
  })();
  for (const event of ["1", "2", "3"]) events.add(event);
  await pause(60);
  assert.deepEqual([lists, answers.length], [[["a"]], 2]);
  events.add("4");
  await pause(60);
  assert.deepEqual([lists, answers.length], [[["a"]], 1]);
  events.add("5");
  events.close();
  await ended;
  assert.deepEqual(lists, [["a"], ["b"]]);
});

Deno.test("changesOf: a changed cell is a change; a file saved as it was is none", async () => {
  const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  const abort = new AbortController();
  try {
    for (const folder of ["data/small", "notebooks", "lib"]) {
      await Deno.mkdir(join(root, folder), { recursive: true });
    }
    for (const file of ["deno.json", "deno.lock", "data/small/rows.csv", "lib/a.ts"]) {
      await Deno.writeTextFile(join(root, file), "n\n1\n");
    }
    const changes = (await changesOf("small", abort.signal, root))[Symbol.asyncIterator]();
    const list = changes.next();
    await Deno.writeTextFile(join(root, "data/small/rows.csv"), "n\n1\n");
    await Deno.writeTextFile(join(root, "lib/a_test.ts"), "");
    assert.equal(await Promise.race([list, pause(600)]), undefined);
    // As editors save: another file takes the name.
    await Deno.writeTextFile(join(root, "data/small/.rows.csv.swp"), "n\n2\n");
    await Deno.rename(
      join(root, "data/small/.rows.csv.swp"),
      join(root, "data/small/rows.csv"),
    );
    assert.deepEqual((await list).value, ["data/small/rows.csv"]);
    // What was told is not told again.
    const more = changes.next();
    await Deno.writeTextFile(join(root, "lib/a.ts"), "n\n2\n");
    assert.deepEqual((await more).value, ["lib/a.ts"]);
    const end = changes.next();
    abort.abort();
    assert.equal((await end).done, true);
  } finally {
    abort.abort();
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("runProgram: tells lines as they come, and how it ended", async () => {
  const lines: string[] = [];
  const how = { signal: new AbortController().signal, tell: (line: string) => lines.push(line) };
  const outcome = await runProgram(["sh", "-c", "echo a; echo b >&2; exit 3"], "/", how);
  assert.equal(outcome.isWell, false);
  assert.deepEqual([...outcome.lines].sort(), ["a", "b"]);
  assert.deepEqual([...lines].sort(), ["a", "b"]);
  assert.deepEqual(await runProgram(["true"], "/", how), well);
});

Deno.test("runProgram: aborted, the program is asked to end", async () => {
  const abort = new AbortController();
  const how = { signal: abort.signal, tell: () => abort.abort() };
  const code = "trap 'echo asked; exit 0' TERM; echo begun; while :; do sleep 0.05; done";
  const { lines } = await runProgram(["sh", "-c", code], "/", how);
  assert.deepEqual(lines, ["begun", "asked"]);
});

Deno.test("frameState: says what runs, and keeps what a failed run printed", () => {
  const state = (one: WatchState) => frameState("bcg", one, "bcg/review/index.html", 2);
  assert.deepEqual(state({ kind: "running", changed: ["a", "b"] }), {
    words: "bcg: running after a change of a and 1 more …",
    failure: null,
    page: "/bcg/review/index.html",
    version: 2,
  });
  const good = state({ kind: "done", outcome: { isWell: true, lines: ["printed"] } });
  assert.deepEqual([good.words, good.failure], ["bcg: up to date", null]);
  const failed = state({ kind: "done", outcome: { isWell: false, lines: ["", "x", "y", ""] } });
  assert.match(failed.words, /^bcg: the last run failed/);
  assert.equal(failed.failure, "x\ny");
  assert.equal(frameState("bcg", { kind: "running", changed: [] }, null, 0).page, null);
});

Deno.test("readArguments: a review and a port, or what is wrong with them", () => {
  assert.deepEqual(readArguments(["bcg", "--port", "9000"]), {
    help: false,
    review: "bcg",
    port: 9000,
  });
  assert.deepEqual(readArguments([]), { help: false, review: null, port: 8520 });
  const problem = (...args: string[]) => {
    const read = readArguments(args);
    return "problem" in read ? read.problem : null;
  };
  assert.match(problem("--port", "80") ?? "", /found --port 80; allowed: a whole number from 1024/);
  assert.match(problem("--port") ?? "", /found --port ; allowed/);
  assert.match(problem("a", "b") ?? "", /found two reviews, a and b; allowed: one/);
  assert.match(problem("--fast") ?? "", /found --fast; allowed: REVIEW, --port N, --help/);
});

Deno.test("watch: a review that does not exist is refused with those that do", async () => {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", join(projectRoot, "tools/watch.ts"), "no-such-review"],
  }).output();
  assert.equal(code, 1);
  assert.match(
    new TextDecoder().decode(stderr),
    /^watch: found no review "no-such-review"; allowed: bcg, /,
  );
});
