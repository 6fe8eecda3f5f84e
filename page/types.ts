import type {
  AnalysisResult,
  ClaimsLedger,
  ManuscriptResults,
  ManuscriptText,
  NamedNumber,
  Output,
  Review,
  TripwireReport,
  Witnesses,
} from "reforest/review";

/** A file of the review's outputs, with its digest. */
export interface OutputFile extends Output {
  readonly sha256: string;
  /** Name of the notebook that wrote it, or "render". */
  readonly step: string;
}

/** A figure as it was stored. */
export interface StoredFigure {
  readonly id: string;
  /** A complete SVG document, as in `figures/<id>.svg`. */
  readonly svg: string;
  readonly alt: string;
}

/** An executed notebook, its cells turned into HTML. */
export interface StoredNotebook {
  /** File name without its ending, e.g. "05-pooling". */
  readonly name: string;
  readonly title: string;
  /** Where a figure belongs, an element with `data-figure` names it. */
  readonly html: string;
}

/** What a blind rerun found of exactly these outputs. */
export interface StoredVerdict {
  readonly verdict: string;
  readonly sentence: string;
}

/** All that the build puts into a page besides the library. JSON. */
export interface Payload {
  /** Read and valid: nothing is parsed again in the browser. */
  readonly review: Review;
  readonly software: { readonly deno: string; readonly library: string };
  readonly notebooks: readonly StoredNotebook[];
  readonly figures: readonly StoredFigure[];
  readonly outputs: readonly OutputFile[];
  /** Values of the named numbers as they are stored in `numbers.json`, by id. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Source text of the modules that compute named numbers, as HTML, by path in the project. */
  readonly code: Readonly<Record<string, string>>;
  /** Manuscripts in the folder of the review; claims are held against them. */
  readonly manuscripts: readonly ManuscriptText[];
  /** SHA-256 of the lists of digests: what the page is about. */
  readonly digests: Readonly<Record<"data" | "code" | "outputs", string>>;
  /** Null where nobody has verified these outputs. */
  readonly verdict: StoredVerdict | null;
}

/** A place on the page, as the hash of the address has it: `#/audit/claims?sort=grade`. */
export interface Route {
  /** First part of the path, e.g. "audit" or "bench". */
  readonly view: string;
  /** The other parts, decoded. */
  readonly path: readonly string[];
  /** What stands behind the question mark, as it is written. */
  readonly query: string;
}

/** What a view may use. Everything computed is computed once, on first use, and kept. */
export interface Page {
  readonly payload: Payload;
  readonly review: Review;
  /** The analyses of the protocol, computed in this browser. */
  readonly analyses: () => readonly AnalysisResult[];
  /** All that the manuscript draws its numbers from; about a second for a large review. */
  readonly results: () => ManuscriptResults;
  readonly numbers: () => readonly NamedNumber[];
  readonly claims: () => ClaimsLedger;
  readonly tripwires: () => TripwireReport;
  readonly witnesses: () => Witnesses;
  /** Goes to another place, with an entry in the history. */
  readonly go: (route: Route) => void;
  /** Puts the state of the view into the address, with an entry in the history; shows nothing anew. */
  readonly keepInAddress: (route: Route) => void;
  /** Has screen readers say a short text; shows nothing. */
  readonly announce: (words: string) => void;
  /** A worker that runs this same program; `page/bench/answer_messages.ts` answers. */
  readonly openWorker: () => Worker;
}

/** One of the two halves of a page. */
export interface View {
  readonly id: "audit" | "bench";
  readonly title: string;
  /**
   * Fills the place, which is empty, and gives what has to be said of it in the title of the window.
   * Called again whenever the address changes to another route of the view.
   */
  readonly show: (place: HTMLElement, route: Route, page: Page) => string;
}
