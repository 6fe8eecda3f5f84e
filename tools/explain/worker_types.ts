/** What a rerun needs, as paths of files. */
export interface WorkerRequest {
  /** Address of a module that exports the functions of a library. */
  readonly entry: string;
  readonly review: string;
  /** Paths of the files, by their path in the folder of the review. */
  readonly files: Readonly<Record<string, string>>;
  /** Places in results besides named numbers. */
  readonly places: readonly ResultPlace[];
  /** Where the named numbers are read in a library from before numbers had names. */
  readonly unnamed: readonly ResultPlace[];
}

/** A number by its place in the result of an analysis. */
export interface ResultPlace {
  readonly id: string;
  readonly analysis: string;
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
}

/** A number with its id; text is null where that library prints none. */
export interface WorkerNumber {
  readonly id: string;
  readonly value: number;
  readonly text: string | null;
  /** Where it is in a result; null for numbers that are asked by their place. */
  readonly place: ResultPlace | null;
}

export type WorkerAnswer = { readonly numbers: readonly WorkerNumber[] } | { readonly why: string };
