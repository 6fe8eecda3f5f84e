/** Version of the library; the same as in deno.json (a test holds them together). */
export const libraryVersion = "0.1.0";
