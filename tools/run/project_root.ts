import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project, found from where this file stands and never from where one is. */
export const projectRoot: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
