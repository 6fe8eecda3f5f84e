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

/** Pair adjustment by classes (OpenType, GPOS, lookup type 2, format 2). */
interface PairsByClass {
  readonly version: number;
  readonly coverage: GlyphTable;
  readonly classDef1: GlyphTable;
  readonly classRecords: LazyList<LazyList<{ readonly value1?: { readonly xAdvance?: number } }>>;
}

/** What is used here of the kerning of a font of fontkit. */
export interface KernedFont {
  readonly GPOS: {
    readonly lookupList: LazyList<
      { readonly lookupType: number; readonly subTables: readonly PairsByClass[] } | undefined
    >;
  };
}

/**
 * By glyph: the most, in units of the font, by which kerning moves the next letter away from it.
 *
 * @throws {Error} if the font kerns in a way that is not read here.
 */
export function wideningKerning({ GPOS: { lookupList } }: KernedFont): Map<number, number> {
  const widest = new Map<number, number>();
  for (let i = 0; i < lookupList.length; i++) {
    const lookup = lookupList.get(i);
    if (lookup?.lookupType !== 2) continue;
    for (const table of lookup.subTables) {
      if (table.version !== 2) {
        throw new Error(`kerning: found pair adjustment format ${table.version}; allowed: 2`);
      }
      for (const glyph of coveredGlyphs(table.coverage)) {
        const seconds = table.classRecords.get(classOf(table.classDef1, glyph));
        let most = widest.get(glyph) ?? 0;
        for (let second = 0; second < seconds.length; second++) {
          most = Math.max(most, seconds.get(second).value1?.xAdvance ?? 0);
        }
        widest.set(glyph, most);
      }
    }
  }
  return widest;
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
