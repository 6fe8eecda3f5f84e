import { join } from "node:path";

/** Text of a notebook with these code cells. */
export function notebookText(codeCells: readonly string[]): string {
  const cells = codeCells.map((source, index) => ({
    cell_type: "code",
    execution_count: null,
    id: `cell-${index + 1}`,
    metadata: {},
    outputs: [],
    source,
  }));
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

/** Writes a notebook into a folder that is gone afterwards. */
export async function withNotebook<T>(
  codeCells: readonly string[],
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await Deno.makeTempDir({ prefix: "reforest-test-" });
  try {
    const path = join(folder, "fixture.ipynb");
    await Deno.writeTextFile(path, notebookText(codeCells));
    return await use(path);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
