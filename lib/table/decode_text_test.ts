import assert from "node:assert/strict";
import { decodeText } from "./decode_text.ts";

const bytes = (...parts: (string | number)[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === "number" ? [part] : [...new TextEncoder().encode(part)]
    ),
  );

function faultOf(file: Uint8Array): { line: number | null; found: string; allowed: string } {
  const { problem } = decodeText("f", file);
  assert.ok(problem !== null);
  return { line: problem.line, found: problem.found, allowed: problem.allowed };
}

Deno.test("decodeText: leaves out a byte order mark and makes CRLF one line end", () => {
  const { text } = decodeText("f", bytes(0xef, 0xbb, 0xbf, "é,直\r\n1,2\n"));
  assert.equal(text, "é,直\n1,2\n");
});

Deno.test("decodeText: tells the line of bytes that are not UTF-8", () => {
  assert.deepEqual(faultOf(bytes("a,b\n1,é\nK", 0xf6, "nig,2\n")), {
    line: 3,
    found: 'bytes that are not UTF-8, near "K\ufffdnig,2"',
    allowed: "UTF-8 text",
  });
});

Deno.test("decodeText: finds a sequence that a line end cuts off", () => {
  assert.equal(faultOf(bytes("a\nb", 0xe7, 0x9b, "\nc\n")).line, 2);
  assert.equal(faultOf(bytes("a\nb", 0xe7, 0x9b)).line, 2);
});

Deno.test("decodeText: refuses UTF-16, with and without a byte order mark", () => {
  assert.match(faultOf(bytes(0xff, 0xfe, "a", 0, ",", 0)).found, /not UTF-8/);
  assert.equal(faultOf(bytes("a", 0, ",", 0)).found, "the control character U+0000");
});

Deno.test("decodeText: refuses a carriage return on its own", () => {
  assert.deepEqual(faultOf(bytes("a,b\n1,2\r3,4")), {
    line: 2,
    found: "a carriage return without a line feed",
    allowed: "lines that end in LF or CRLF",
  });
});

Deno.test("decodeText: refuses the mark of a character that was lost before", () => {
  assert.deepEqual(faultOf(bytes("a\nK\ufffdnig\n")), {
    line: 2,
    found: "U+FFFD, the mark of a character that was lost",
    allowed: "UTF-8 text",
  });
});
