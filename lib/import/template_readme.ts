import type { Protocol } from "../analysis/protocol.ts";
import { exampleMark } from "../table/example_row.ts";
import { valueAt } from "./value_at.ts";
import { templateChoices } from "./template_choices.ts";
import type { TemplatePlace } from "./template_places.ts";
import type { TemplateParts } from "./template_types.ts";

/** README.md of a review to fill in: what to write first, then every choice with its default. */
export function templateReadme(
  name: string,
  { about }: TemplateParts,
  protocol: Protocol,
  places: readonly TemplatePlace[],
): string {
  const first = places.map(({ pointer, write }, index) =>
    `${index + 1}. ${
      pointer === null ? "`studies.csv`" : `\`protocol.json\`, \`${pointer}\``
    }: ${write}`
  );
  const choices = templateChoices.flatMap(({ pointer, says, source }) => {
    const value = valueAt(protocol, pointer);
    return value === undefined
      ? []
      : [`| \`${pointer}\` | \`${JSON.stringify(value)}\` | ${says} | ${source} |`];
  });
  return `# ${name}

A review to fill in. ${about}

## What to write first

\`make REVIEW=${name}\` lists what is still open, each place with its line and an example, and runs the
notebooks once nothing is. \`docs/tutorial.md\` goes the whole way with a small review.

${first.join("\n")}

The row of \`studies.csv\` that says "${exampleMark}" only shows the form: the review does not run as
long as it is there. Other columns are declared in \`datapackage.json\`; put its title, description and
sources right as well, and write here where the data come from and on which terms.

## Choices of protocol.json

Each has a default; \`data/README.md\` explains what can stand beside them (corrections, deviations,
claims, risk of bias, figures), and the other folders of \`data/\` are examples.

| choice | default | says | source |
|---|---|---|---|
${choices.join("\n")}
`;
}
