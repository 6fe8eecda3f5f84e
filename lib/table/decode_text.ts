import { quoteText } from "./quote_text.ts";
import type { DataProblem } from "./types.ts";

/** A file as text, or what keeps it from being text. */
export type DecodedText =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: DataProblem };

const advice = 'save the file as UTF-8 (in a spreadsheet: "CSV UTF-8")';

/**
 * Reads bytes as UTF-8 text with LF line ends; a byte order mark at the head is left out.
 *
 * CRLF becomes LF, also within quoted cells, so that the same table gives the same values on
 * every system. What is refused: bytes that are not UTF-8, a carriage return on its own, control
 * characters (a file in UTF-16 is full of them), and U+FFFD, which a faulty conversion leaves in
 * the place of a character that was lost.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const fault = (line: number, found: string, allowed: string, advice: string): DecodedText => ({
    text: null,
    problem: { file, line, column: null, found, allowed, advice },
  });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    const { line, near } = firstUndecodable(bytes);
    return fault(line, `bytes that are not UTF-8, near ${quoteText(near)}`, "UTF-8 text", advice);
  }
  // deno-lint-ignore no-control-regex
  const strange = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/.exec(text);
  if (strange === null) return { text, problem: null };
  const line = text.slice(0, strange.index).split("\n").length;
  if (strange[0] === "\r") {
    return fault(
      line,
      "a carriage return without a line feed",
      "lines that end in LF or CRLF",
      "save the file with LF line ends",
    );
  }
  const code = strange[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return strange[0] === "\ufffd"
    ? fault(
      line,
      "U+FFFD, the mark of a character that was lost",
      "UTF-8 text",
      "type the character again",
    )
    : fault(line, `the control character U+${code}`, "UTF-8 text", advice);
}

/** TextDecoder does not say where it failed: the lines are tried one by one. */
function firstUndecodable(bytes: Uint8Array): { readonly line: number; readonly near: string } {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const lenient = new TextDecoder("utf-8");
  for (let line = 1, start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    const part = bytes.subarray(start, end);
    try {
      strict.decode(part);
    } catch {
      const shown = lenient.decode(part);
      const at = shown.indexOf("\ufffd");
      return { line, near: shown.slice(Math.max(0, at - 12), at + 12) };
    }
    start = end + 1;
  }
  // A sequence of UTF-8 never holds the byte 0x0A, so that one line on its own must have failed.
  throw new Error("decodeText: no line with a fault");
}
