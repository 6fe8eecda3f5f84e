/** A run of glyphs in a table of OpenType. */
interface GlyphRange {
  readonly start: number;
  readonly end: number;
}

/** Glyphs of a coverage table or a class definition (OpenType, chapter 2), as fontkit reads them. */
interface GlyphTable {
  readonly glyphs?: readonly number[];
  readonly rangeRecords?: readonly GlyphRange[];
  readonly startGlyph?: number;
  readonly classValueArray?: readonly number[];
  readonly classRangeRecord?: readonly (GlyphRange & { readonly class: number })[];
}

/** A list that fontkit reads when it is asked. */
interface LazyList<T> {
  readonly length: number;
  get(index: number): T;
}

interface Adjustment {
  readonly xAdvance?: number;
}

/** Pair adjustment (OpenType, GPOS, lookup type 2): by pairs of glyphs, or by pairs of classes. */
type PairTable =
  | {
    readonly version: 1;
    readonly coverage: GlyphTable;
    readonly pairSets: LazyList<readonly { readonly value1?: Adjustment }[]>;
  }
  | {
    readonly version: 2;
    readonly coverage: GlyphTable;
    readonly classDef1: GlyphTable;
    readonly classRecords: LazyList<LazyList<{ readonly value1?: Adjustment }>>;
  };

interface Lookup {
  readonly lookupType: number;
  readonly subTables:
    readonly (PairTable | { readonly lookupType: number; readonly extension: PairTable })[];
}

/** What is used here of the kerning of a font of fontkit. */
export interface KernedFont {
  readonly GPOS?: { readonly lookupList: LazyList<Lookup | undefined> } | null;
  /** The tables of fonts older than OpenType; those of format 0 list pairs of glyphs. */
  readonly kern?: { readonly tables: readonly OldTable[] } | null;
}

interface OldTable {
  readonly format: number;
  readonly subtable: {
    readonly pairs?: readonly { readonly left: number; readonly value: number }[];
  };
}

/**
 * By glyph: the most, in units of the font, by which kerning moves the next letter away from it;
 * null if the font kerns only by tables that are not read here.
 */
export function wideningKerning({ GPOS, kern }: KernedFont): Map<number, number> | null {
  const widest = new Map<number, number>();
  const widen = (glyph: number, moves: readonly number[]) =>
    widest.set(glyph, Math.max(0, widest.get(glyph) ?? 0, ...moves));
  const pairs = GPOS ? pairTables(GPOS.lookupList) : [];
  for (const table of pairs) {
    coveredGlyphs(table.coverage).forEach((glyph, i) => widen(glyph, movesAfter(table, glyph, i)));
  }
  // Renderers kern by the old tables where OpenType has none (HarfBuzz does).
  const old = pairs.length > 0 ? [] : kern?.tables ?? [];
  if (old.some(({ format }) => format !== 0)) return null;
  for (const { left, value } of old.flatMap(({ subtable }) => subtable.pairs ?? [])) {
    widen(left, [value]);
  }
  return widest;
}

/** By how much each second glyph is moved away from this one, the `index`-th of the table. */
function movesAfter(table: PairTable, glyph: number, index: number): readonly number[] {
  if (table.version === 1) {
    return table.pairSets.get(index).map(({ value1 }) => value1?.xAdvance ?? 0);
  }
  const seconds = table.classRecords.get(classOf(table.classDef1, glyph));
  return Array.from(
    { length: seconds.length },
    (_, second) => seconds.get(second).value1?.xAdvance ?? 0,
  );
}

/** Tables of pairs, also those that stand behind an extension (lookup type 9). */
function pairTables(lookups: LazyList<Lookup | undefined>): readonly PairTable[] {
  return Array.from({ length: lookups.length }, (_, i) => lookups.get(i)).flatMap((lookup) =>
    (lookup?.subTables ?? []).flatMap((table) => {
      const [type, pairs] = "extension" in table
        ? [table.lookupType, table.extension]
        : [lookup?.lookupType, table];
      return type === 2 ? [pairs] : [];
    })
  );
}

function coveredGlyphs({ glyphs, rangeRecords = [] }: GlyphTable): readonly number[] {
  return glyphs ??
    rangeRecords.flatMap(({ start, end }) =>
      Array.from({ length: end - start + 1 }, (_, i) => start + i)
    );
}

function classOf(table: GlyphTable, glyph: number): number {
  const { startGlyph = 0, classValueArray, classRangeRecord = [] } = table;
  if (classValueArray) return classValueArray[glyph - startGlyph] ?? 0;
  return classRangeRecord.find(({ start, end }) => start <= glyph && glyph <= end)?.class ?? 0;
}
