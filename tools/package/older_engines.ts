import { fileURLToPath } from "node:url";

/**
 * What Node 20 and browsers of its time lack and the library uses, for esbuild: its own function in
 * the place of the name, so that nobody's Map is changed.
 */
export const olderEngines = {
  define: { "Map.groupBy": "mapGroupBy" },
  inject: [fileURLToPath(new URL("map_group_by.ts", import.meta.url))],
} as const satisfies { readonly define: object; readonly inject: readonly string[] };
