/** Representations of a value by mime type. */
export type Bundle = Readonly<Record<string, unknown>>;

interface Internals {
  readonly inspectArgs: (args: readonly unknown[], how: { readonly colors: boolean }) => string;
}

const { inspectArgs } = Reflect.get(Deno, Reflect.get(Deno, "internal")) as Internals;
const display = Symbol.for("Jupyter.display");

/**
 * Whether the kernel of Deno 2.9 shows a value at the end of a cell. It is handed over as JSON, which
 * has no `undefined`, no big integers and no -0; `null` is taken for nothing.
 */
export function isShown(value: unknown): boolean {
  const isNumber = typeof value === "number";
  return value !== undefined && value !== null && typeof value !== "bigint" &&
    !(isNumber && (!Number.isFinite(value) || Object.is(value, -0)));
}

/** Whether the kernel itself makes the picture or the table: canvases, Vega, data frames, images. */
export function isKernelDrawn(value: unknown): boolean {
  if (typeof value !== "object" || value === null || showing(value) !== null) return false;
  const isFrame = ["schema", "head", "toRecords"].every((name) => name in value);
  return isFrame || "toDataURL" in value || "toSpec" in value || isImage(value);
}

/** What the kernel of Deno 2.9 shows of a value that it does not draw itself. */
export async function format(value: unknown): Promise<Bundle> {
  const show = showing(value);
  if (show !== null) return await show();
  const html = typeof value === "object" && value !== null && "outerHTML" in value
    ? value.outerHTML
    : null;
  if (typeof html === "string") {
    return { [html.startsWith("<svg") ? "image/svg+xml" : "text/html"]: html };
  }
  return { "text/plain": inspectArgs(["%o", value], { colors: false }) };
}

function showing(value: unknown): (() => Bundle | Promise<Bundle>) | null {
  if (typeof value !== "object" || value === null) return null;
  const show: unknown = Reflect.get(value, display);
  return typeof show === "function" ? () => show.call(value) : null;
}

/** By the first bytes of JPEG and PNG. */
function isImage(value: object): boolean {
  if (!(value instanceof Uint8Array)) return false;
  const starts = (...bytes: readonly number[]) => bytes.every((byte, i) => value[i] === byte);
  return starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47);
}
