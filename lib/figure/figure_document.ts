/** In a browser the page's own document; elsewhere linkedom's, loaded only there. */
const page: Document = globalThis.document ?? await emptyDocument();

async function emptyDocument(): Promise<Document> {
  const { parseHTML } = await import("linkedom");
  return parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
}

/** The document in which Observable Plot makes its elements; nothing is ever put into it. */
export function figureDocument(): Document {
  return page;
}
