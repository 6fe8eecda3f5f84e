/** Folders and files of the outputs that results, tables, figures and the runner write by themselves. */
const taken = ["results", "tables", "figures", "notebooks", "print", "manifest.json"];

/**
 * A path for a file of a step: below the outputs of the review, by forward slashes, in plain
 * characters that every file system takes, and not where another part of the project writes.
 *
 * @throws {TypeError} if it is none.
 */
export function freePath(path: string): string {
  const parts = path.split("/");
  const isPlain = parts.every((part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(part));
  if (!isPlain || taken.includes(parts[0] ?? "")) {
    throw new TypeError(
      `step.file, path: found ${JSON.stringify(path)}; allowed: a path of letters, digits, "_", ` +
        `"-" and "." below the outputs, not in ${taken.join(", ")}`,
    );
  }
  return path;
}
