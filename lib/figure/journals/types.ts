/** Where a rule of a journal stands, and how it came to be known here. */
export interface RuleSource {
  readonly title: string;
  /** Address of the page; null when the rule was remembered and no page was looked at. */
  readonly address: string | null;
  /**
   * "read": in an archived copy of the page, which may be older than today's; "second hand": in
   * somebody else's summary of the page; "from memory, unverified": look it up before you rely on it.
   */
  readonly standing: "read" | "second hand" | "from memory, unverified";
  /** Day on which the copy was read; null when none was. */
  readonly checkedOn: string | null;
}

/** A rule and where it stands. */
export interface Rule<T> {
  readonly value: T;
  readonly source: RuleSource;
}

/** Bounds, both included; null where a journal sets none. */
export interface Bounds {
  readonly least: number | null;
  readonly most: number | null;
}

/** Formats of files that journals name; this library writes the first four. */
export type FileFormat =
  | "svg"
  | "pdf"
  | "png"
  | "tiff"
  | "eps"
  | "ai"
  | "ps"
  | "jpeg"
  | "gif"
  | "pptx"
  | "docx";

/** What a journal asks of figures, as data; a rule that is not known is absent. */
export interface JournalProfile {
  readonly id: string;
  readonly name: string;
  /** Widths of columns in millimetres, to draw figures at: `widthMm: profile.columns.value.double`. */
  readonly columns?: Rule<{ readonly single: number; readonly double: number }>;
  /** Of the whole figure, in millimetres. */
  readonly width?: Rule<Bounds>;
  readonly height?: Rule<Bounds>;
  /** Size of letters at the size of the figure, in points. */
  readonly text?: Rule<Bounds>;
  /** Families of which one is to be used, by the beginnings of their names. */
  readonly fonts?: Rule<readonly string[]>;
  /** What becomes of fonts in vector files. */
  readonly fontsInPdf?: Rule<"embedded" | "outlined">;
  /** Dots an inch of raster files of drawings with lines and text. */
  readonly dpi?: Rule<Bounds>;
  /** One of these is to be sent in. */
  readonly formats?: Rule<readonly FileFormat[]>;
  /** Most bytes of one file. */
  readonly bytes?: Rule<number>;
  /** Compression of TIFF files; an alpha channel is refused wherever this is set. */
  readonly tiff?: Rule<"LZW">;
  /** Whether texts may have a colour; shades of grey always may. */
  readonly colouredText?: Rule<false>;
  /** Whether the title may stand in the figure itself. */
  readonly titleInFigure?: Rule<false>;
  /** Rules that no program can check here, for the author to read. */
  readonly notes: readonly Rule<string>[];
}

/** What a file of a figure is, as its own bytes say it. */
export interface FigureFile {
  readonly name: string;
  readonly format: "svg" | "pdf" | "png" | "tiff";
  readonly bytes: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Dots an inch; null for vectors. */
  readonly dpi: number | null;
  /** Whether there is an alpha channel; false for vectors. */
  readonly alpha: boolean;
  /** "LZW", "none" or "deflate"; null for vectors. */
  readonly compression: string | null;
  /** What became of the fonts; "named" in SVG files, "drawn" in raster files. */
  readonly fonts: "embedded" | "outlined" | "named" | "drawn";
}

/** A rule that a figure breaks. */
export interface Breach {
  /** The figure's id, or the name of the file. */
  readonly where: string;
  readonly rule: string;
  readonly found: string;
  readonly allowed: string;
  readonly advice: string;
  readonly source: RuleSource;
}
