export { pool } from "./pool.ts";
export type * from "./types.ts";
