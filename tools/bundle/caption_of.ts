import { type BundleFiles, textOf } from "./types.ts";

/** What a figure or table of a review shows: its alternative text, or its caption. */
export function captionOf(files: BundleFiles, path: string): string | null {
  const stem = path.replace(/\.[a-z]+$/, "");
  if (files.has(`${stem}.alt.txt`)) return textOf(files, `${stem}.alt.txt`).trim();
  if (!files.has(`${stem}.md`)) return null;
  const [first = ""] = textOf(files, `${stem}.md`).split("\n");
  return /^\*\*(.*)\*\*$/.exec(first)?.[1] ?? null;
}
