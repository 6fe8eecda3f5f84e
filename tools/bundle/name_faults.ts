/** Names of devices in Windows, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Paths that not every system can store when it unpacks them: signs and names that Windows keeps for
 * itself, and paths that differ in nothing but capitals or in how accents are written.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function nameFaults(paths: readonly string[]): readonly string[] {
  const allowed = "allowed: names that every system can store; rename it";
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const parts = path.split("/");
    const sign = /[<>:"|?*\\\p{Cc}]/u.exec(path)?.[0];
    if (sign !== undefined) return [`${path}: found ${JSON.stringify(sign)} in a name; ${allowed}`];
    const part = parts.find((part) => devices.test(part) || /[. ]$/.test(part));
    if (part !== undefined) return [`${path}: found the name ${JSON.stringify(part)}; ${allowed}`];
    const same = path.normalize("NFC").toLowerCase();
    const other = first.get(same);
    first.set(same, path);
    return other === undefined ? [] : [`${path}: found ${other} beside it; ${allowed}`];
  });
}
