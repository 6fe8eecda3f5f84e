import { quoteText } from "../table/quote_text.ts";
import { decodeEntities } from "./decode_entities.ts";
import type { CochraneTable } from "./cochrane_table.ts";
import { judgementWordOf } from "./judgement_word_of.ts";
import type { FileJudgements } from "./review_file_types.ts";

const judged = "Domain (judgement): ";
const support = "Domain (support): ";

/** The judgements of "risk-of-bias": a pair of columns for each domain. */
export function cochraneJudgements({ columns, rows }: CochraneTable): FileJudgements | null {
  const domains = columns.filter((column) => column.startsWith(judged))
    .map((column) => column.slice(judged.length))
    .filter((domain) => rows.some((row) => row.text(judged + domain) !== ""));
  const studies = rows.filter((row) => row.text("Study") !== "");
  if (domains.length === 0 || studies.length === 0) return null;
  return {
    domains: domains.map((domain) => domain.replace(/: All outcomes$/, "")),
    studies: studies.map((row) => ({
      studyId: row.text("Study"),
      judgements: domains.map((domain) => {
        const text = row.text(judged + domain);
        const word = judgementWordOf(text);
        if (word === null && text !== "") {
          row.fault(
            judged + domain,
            `the judgement ${quoteText(text)}`,
            "low, unclear or high risk, some concerns, moderate, serious, critical",
            "judge again in RevMan and export again",
          );
        }
        return { word, reason: withoutMarkup(row.text(support + domain)) || null };
      }),
    })),
  };
}

/** Support for judgements is a piece of HTML. */
function withoutMarkup(html: string): string {
  return decodeEntities(html.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ").trim();
}
