import { quoteText } from "../table/quote_text.ts";
import type { DataProblem } from "../table/types.ts";
import type { RawField, RawRecord, SplitRecords } from "./record_types.ts";

/**
 * PubMed's format (MEDLINE, .nbib): tags of up to four letters padded to four, a hyphen; lines
 * that begin with six spaces continue the one before; a record begins with PMID and ends with SO.
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export function splitNbib(file: string, text: string): SplitRecords {
  const raws: RawRecord[] = [];
  const problems: DataProblem[] = [];
  let fields: RawField[] | null = null;
  const fault = (line: number, found: string, allowed: string, advice: string) =>
    problems.push({ file, line, column: null, found, allowed, advice });

  for (const [index, content] of text.split("\n").entries()) {
    const line = index + 1;
    const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]{1,3}) *- ?(.*)$/.exec(content) ?? [];
    if (tag === "PMID") {
      fields = [{ tag, line, value: value.trim() }];
      raws.push({ line, fields });
    } else if (content.trim() === "") {
      continue;
    } else if (fields === null) {
      fault(
        line,
        `text outside of a record, ${quoteText(content.trim())}`,
        "records that begin with a line PMID",
        "take the line out, or export the file again",
      );
    } else if (tag !== "") {
      fields.push({ tag, line, value: value.trim() });
    } else {
      const last = fields.pop();
      if (last !== undefined) {
        fields.push({ ...last, value: `${last.value} ${content.trim()}` });
      }
    }
  }
  // The format has no mark for the end of a record, but PubMed writes the source (SO) last.
  const last = raws.at(-1);
  if (last !== undefined && !last.fields.some(({ tag }) => tag === "SO")) {
    fault(
      last.line,
      "a record that breaks off before its line SO",
      "records from a line PMID to a line SO",
      "the file may have been cut off: export it again",
    );
  }
  return { raws, problems };
}
