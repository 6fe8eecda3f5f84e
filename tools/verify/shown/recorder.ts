/// <reference lib="deno.unstable" />
import { countTimers } from "../../kernel/count_timers.ts";
import { type Bundle, format, isKernelDrawn, isShown } from "./format_value.ts";
import { frameOf, kernelOnly } from "./frames.ts";

/**
 * Stands in for the Jupyter kernel where a notebook runs as a module, without the network that a
 * kernel needs: `Deno.jupyter`, `console` and the values of cells give the messages that a kernel
 * publishes, on the standard output. Loaded before the module; lines between its cells
 * ({@linkcode recordCells}) say where one begins and ends.
 *
 * It guards nothing: a notebook that forges what it shows could as well show it.
 */
export interface CellRecorder {
  /** The value of the last statement that has one. */
  value: unknown;
  readonly start: (cell: number) => void;
  readonly end: () => Promise<void>;
  /** After the last cell. */
  readonly close: () => void;
}

/** The global name under which the module finds it. */
const recorderName = "reforestCell";

interface Internals {
  readonly Console: new (print: (text: string, level: number) => void) => Console;
}

const encoder = new TextEncoder();
const write = Deno.stdout.writeSync.bind(Deno.stdout);

function send(type: string, content: unknown): void {
  let rest = encoder.encode(frameOf(type, content));
  while (rest.length > 0) rest = rest.subarray(write(rest));
}

async function publish(type: string, value: unknown, more: object, bundle?: Bundle): Promise<void> {
  if (bundle === undefined && isKernelDrawn(value)) return send(kernelOnly, {});
  send(type, { data: bundle ?? await format(value), metadata: {}, ...more });
}

const settled = countTimers();

const recorder: CellRecorder = {
  value: undefined,
  start: (cell) => send("cell", { cell }),
  end: async () => {
    const { value } = recorder;
    recorder.value = undefined;
    if (isShown(value)) await publish("execute_result", value, {});
    await settled();
  },
  close: () => send("closed", {}),
};

const tagged = (mime: string) => (texts: TemplateStringsArray, ...values: readonly unknown[]) => ({
  [Symbol.for("Jupyter.display")]: () => ({
    [mime]: String.raw({ raw: texts }, ...values.map((value) => value ?? "")),
  }),
});

const jupyter = {
  $display: Symbol.for("Jupyter.display"),
  broadcast: (type: string, content: unknown) => Promise.resolve(send(type, content)),
  display: (
    value: unknown,
    how: { readonly raw?: boolean; readonly update?: boolean; readonly display_id?: string } = {},
  ) =>
    publish(
      how.update ? "update_display_data" : "display_data",
      value,
      { transient: how.display_id === undefined ? {} : { display_id: how.display_id } },
      how.raw ? value as Bundle : undefined,
    ),
  format,
  html: tagged("text/html"),
  image: (image: unknown) => ({ toDataURL: () => image }),
  md: tagged("text/markdown"),
  svg: tagged("image/svg+xml"),
};

const { Console } = Reflect.get(Deno, Reflect.get(Deno, "internal")) as Internals;
const printing = new Console((text, level) =>
  send("stream", { name: level > 1 ? "stderr" : "stdout", text })
);
for (const [name, method] of Object.entries(printing)) {
  if (typeof method === "function") Reflect.set(console, name, method);
}
// The property has a setter and cannot be defined anew.
Reflect.set(Deno, "jupyter", jupyter);
Object.defineProperty(globalThis, recorderName, { value: recorder });
