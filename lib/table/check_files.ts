import type { FontPlan } from "../analysis/font_plan.ts";
import type { DataPackage } from "./data_package_types.ts";
import { fontFiles } from "./check_font.ts";
import { manuscriptFiles } from "./manuscript_files.ts";
import { nearestName } from "./nearest_name.ts";
import { parseJson } from "./parse_json.ts";
import { quoteText } from "./quote_text.ts";
import type { DataProblem } from "./types.ts";

/** Files that a review may hold without listing them in datapackage.json. */
const known = [
  "README.md",
  "datapackage.json",
  "protocol.json",
  "corrections.json",
  "deviations.json",
  "answers.json",
  "certainty.json",
  "claims.csv",
  "audit.csv",
  "witness.json",
  ...manuscriptFiles,
];

/**
 * Checks that every listed file is there, that nothing lies in the folder that nobody would read,
 * and that the JSON files which other steps read can be read.
 *
 * @param font The font of the protocol, whose files are read as well; null where the protocol could
 *   not be read, so that any font may be the one.
 */
export function checkFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  { resources }: DataPackage,
  font: FontPlan | undefined | null,
): DataProblem[] {
  const fonts = font === null
    ? [...files.keys()].filter((path) => /\.(ttf|otf)$/i.test(path))
    : fontFiles(font).map(([, path]) => path);
  const listed = [...resources.map((resource) => resource.path), ...fonts];
  const unlisted = [...files.keys()].filter((path) => ![...listed, ...known].includes(path));
  const fault = (path: string, found: string, allowed: string, advice: string): DataProblem => ({
    file: `${folder}/${path}`,
    line: null,
    column: null,
    found,
    allowed,
    advice,
  });
  return [
    ...resources.filter((resource) => !files.has(resource.path)).map(({ path, name }) => {
      const near = nearestName(path, unlisted);
      return fault(
        path,
        "no such file",
        `the file of the resource ${quoteText(name)}`,
        near === null
          ? "add it, or remove the resource from datapackage.json"
          : `did you mean ${quoteText(near)}?`,
      );
    }),
    ...unlisted.map((path) =>
      fault(
        path,
        path.endsWith(".csv") ? "a table that nobody reads" : "a file that nobody reads",
        `resources of datapackage.json, ${known.join(", ")}`,
        "list it in datapackage.json or remove it",
      )
    ),
    ...known.filter((path) => path.endsWith(".json") && !listed.includes(path)).flatMap((path) => {
      const bytes = files.get(path);
      // datapackage.json and protocol.json are read and told about on their own.
      const isRead = path === "datapackage.json" || path === "protocol.json";
      return bytes === undefined || isRead ? [] : parseJson(`${folder}/${path}`, bytes).problems;
    }),
  ];
}
