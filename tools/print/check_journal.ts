import { basename, extname, join } from "node:path";
import {
  checkFigure,
  describeBreach,
  type FigureFile,
  type JournalProfile,
  type Rule,
} from "reforest/figure";
import { figureFile } from "reforest/io";
import { listFiles } from "../run/list_files.ts";
import { listDrawings } from "../run/list_drawings.ts";

/** What is told of the figures of a review, and how many rules they break in all. */
export interface JournalReport {
  readonly lines: readonly string[];
  readonly breaches: number;
}

/**
 * Checks every figure of a review, with its files, against the rules of a journal. Where
 * there is a file for print it is looked at, and not its like for the screen.
 *
 * @throws {Error} if the review has no figures yet.
 */
export async function checkJournal(
  review: string,
  outputs: string,
  profile: JournalProfile,
): Promise<JournalReport> {
  const drawings = await listDrawings(outputs);
  if (drawings.length === 0) {
    throw new Error(
      `outputs/${review}/figures: found no drawing; allowed: the figures of a review that was ` +
        `run; run make REVIEW=${review} first`,
    );
  }
  const lines: string[] = [];
  let breaches = 0;
  let fit = 0;
  for (const drawing of drawings) {
    const id = basename(drawing, ".svg");
    const files = await filesOf(outputs, id);
    const scaled = files.find(({ name }) => name === `print/${id}.svg`)?.name;
    const svg = await Deno.readTextFile(join(outputs, scaled ?? drawing));
    const found = checkFigure({ id, svg }, profile, files);
    if (found.length === 0) fit++;
    lines.push(found.length === 0 ? `${id}: breaks no rule` : id);
    lines.push(...found.map((breach) => `  ${describeBreach(breach)}`));
    breaches += found.length;
  }
  const of = `${fit} of ${drawings.length} figures of ${review} break no rule of ${profile.name}`;
  return { lines: [...lines, ...unchecked(profile), "", `${of}; ${breaches} breaches`], breaches };
}

/** Rules for the author to read, and how sure the others are. */
function unchecked(profile: JournalProfile): readonly string[] {
  const notes = profile.notes.map(({ value, source }) =>
    `  ${value} (${source.title}${source.standing === "read" ? "" : `; ${source.standing}`})`
  );
  const unsure = Object.entries(profile)
    .filter((entry): entry is [string, Rule<unknown>] => isUnsure(entry[1]))
    .map(([name, { source }]) => `  ${name}: ${source.standing}`);
  return [
    ...notes.length === 0 ? [] : ["", "Not checked here:", ...notes],
    ...unsure.length === 0 ? [] : ["", "Look these rules up before you rely on them:", ...unsure],
  ];
}

function isUnsure(value: unknown): value is Rule<unknown> {
  return typeof value === "object" && value !== null && "source" in value &&
    (value as Rule<unknown>).source.standing !== "read";
}

async function filesOf(outputs: string, id: string): Promise<readonly FigureFile[]> {
  const inPrint = (await listFiles("print", outputs)).filter((path) => ofFigure(path, id));
  const inPrintToo = (path: string) => inPrint.some((other) => extname(other) === extname(path));
  const beside = (await listFiles("figures", outputs)).filter((path) =>
    ofFigure(path, id) && !inPrintToo(path)
  );
  return await Promise.all(
    [...beside, ...inPrint].map(async (path) =>
      figureFile(path, await Deno.readFile(join(outputs, path)))
    ),
  );
}

function ofFigure(path: string, id: string): boolean {
  return ["svg", "pdf", "png", "tiff"].some((ending) => basename(path) === `${id}.${ending}`);
}
