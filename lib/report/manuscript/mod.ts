export { manuscriptSkeleton, type ManuscriptSource } from "./manuscript_skeleton.ts";
export { manuscriptToMarkdown } from "./manuscript_to_markdown.ts";
export { type RecordedPassages, recordPassages } from "./record_passages.ts";
export { reviewPassages } from "./review_passages.ts";
export { passageText } from "./set_passage.ts";
export type {
  LegendFigure,
  Manuscript,
  ManuscriptBlock,
  Passage,
  PassagePart,
  Quoted,
  Software,
} from "./types.ts";
