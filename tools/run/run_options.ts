import type { FigureFont } from "reforest/io";
import type { WritePage } from "./page_stage.ts";
import type { Render } from "./rendering.ts";

/** How a review is run. */
export interface RunReviewOptions {
  /** Paths of the notebooks from the root of the project, in reading order. */
  readonly notebooks: readonly string[];
  readonly cellLimit: number;
  readonly libraryVersion: string;
  readonly render: Render;
  /** Whether everything is carried out again, also what did not change. */
  readonly force: boolean;
  /** Rejects, with words for a person, when the data of a review cannot be used. */
  readonly validate: (review: string) => Promise<unknown>;
  /** The font that a review supplies for its figures. */
  readonly fontOf: (review: string) => Promise<FigureFont | null>;
  readonly writePage: WritePage;
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}
