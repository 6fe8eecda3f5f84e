export { reviewPassages } from "./review_passages.ts";
export { passageText } from "./set_passage.ts";
export type { Passage, PassagePart, Quoted, Software } from "./types.ts";
