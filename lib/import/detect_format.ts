import type { RecordFormat } from "./record_types.ts";

/**
 * Format of an export by its first lines, and only then by the name of the file: names are often
 * changed, and .txt may be anything. Null when nothing fits.
 */
export function detectFormat(file: string, text: string): RecordFormat | null {
  const head = text.trimStart();
  if (/^(?:TY {1,2}-)/.test(head)) return "RIS";
  if (/^PMID *-/.test(head)) return "PubMed";
  if (/^(?:<\?xml[^>]*>\s*)?<xml>\s*<records>/.test(head)) return "EndNote XML";
  const csv = csvFormat(head.split("\n", 1)[0] ?? "");
  if (csv !== null) return csv;
  // Text before the first entry is a comment.
  if (/^\s*@\s*[a-z]+\s*[{(]/im.test(text)) return "BibTeX";
  switch (/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()) {
    case "ris":
      return "RIS";
    case "nbib":
      return "PubMed";
    case "bib":
      return "BibTeX";
    default:
      return null;
  }
}

function csvFormat(head: string): RecordFormat | null {
  const columns = new Set(
    head.split(",").map((cell) => cell.replaceAll('"', "").trim().toLowerCase()),
  );
  const has = (...names: string[]) => names.every((name) => columns.has(name));
  if (has("covidence #")) return "Covidence CSV";
  if (has("item type", "publication title", "abstract note")) return "Zotero CSV";
  if (has("key", "title", "notes") && (has("pubmed_id") || has("pmc_id"))) return "Rayyan CSV";
  return columns.size > 1 && (has("title") || has("article title")) ? "CSV" : null;
}
