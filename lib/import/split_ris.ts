import { quoteText } from "../table/quote_text.ts";
import type { DataProblem } from "../table/types.ts";
import type { RawField, RawRecord, SplitRecords } from "./record_types.ts";

/** Two characters, two spaces, a hyphen; the space behind it is lost when a line is trimmed. */
const tagged = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/;

/**
 * RIS: a record runs from TY to ER, one tag a line; a line without a tag continues the one before.
 *
 * A record that is not closed is a fault, since a file that was cut off looks just like that.
 */
export function splitRis(file: string, text: string): SplitRecords {
  const raws: RawRecord[] = [];
  const problems: DataProblem[] = [];
  let open: { line: number; fields: RawField[] } | null = null;
  const fault = (line: number, found: string, allowed: string, advice: string) =>
    problems.push({ file, line, column: null, found, allowed, advice });
  const close = () => {
    if (open !== null) raws.push(open);
    open = null;
  };
  const cutOff = () => {
    if (open === null) return;
    fault(
      open.line,
      "a record without its end",
      "records from a line TY to a line ER",
      "the file may have been cut off: export it again",
    );
    close();
  };

  for (const [index, content] of text.split("\n").entries()) {
    const line = index + 1;
    const match = tagged.exec(content);
    const [, tag = "", value = ""] = match ?? [];
    if (match !== null && tag === "TY") {
      cutOff();
      open = { line, fields: [{ tag, line, value: value.trim() }] };
    } else if (open === null) {
      if (content.trim() === "") continue;
      const found = tag === "ER" ? "the end of a record that has no beginning" : "text";
      fault(
        line,
        `${found} outside of a record, ${quoteText(content.trim())}`,
        "records from a line TY to a line ER",
        "take the line out, or export the file again",
      );
    } else if (match !== null && tag === "ER") {
      close();
    } else if (match !== null) {
      open.fields.push({ tag, line, value: value.trim() });
    } else if (content.trim() !== "") {
      continueField(open.fields, content.trim());
    }
  }
  cutOff();
  return { raws, problems };
}

function continueField(fields: RawField[], more: string): void {
  const last = fields.pop();
  if (last !== undefined) fields.push({ ...last, value: `${last.value} ${more}`.trim() });
}
