/** The font that the figures of a review are set in: paths of files in its folder. */
export interface FontPlan {
  /** The regular face, a TrueType or OpenType file. */
  readonly regular: string;
  /** The bold face of the same family. @default the regular face */
  readonly bold?: string;
  /** The text of its licence, which goes where the font goes. */
  readonly licence?: string;
}
