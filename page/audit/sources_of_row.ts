import type { TableRow } from "reforest";
import type { Review } from "reforest/review";

/** A page in the web where a row was read, or where its study is. */
export interface SourceLink {
  readonly address: string;
  readonly name: string;
}

/**
 * Where a row was read and where its study is published: addresses in the row, then the address,
 * DOI and PubMed number of the study in the table of studies. Each address once.
 */
export function sourcesOfRow({ protocol, tables }: Review, row: TableRow): readonly SourceLink[] {
  const { table, studyId } = protocol.studies;
  const id = row.values[studyId];
  const study = tables[table]?.rows.find(({ values }) => values[studyId] === id);
  const links = [
    ...linksIn(row, "where it was read"),
    ...(study === undefined || id == null ? [] : linksIn(study, "study")),
  ];
  return links.filter(({ address }, index) =>
    links.findIndex((other) => other.address === address) === index
  );
}

function linksIn({ values }: TableRow, name: string): readonly SourceLink[] {
  return Object.entries(values).flatMap(([column, value]) => {
    const text = String(value ?? "").trim();
    if (/^https?:\/\//.test(text)) return [{ address: text, name }];
    if (column === "doi" && /^10\.\d+\//.test(text)) {
      return [{ address: `https://doi.org/${text}`, name: "DOI" }];
    }
    if (column === "pmid" && /^\d+$/.test(text)) {
      return [{ address: `https://pubmed.ncbi.nlm.nih.gov/${text}/`, name: "PubMed" }];
    }
    return [];
  });
}
