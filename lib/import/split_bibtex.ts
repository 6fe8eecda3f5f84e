import { quoteText } from "../table/quote_text.ts";
import type { DataProblem } from "../table/types.ts";
import { readBibtexEntry } from "./read_bibtex_entry.ts";
import type { RawRecord, SplitRecords } from "./record_types.ts";

/**
 * BibTeX: entries "@type{key, field = value, ...}". What stands between entries is a comment, by
 * the language's definition; @string gives abbreviations, @preamble and @comment hold no record.
 *
 * Of a broken entry the rest of the file up to the next line that begins with "@" is passed over,
 * so that all faults are found at once.
 */
export function splitBibtex(file: string, text: string): SplitRecords {
  const raws: RawRecord[] = [];
  const problems: DataProblem[] = [];
  const abbreviations = new Map<string, string>();
  const lineAt = lineCounter(text);
  const opening = /@\s*([A-Za-z]+)\s*([{(])/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const type = (match[1] ?? "").toLowerCase();
    const line = lineAt(match.index);
    const close = match[2] === "(" ? ")" : "}";
    const entry = readBibtexEntry(text, opening.lastIndex, {
      close,
      keyed: !["string", "preamble", "comment"].includes(type),
      free: type === "preamble" || type === "comment",
      abbreviations,
    });
    if ("fault" in entry) {
      problems.push({
        file,
        line,
        column: null,
        found: `an entry @${type} that cannot be read, ${quoteText(entry.fault)}`,
        allowed: "@type{key, field = {value}, ...} with braces in pairs",
        advice: "close the entry; if it is the last one, the file may have been cut off",
      });
      const next = text.indexOf("\n@", opening.lastIndex);
      if (next < 0) break;
      opening.lastIndex = next;
      continue;
    }
    opening.lastIndex = entry.end;
    if (type === "string") {
      entry.fields.forEach(({ tag, value }) => abbreviations.set(tag, value));
    } else if (type !== "preamble" && type !== "comment") {
      const fields = entry.fields.map(({ tag, at, value }) => ({ tag, line: lineAt(at), value }));
      raws.push({ line, fields: [{ tag: "entry type", line, value: type }, ...fields] });
    }
  }
  return { raws, problems };
}

/** Lines of growing places in a text, counted once. */
function lineCounter(text: string): (index: number) => number {
  let [at, line] = [0, 1];
  return (index) => {
    if (index < at) [at, line] = [0, 1];
    for (let feed = text.indexOf("\n", at); feed >= 0 && feed < index;) {
      line++;
      at = feed + 1;
      feed = text.indexOf("\n", at);
    }
    return line;
  };
}
