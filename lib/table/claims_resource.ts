import type { TableResource } from "./parse_csv.ts";

const text = (name: string, description: string, required: boolean) => ({
  name,
  title: name,
  description,
  type: "string" as const,
  ...(required ? { constraints: { required: true } } : {}),
});

/** The columns of `claims.csv`. */
export const claimsResource: TableResource = {
  name: "claims",
  path: "claims.csv",
  title: "What is printed, and which results it has to be",
  description: "One row a printed text with its numbers.",
  schema: {
    fields: [
      text("id", "Name of the claim, once in the file.", true),
      text("manuscript", "A manuscript in this folder, or the publication.", true),
      text("place", "Where it stands, e.g. abstract.", true),
      text("text", "As printed.", true),
      text("quantities", "One for each number of the text, parted by semicolons.", false),
      text("format", "Digits and shift, where they do not follow from the text.", false),
      text("direction", "Words that the interval has to bear out.", false),
      text("not_recomputable", "Why the claim cannot be recomputed.", false),
    ],
  },
};
