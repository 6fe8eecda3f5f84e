import { join } from "node:path";
import type { Manifest } from "../run/manifest.ts";

/** The manifest of an output folder; null when there is none or it has not the shape of one. */
export async function readManifest(outputs: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await Deno.readTextFile(join(outputs, "manifest.json")));
    return isManifest(manifest) ? manifest : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function isManifest(value: Partial<Manifest> | null): value is Manifest {
  const { inputs, sources, outputs } = value ?? {};
  return typeof value?.review === "string" && typeof value.denoVersion === "string" &&
    areDigests(inputs) && areDigests(sources) && areDigests(outputs) &&
    outputs.every((file: { step?: unknown; inputs?: unknown }) =>
      typeof file.step === "string" && Array.isArray(file.inputs)
    );
}

function areDigests(files: unknown): files is { path: string; sha256: string }[] {
  return Array.isArray(files) &&
    files.every((file) => typeof file?.path === "string" && typeof file.sha256 === "string");
}
