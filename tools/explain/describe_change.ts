import type { Cause, Change, ChangedNumber, Group, Printed } from "./types.ts";

/** Letters of a value that a line shows; reports in JSON hold all. */
const most = 120;

/** What changed, where, from what to what. */
export function describeChange({ kind, file, place, before, after }: Change): string {
  const where = place === "" ? file : `${file}, ${place}`;
  const pair = `${shorten(before ?? "(none)")} -> ${shorten(after ?? "(none)")}`;
  return before === null && after === null ? `${kind} ${where}` : `${kind} ${where}: ${pair}`;
}

/** The same, and what there is to say of the state with this change alone. */
export function describeCause(cause: Cause): string {
  const { failure, along } = cause;
  const link = along.length === 0
    ? ""
    : `; alone it does not link without ${shorten(along.join(", "))}`;
  const run = failure === null ? "" : `; alone: ${shorten(failure.split("\n")[0] ?? "")}`;
  return `${describeChange(cause)}${link}${run}`;
}

/** A digest of a module by its beginning; other values by theirs where they are long. */
function shorten(text: string): string {
  const shown = text.replace(/^(SHA-256 [0-9a-f]{12})[0-9a-f]+$/, "$1…");
  return shown.length <= most ? shown : `${shown.slice(0, most)}…`;
}

/**
 * A number before and after, and by each cause alone: as printed where the print differs, else with as
 * many digits as tell the two apart.
 */
export function valuesOf({ before, after, alone }: ChangedNumber): {
  readonly before: string;
  readonly after: string;
  readonly alone: readonly string[];
} {
  const isPrinted = before?.text !== after?.text && before?.text !== null && after?.text !== null;
  const digits = [5, 7, 9, 11, 13, 15, 17].find((digits) =>
    before?.value.toPrecision(digits) !== after?.value.toPrecision(digits)
  );
  const write = (printed: Printed | null) => {
    if (printed === null) return "(none)";
    if (isPrinted && printed.text !== null) return printed.text;
    return `${Number(printed.value.toPrecision(digits))}`;
  };
  return { before: write(before), after: write(after), alone: alone.map(write) };
}

/** How sure it is that a set of causes is the smallest. */
export function describeProof({ causes, proof, instead }: Group): string {
  const others = instead.map(({ id }) => id).join("; ");
  switch (proof) {
    case "smallest":
      return causes.length > 1
        ? "smallest set: every smaller one was tried and gives another value"
        : others === ""
        ? "one cause, and alone enough"
        : `one cause, and alone enough; so would be, alone: ${others}`;
    case "smallest-unless-undone":
      return "smallest set, unless changes undo one another, which none was seen to: each smaller " +
        "one lacks what the new value is lost without";
    case "undone":
      return "none can be left out; changes undo one another here, and not every smaller set was " +
        "tried (--reruns)";
    case "minimal":
      return causes.length > 1
        ? "none can be left out; not every smaller set was tried"
        : "enough alone; not taken apart further";
    case "unfinished":
      return "enough together; the reruns were spent before all that can be left out was (--reruns)";
  }
}
