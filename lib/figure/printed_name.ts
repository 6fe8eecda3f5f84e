/**
 * Answers how codes of a data set are printed: by the names chosen for them, else as they are,
 * with spaces for underscores. A code may be followed by a remark in brackets, which stays.
 */
export function printedName(names: Readonly<Record<string, string>>): (code: string) => string {
  return (text) => {
    const [, code = text, remark = ""] = text.match(/^(.*?)( \(.*\))?$/) ?? [];
    const name = names[code] ?? code.replaceAll("_", " ");
    return `${name}${remark}`;
  };
}
