import { listFiles } from "./list_files.ts";

/** Paths of the drawings in an output folder, sorted. */
export async function listDrawings(output: string): Promise<readonly string[]> {
  return (await listFiles("figures", output)).filter((path) => path.endsWith(".svg"));
}
