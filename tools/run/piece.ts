import type { WrittenFile } from "./step_records.ts";

/** A part of a run that is carried out by itself, and kept while nothing that it uses changes. */
export interface Piece {
  /** Unique in a run: "05-pooling", "render figures/forest.svg". */
  readonly name: string;
  /** Under which name the manifest lists what it writes. */
  readonly step: string;
  /** Files of the project that it uses, from the root; "data/bcg/" stands for all files below it. */
  readonly files: readonly string[];
  /** Modules of the project that it runs, from the root; all that they import counts as well. */
  readonly modules: readonly string[];
  /** Files of the output folder that earlier pieces wrote and this one uses. */
  readonly reads: readonly string[];
  /** Whatever else it depends on, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A piece to be carried out, and why; there is one reason at least. */
export interface DuePiece {
  readonly piece: Piece;
  readonly why: readonly string[];
}

/** A piece and what it wrote. */
export interface DonePiece extends Piece {
  readonly written: readonly WrittenFile[];
}

/** Pieces that do not wait for each other. The stages of a run follow each other. */
export interface Stage {
  /** The pieces that there are, when the stages before have written into the folder. */
  readonly pieces: (folder: string, before: readonly DonePiece[]) => Promise<readonly Piece[]>;
  /** Carries out those that are due; the files of the others lie in the folder already. */
  readonly run: (folder: string, plan: StagePlan) => Promise<StageResult>;
}

/** What is to be done in a stage. */
export interface StagePlan {
  readonly due: readonly DuePiece[];
  readonly kept: readonly Piece[];
  /** The pieces of the stages before. */
  readonly before: readonly DonePiece[];
}

/** How a stage went: what it carried out, or why it could not. */
export interface StageResult {
  readonly done: readonly DonePiece[];
  readonly failures: readonly string[];
}
